package io.github.diptych.ui.note;

import io.github.diptych.diary.Change;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.task.Subscription;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.PagePreview;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Previews;
import io.github.diptych.workspace.TextChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Shows one document at a time in the editor and the preview: what is typed goes to the document,
 * what the document takes from disk goes to the editor. On the UI thread.
 */
public final class NoteView {
  private final EditorPane editor;
  private final PreviewPane preview;
  private final Previews previews;
  private final ObservableBooleanValue dark;
  private final Map<OpenDocument, Integer> carets = new HashMap<>();
  private final List<Consumer<OpenDocument>> onShown = new ArrayList<>();
  private final List<IntConsumer> onCaret = new ArrayList<>();
  private final List<Consumer<Preview>> onPreview = new ArrayList<>();
  private final List<Consumer<TextEdit>> onEdit = new ArrayList<>();
  private final List<Subscription> shown = new ArrayList<>();
  private final List<Subscription> lasting = new ArrayList<>();
  private @Nullable OpenDocument document;
  private @Nullable Preview last;
  private List<RenderedBlock> page = List.of();

  public NoteView(
      EditorPane editor, PreviewPane preview, Previews previews, ObservableBooleanValue dark) {
    this.editor = editor;
    this.preview = preview;
    this.previews = previews;
    this.dark = dark;
    InvalidationListener repaint = changed -> preview.show(page, dark.get());
    dark.addListener(repaint);
    lasting.add(() -> dark.removeListener(repaint));
    editor.onChange(this::typed);
    editor.onCaret(at -> onCaret.forEach(listener -> listener.accept(at)));
    lasting.add(previews.onPage(this::show));
    lasting.add(previews.onPreview(this::show));
  }

  /** Lets go of what lives longer than the window of one vault. */
  public void close() {
    shown.forEach(Subscription::cancel);
    lasting.forEach(Subscription::cancel);
  }

  public Optional<OpenDocument> document() {
    return Optional.ofNullable(document);
  }

  /** Where the caret is. */
  public Optional<StatusModel.Position> position() {
    return document().map(open -> new StatusModel.Position(editor.line(), editor.column()));
  }

  public int caret() {
    return editor.caret();
  }

  /** Whether that document is the one in the window. */
  public boolean shows(OpenDocument other) {
    return other == document;
  }

  /** What was shown last for the present document. */
  public Optional<Preview> preview() {
    return Optional.ofNullable(last);
  }

  public void onShown(Consumer<OpenDocument> listener) {
    onShown.add(listener);
  }

  public void onCaret(IntConsumer listener) {
    onCaret.add(listener);
  }

  public void onPreview(Consumer<Preview> listener) {
    onPreview.add(listener);
  }

  /** Told of each edit that the writer makes or that comes from disk. */
  public void onEdit(Consumer<TextEdit> listener) {
    onEdit.add(listener);
  }

  /** Shows a document, with the caret where it was left. */
  public void show(OpenDocument next) {
    if (next == document) {
      return;
    }
    if (document != null) {
      editor.finishComposing();
      carets.put(document, editor.caret());
    }
    shown.forEach(Subscription::cancel);
    shown.clear();
    document = next;
    last = null;
    editor.show(next.text(), Math.min(carets.getOrDefault(next, 0), next.text().length()));
    editor.setReadOnly(next.isReadOnly());
    shown.add(
        next.onOutsideEdits(
            edits -> {
              editor.merge(edits);
              edits.reversed().forEach(this::edited);
              previews.show(next);
            }));
    previews.show(next);
    preview.scrollTo(editor.caret());
    onShown.forEach(listener -> listener.accept(next));
  }

  /** Makes a change as the writer's own: one step to undo. */
  public void apply(Change change) {
    if (change.edits().isEmpty()) {
      editor.caretTo(change.caret());
    } else {
      editor.apply(change.edits(), change.caret());
    }
    editor.focus();
  }

  public void caretTo(int offset) {
    editor.caretTo(offset);
    editor.focus();
  }

  /** Puts the caret at a place of the text, in the editor and the preview. */
  public void goTo(int offset) {
    caretTo(offset);
    preview.scrollTo(offset);
  }

  /** Shows that place of the source in the preview once it is rendered. */
  public void reveal(int offset) {
    preview.scrollTo(offset);
  }

  public void select(Span span) {
    editor.select(span);
    editor.focus();
  }

  private void typed(io.github.diptych.ui.editor.TextChange change) {
    if (document != null) {
      document.edited(new TextChange(change.position(), change.removed(), change.inserted()));
      previews.changed(document);
      edited(
          new TextEdit(
              change.position(), change.position() + change.removed().length(), change.inserted()));
    }
  }

  private void edited(TextEdit edit) {
    onEdit.forEach(listener -> listener.accept(edit));
  }

  private void show(PagePreview next) {
    if (document != null && next.note().equals(document.path())) {
      page = next.blocks();
      preview.show(page, dark.get());
    }
  }

  private void show(Preview next) {
    if (document == null || !next.note().equals(document.path())) {
      return;
    }
    last = next;
    editor.style(next.styles());
    onPreview.forEach(listener -> listener.accept(next));
  }
}
