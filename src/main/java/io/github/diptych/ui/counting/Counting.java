package io.github.diptych.ui.counting;

import io.github.diptych.diary.Entry;
import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextCount;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is selected, and else what the whole note has, for the status bar; and the entry too
 * for the card. Texts are counted on the reading lane, one selection at a time, however fast it
 * changes. On the UI thread.
 */
public final class Counting {
  private final Workspace workspace;
  private final NoteView note;
  private final EditorPane editor;
  private final StatusModel status;
  private final CountCard card;
  private @Nullable TextCount whole;
  private Optional<TextCount> selected = Optional.empty();
  private boolean counting;

  /** Some of a text that is to be counted. */
  private record Part(NoteText text, Span span) {
    TextCount count() {
      return TextCount.of(text.subSequence(span.start(), span.end()));
    }
  }

  public Counting(
      Workspace workspace, NoteView note, EditorPane editor, StatusModel status, Words words) {
    this.workspace = workspace;
    this.note = note;
    this.editor = editor;
    this.status = status;
    card = new CountCard(words);
    note.onPreview(this::previewed);
    note.onShown(document -> select());
    editor.onSelection(this::select);
  }

  /** Shows the whole table above a node, as soon as it is counted. */
  public void show(Node anchor) {
    note.document().ifPresent(document -> workspace.lanes().mind(show(document, anchor)));
  }

  private CompletableFuture<Void> show(OpenDocument document, Node anchor) {
    boolean fresh = isFresh(document);
    var previewed =
        fresh ? CompletableFuture.<Void>completedFuture(null) : workspace.previews().now(document);
    return previewed
        .thenCompose(
            done -> {
              Optional<Part> selection = selection();
              Optional<Preview> preview = note.preview().filter(shown -> isFresh(document));
              int caret = note.caret();
              return workspace
                  .lanes()
                  .reading()
                  .submit(() -> preview.map(shown -> counted(shown, caret, selection)));
            })
        .thenAcceptAsync(
            counted -> counted.ifPresent(now -> card.showAbove(anchor, now)),
            workspace.lanes().home());
  }

  private static Counted counted(Preview preview, int caret, Optional<Part> selection) {
    return new Counted(
        selection.map(Part::count),
        preview
            .diary()
            .entryAt(caret)
            .map(Entry::span)
            .map(span -> TextCount.of(span.in(preview.diary().text()))),
        preview.count());
  }

  private boolean isFresh(OpenDocument document) {
    return note.shows(document)
        && note.preview().filter(shown -> shown.revision() == document.revision()).isPresent();
  }

  private void previewed(Preview preview) {
    whole = preview.count();
    tell();
  }

  private void select() {
    if (counting) {
      return;
    }
    Optional<Part> part = selection();
    if (part.isEmpty()) {
      if (selected.isPresent()) {
        selected = Optional.empty();
        tell();
      }
      return;
    }
    counting = true;
    Part now = part.get();
    workspace
        .lanes()
        .mind(
            workspace
                .lanes()
                .reading()
                .submit(now::count)
                .whenCompleteAsync(
                    (count, fault) -> selected(now, count), workspace.lanes().home()));
  }

  /** What was selected meanwhile is counted next. */
  private void selected(Part part, @Nullable TextCount count) {
    counting = false;
    if (count == null) {
      return;
    }
    if (selection().equals(Optional.of(part))) {
      selected = Optional.of(count);
      tell();
    } else {
      select();
    }
  }

  private Optional<Part> selection() {
    Span span = editor.selection();
    return note.document()
        .map(OpenDocument::noteText)
        .filter(text -> !span.isEmpty() && span.end() <= text.length())
        .map(text -> new Part(text, span));
  }

  private void tell() {
    TextCount shown = selected.orElse(whole);
    status
        .countsProperty()
        .set(
            Optional.ofNullable(shown)
                .map(
                    count ->
                        new StatusModel.Counts(
                            count.han(), count.words(), selected.isPresent(), this::show)));
  }
}
