package io.github.diptych.ui.pair;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.editor.HeldKeys;
import io.github.diptych.ui.editor.StandIn;
import io.github.diptych.ui.editor.TextChange;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.workspace.Preview;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Parent;

/**
 * Keeps two panels and the note they are parts of the same text. What is written in a panel is made
 * in the note's own editor, which is out of view meanwhile and has the undo of all; what happens
 * there is made in the panels. The caret of both is the same. On the UI thread.
 */
final class PairEditing implements StandIn {
  /** A line that can make two blocks of one. */
  private static final Pattern RULE = Pattern.compile("(?m)^ {0,3}(?:[-*_] *){3,}$");

  private final Lanes lanes;
  private final NoteView note;
  private final EditorPane source;
  private final List<Panel> panels;
  private final PairTexts texts;
  private final PairCaret caret;
  private final HeldKeys held;
  private Consumer<Optional<PairPlace>> listener = place -> {};
  private Optional<PairPlace> place = Optional.empty();
  private PairPlace.Room room = PairPlace.Room.OTHER_LANGUAGE;
  private boolean active;
  private boolean relaying; // while the note and a panel are made the same
  private boolean stale; // while the panels can show another text than the note has
  private boolean settling;

  /**
   * @param node where keys pass on their way to the panels
   */
  PairEditing(
      Lanes lanes, NoteView note, EditorPane source, Panel first, Panel second, Parent node) {
    this.lanes = lanes;
    this.note = note;
    this.source = source;
    this.panels = List.of(first, second);
    texts = new PairTexts(first, second);
    caret = new PairCaret(source, panels, node);
    held = HeldKeys.followingFocus(node);
    // It has the keyboard until a panel shows something.
    held.holdFrom(source.node());
    panels.forEach(this::follow);
    note.onShown(document -> changeNote());
    note.onCaret(at -> settleLater());
    note.onEdit(this::edited);
    note.onPreview(this::show);
  }

  private void follow(Panel panel) {
    panel.editor().writing().undoneBy(source.writing());
    panel.editor().onStep(step -> written(panel, step));
    panel.editor().onSelection(() -> selected(panel));
    // What scrolls has its content only from its first layout on.
    panel.editor().node().sceneProperty().subscribe(this::settleLater);
    panel.editor().node().focusWithinProperty().subscribe(() -> selected(panel));
  }

  /** Told of the entry that is shown, whenever it was read anew. */
  void onShown(Consumer<Optional<PairPlace>> listener) {
    this.listener = listener;
  }

  /** What the panels show; empty if the note has no entry. */
  Optional<PairPlace> place() {
    return place;
  }

  /** Whether the panels are in view, and written in. */
  void setActive(boolean now) {
    if (active == now) {
      return;
    }
    active = now;
    finishComposing();
    source.composing().setElsewhere(now ? this::finishComposing : () -> {});
    source.setStandIn(now ? Optional.of(this) : Optional.empty());
    source
        .callouts()
        .setStandIn(
            now ? Optional.of(popup -> written().callouts().show(popup)) : Optional.empty());
    if (now) {
      changeNote();
    } else {
      source.focus();
    }
  }

  /** The pane that the caret is in. */
  private EditorPane written() {
    return caret.at(note.caret()).orElse(panels.getFirst()).editor();
  }

  /** The next blank line that the caret comes to is for a new entry. */
  void expectNewEntry() {
    room = PairPlace.Room.NEW_ENTRY;
  }

  /** The next blank line that the caret comes to is for what is signed, in the other language. */
  void expectOtherLanguage() {
    room = PairPlace.Room.OTHER_LANGUAGE;
  }

  /** What a template wrote is an entry, and the next blank line may be for its other language. */
  void newEntryMade() {
    if (place.flatMap(PairPlace::entry).isPresent() && panels.getFirst().touches(note.caret())) {
      expectOtherLanguage();
    }
  }

  @Override
  public void focus() {
    caret.want();
    settleLater();
  }

  /** Keys wait until the panels show what the change has made. */
  @Override
  public <T> CompletableFuture<T> holdKeysFor(Supplier<CompletableFuture<T>> change) {
    finishComposing();
    return held.holdFor(
        () -> change.get().thenCompose(done -> refreshed().thenApply(shown -> done)));
  }

  private void finishComposing() {
    panels.forEach(panel -> panel.editor().composing().finish());
  }

