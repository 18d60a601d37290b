package io.github.diptych.ui.search;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.VaultPath;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Follows where the writer goes – another note, a link, a heading, a caret moved far – and goes
 * back there. On the UI thread.
 */
final class PlaceTrail {
  /** A caret moved over fewer lines is still at the same place. */
  private static final int FAR = 10;

  private final NoteView note;
  private final EditorPane editor;
  private final Lanes lanes;
  private final Function<VaultPath, CompletableFuture<Void>> open;
  private final PlaceHistory history = new PlaceHistory();
  private final ReadOnlyBooleanWrapper hasBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasForward = new ReadOnlyBooleanWrapper();
  private boolean waiting;
  private boolean meant;
  private boolean travelling;

  PlaceTrail(
      NoteView note,
      EditorPane editor,
      Lanes lanes,
      Function<VaultPath, CompletableFuture<Void>> open) {
    this.note = note;
    this.editor = editor;
    this.lanes = lanes;
    this.open = open;
    note.onShown(document -> lookLater());
    note.onCaret(caret -> lookLater());
    note.onEdit(
        edit -> note.document().ifPresent(document -> history.edited(document.path(), edit)));
  }

  ReadOnlyBooleanProperty hasBack() {
    return hasBack.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty hasForward() {
    return hasForward.getReadOnlyProperty();
  }

  /** Goes to an offset of the note; however near it is, one can come back. */
  void jump(int offset) {
    look();
    meant = true;
    note.goTo(offset);
    look();
  }

  void back() {
    look();
    history.back().ifPresent(this::travel);
  }

  void forward() {
    look();
    history.forward().ifPresent(this::travel);
  }

  private void travel(Place to) {
    travelling = true;
    lanes.mind(open.apply(to.note()).whenCompleteAsync((done, fault) -> arrived(to), lanes.home()));
  }

  private void arrived(Place at) {
    boolean there =
        note.document().filter(document -> document.path().equals(at.note())).isPresent();
    if (there) {
      note.goTo(at.offset());
    } else {
      history.dropPresent();
    }
    travelling = false;
    look();
  }

  /** When a change is done, the caret and the edit are both known. */
  private void lookLater() {
    if (!waiting) {
      waiting = true;
      Platform.runLater(
          () -> {
            waiting = false;
            look();
          });
    }
  }

  private void look() {
    if (!travelling) {
      here().ifPresent(this::note);
    }
    hasBack.set(history.hasBack());
    hasForward.set(history.hasForward());
  }

  private void note(Place here) {
    Optional<Place> before = history.present();
    boolean wasMeant = meant;
    meant = false;
    if (before.equals(Optional.of(here))) {
      return;
    }
    if (before.filter(place -> place.note().equals(here.note())).isEmpty()) {
      history.jump(here, PlaceHistory.How.OPENED);
    } else if (wasMeant) {
      history.jump(here, PlaceHistory.How.MEANT);
    } else if (isFar(before.get(), here)) {
      history.jump(here, PlaceHistory.How.MOVED);
    } else {
      history.stay(here);
    }
  }

  private boolean isFar(Place before, Place here) {
    return Math.abs(editor.lines().of(before.offset()) - editor.lines().of(here.offset())) >= FAR;
  }

  private Optional<Place> here() {
    return note.document().map(document -> new Place(document.path(), editor.caret()));
  }
}
