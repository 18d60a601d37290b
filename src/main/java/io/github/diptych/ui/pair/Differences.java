package io.github.diptych.ui.pair;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Carrying;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.workspace.CarriedOver;
import io.github.diptych.workspace.EntryParity;
import io.github.diptych.workspace.Preview;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Finds what the languages of the shown entry do not share, and carries it over when asked. On the
 * UI thread; what takes time is read on a lane.
 */
final class Differences {
  private final Lanes lanes;
  private final NoteView note;
  private final EditorPane source;
  private final ParityStrip strip;
  private final ReadOnlyBooleanWrapper carriable = new ReadOnlyBooleanWrapper(this, "carriable");
  private Optional<Entry> shown = Optional.empty();

  Differences(Lanes lanes, NoteView note, EditorPane source, ParityStrip strip) {
    this.lanes = lanes;
    this.note = note;
    this.source = source;
    this.strip = strip;
  }

  /** Whether there is something that can be asked to be carried over. */
  ReadOnlyBooleanProperty carriableProperty() {
    return carriable.getReadOnlyProperty();
  }

  /** Shows those of an entry of the present text, as soon as they are known. */
  void show(Optional<Entry> entry) {
    shown = entry;
    var preview = note.fresh();
    if (preview.isEmpty() || entry.isEmpty()) {
      clear();
      return;
    }
    Preview now = preview.get();
    lanes.mind(
        lanes
            .reading()
            .submit(() -> EntryParity.of(now.diary(), entry.get()))
            .thenAcceptAsync(found -> found(now, entry.get(), found), lanes.home()));
  }

  /** Nothing is compared any more. */
  void clear() {
    strip.clear();
    carriable.set(false);
  }

  private void found(Preview preview, Entry entry, List<Disparity> found) {
    if (isPresent(preview) && shown.filter(entry::equals).isPresent()) {
      var diary = preview.diary();
      strip.show(found, diary.text(), diary.format().languages(), this::carry);
      carriable.set(found.stream().anyMatch(Carrying::isFor));
    }
  }

  /** Carries over the first thing that can be; keys wait for it. */
  void carry() {
    carry(found -> found.stream().filter(Carrying::isFor).toList());
  }

  private void carry(Disparity disparity) {
    carry(found -> found.stream().filter(disparity::equals).toList());
  }

  /**
   * As one step to undo, in the text as it is once keys before this are written.
   *
   * @param choice of those that the entry has by then
   */
  private void carry(Function<List<Disparity>, List<Disparity>> choice) {
    lanes.mind(
        source.holdKeysFor(
            () ->
                note.freshened()
                    .thenCompose(
                        now ->
                            now.flatMap(
                                    preview -> shown.map(entry -> carry(preview, entry, choice)))
                                .orElseGet(() -> CompletableFuture.completedFuture(null)))));
  }

  private CompletableFuture<Void> carry(
      Preview preview, Entry entry, Function<List<Disparity>, List<Disparity>> choice) {
    return lanes
        .reading()
        .submit(() -> edits(preview.diary(), entry, choice))
        .thenAcceptAsync(edits -> carried(preview, edits), lanes.home());
  }

  private static List<TextEdit> edits(
      Diary diary, Entry entry, Function<List<Disparity>, List<Disparity>> choice) {
    return choice.apply(EntryParity.of(diary, entry)).stream()
        .map(disparity -> CarriedOver.of(diary, entry, disparity))
        .filter(edits -> !edits.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private void carried(Preview preview, List<TextEdit> edits) {
    if (!isPresent(preview)) {
      return;
    }
    if (edits.isEmpty()) {
      strip.sayImpossible();
      return;
    }
    var last = edits.getLast();
    int before = edits.subList(0, edits.size() - 1).stream().mapToInt(TextEdit::growth).sum();
    source.apply(edits, last.start() + before + last.replacement().length());
    source.focus();
  }

  private boolean isPresent(Preview preview) {
    return note.fresh().filter(preview::equals).isPresent();
  }
}