  private void changeNote() {
    stale = true;
    place = Optional.empty();
    panels.forEach(Panel::leave);
    if (active) {
      caret.want();
      // At once: the next key is meant for this note, and the panels still show the one before.
      lanes.mind(held.holdFor(this::refreshed));
    }
  }

  /** A panel's step becomes one of the note. */
  private void written(Panel panel, List<TextChange> step) {
    if (relaying || panel.window().isEmpty()) {
      return;
    }
    var part = panel.window().get();
    relaying(
        () -> {
          if (panel.fits(step)) {
            source.writing().repeat(step.stream().map(each -> each.moved(part.start())).toList());
          } else {
            // What the writer sees is what is meant.
            note.document().ifPresent(open -> source.amend(panel.missingIn(open.noteText())));
          }
        });
  }

  private void selected(Panel panel) {
    if (active && !relaying && panel.editor().isFocused()) {
      panel
          .window()
          .ifPresent(
              part ->
                  relaying(() -> source.select(panel.editor().selection().moved(part.start()))));
    }
  }

  /** The note was edited: by a panel, which has it already, or by anything else. */
  private void edited(TextEdit edit) {
    if (!active) {
      return;
    }
    if (relaying) {
      panels.forEach(panel -> panel.moved(edit));
      return;
    }
    boolean divides = RULE.matcher(edit.replacement()).find();
    relaying(
        () -> {
          for (Panel panel : panels) {
            boolean cut = panel.window().filter(part -> part.isCutBy(edit)).isPresent();
            boolean mine = panel.window().filter(part -> part.holds(edit)).isPresent();
            if (divides && mine) {
              panel.endAt(edit.start());
            } else if (!panel.take(edit)) {
              panel.moved(edit);
            }
            if (cut || (divides && mine)) {
              makeStale();
            }
          }
        });
    settleLater();
  }

  /** Keys wait from now on, not only once the change is whole. */
  private void makeStale() {
    if (!stale) {
      stale = true;
      lanes.mind(held.holdFor(this::refreshed));
    }
  }

  private void settleLater() {
    if (active && !relaying && !settling) {
      settling = true;
      Platform.runLater(this::settle);
    }
  }

  /** The panels follow the note's caret, to another entry if it is there. */
  private void settle() {
    settling = false;
    if (!active) {
      return;
    }
    var panel = caret.at(note.caret());
    if (stale || place.isEmpty() || panel.isEmpty()) {
      lanes.mind(held.holdFor(this::refreshed));
    } else {
      putCaret(panel.get());
    }
  }

  private void putCaret(Panel panel) {
    relaying(() -> caret.put(panel));
  }

  /** From where no entry is the caret goes to the one that is shown, once it is to be written. */
  private Optional<Panel> toEntry() {
    var first = panels.getFirst().window().filter(part -> caret.isWanted());
    first.ifPresent(part -> relaying(() -> source.caretTo(part.start())));
    return first.map(part -> panels.getFirst());
  }

  /** Completes when the panels show the present text. */
  private CompletableFuture<Void> refreshed() {
    return note.freshened().thenAccept(now -> now.ifPresent(this::show));
  }

  private void show(Preview preview) {
    var document = note.document().filter(open -> open.revision() == preview.revision());
    if (!active || document.isEmpty()) {
      return;
    }
    var next = PairPlace.at(preview.diary(), note.caret(), room());
    if (!texts.areOf(next, place.isPresent())) {
      finishComposing();
      if (document.get().revision() != preview.revision()) {
        // What was composed is in the note now, and another preview on its way.
        return;
      }
    }
    if (next.filter(is -> is.entry().isEmpty()).isPresent()) {
      room = PairPlace.Room.OTHER_LANGUAGE;
    }
    relaying(() -> texts.show(next, note.caret(), place.isPresent(), document.get()));
    place = next;
    stale = false;
    panels.forEach(panel -> panel.style(preview.styles()));
    listener.accept(place);
    caret.at(note.caret()).or(this::toEntry).ifPresent(this::putCaret);
  }

  /** A room for a new entry stays one while the caret is in it. */
  private PairPlace.Room room() {
    boolean begun =
        place.filter(is -> is.entry().isEmpty()).isPresent()
            && panels.getFirst().touches(note.caret());
    return begun ? PairPlace.Room.NEW_ENTRY : room;
  }

  private void relaying(Runnable work) {
    boolean before = relaying;
    relaying = true;
    try {
      work.run();
    } finally {
      relaying = before;
    }
  }
}
