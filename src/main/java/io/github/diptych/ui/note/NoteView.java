package io.github.diptych.ui.note;

import io.github.diptych.diary.Change;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Subscription;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.PagePreview;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Previews;
import io.github.diptych.workspace.ReadLanguages;
import io.github.diptych.workspace.TextChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Shows one document at a time in the editor and the preview: what is typed goes to the document,
 * what a document takes from disk goes to the editor, in view or not. On the UI thread.
 */
public final class NoteView {
  private final EditorPane editor;
  private final PreviewPane preview;
  private final Previews previews;
  private final ShownPage page;
  private final Map<OpenDocument, Leaf> leaves = new HashMap<>();
  private final List<Consumer<OpenDocument>> onShown = new ArrayList<>();
  private final List<Consumer<OpenDocument>> onReleased = new ArrayList<>();
  private final List<IntConsumer> onCaret = new ArrayList<>();
  private final List<Consumer<Preview>> onPreview = new ArrayList<>();
  private final List<Consumer<TextEdit>> onEdit = new ArrayList<>();
  private final List<Subscription> lasting = new ArrayList<>();
  private @Nullable OpenDocument document;
  private @Nullable Preview last;

  /** Whether what is edited comes from this editor. */
  private boolean typing;

  public NoteView(
      EditorPane editor, PreviewPane preview, Previews previews, ObservableBooleanValue dark) {
    this.editor = editor;
    this.preview = preview;
    this.previews = previews;
    page = new ShownPage(preview, dark::get);
    InvalidationListener repaint = changed -> page.paint();
    dark.addListener(repaint);
    lasting.add(() -> dark.removeListener(repaint));
    editor.onChange(this::typed);
    editor.onCaret(at -> onCaret.forEach(listener -> listener.accept(at)));
    lasting.add(previews.onPage(this::show));
    lasting.add(previews.onPreview(this::show));
  }

  /** Lets go of what lives longer than the window of one vault. */
  public void close() {
    leaves.values().forEach(Leaf::letGo);
    lasting.forEach(Subscription::cancel);
  }

  public Optional<OpenDocument> document() {
    return Optional.ofNullable(document);
  }

  /** Where the caret is. */
  public Optional<StatusModel.Position> position() {
    var lines = editor.lines();
    return document().map(open -> new StatusModel.Position(lines.ofCaret(), lines.columnOfCaret()));
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

  /** Whether the page shows another text than the editor, or is still to be patched. */
  public boolean isPageBehind() {
    return document == null || !page.shows(document.revision());
  }

  /** What the present text says, if it was read already. */
  public Optional<Preview> fresh() {
    return document().flatMap(open -> preview().filter(is -> is.revision() == open.revision()));
  }

  /** What the present text says; completes on the home thread, empty if it is no longer present. */
  public CompletableFuture<Optional<Preview>> freshened() {
    var open = document;
    return open == null || fresh().isPresent()
        ? CompletableFuture.completedFuture(fresh())
        : previews.read(open).thenApply(done -> fresh());
  }

  /** Reads the present text, if the note of another window kept it from being read. */
  public void lookAgain() {
    document().filter(open -> fresh().isEmpty()).ifPresent(previews::show);
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

  /** Told of a document that is not open any more. */
  public void onReleased(Consumer<OpenDocument> listener) {
    onReleased.add(listener);
  }

  /** Told of each edit that the writer makes or that comes from disk. */
  public void onEdit(Consumer<TextEdit> listener) {
    onEdit.add(listener);
  }

  /** Shows a document as it was left; for the first time, at its start. */
  public void show(OpenDocument next) {
    show(next, NotePlace.START);
  }

  /**
   * Shows a document as it was left.
   *
   * @param place where it is shown for the first time
   */
  public void show(OpenDocument next, NotePlace place) {
    if (next == document) {
      return;
    }
    leave();
    boolean isFirst = !leaves.containsKey(next);
    var leaf = leaves.computeIfAbsent(next, open -> leaf(open, place));
    // Before the document changes: what is being composed belongs to the one before.
    editor.show(leaf.sheet);
    document = next;
    last = null;
    if (isFirst && place.top() > 0) {
      editor.scroll().beginAt(place.top());
    }
    int caret = editor.caret();
    page.begin(
        leaf.pageTop
            .<Runnable>map(top -> () -> preview.alignTo(top))
            .orElse(() -> preview.scrollTo(caret)));
    previews.show(next);
    onShown.forEach(listener -> listener.accept(next));
    onCaret.forEach(listener -> listener.accept(caret));
  }

  private Leaf leaf(OpenDocument open, NotePlace place) {
    String text = open.text();
    var sheet = editor.sheet(text, Math.min(place.caret(), text.length()), open.isReadOnly());
    var outside = open.onOutsideEdits(edits -> merge(open, edits, previews::show));
    var elsewhere = open.onEdited(edit -> merge(open, List.of(edit), previews::changed));
    return new Leaf(sheet, List.of(outside, elsewhere), place);
  }

  private void leave() {
    var leaf = document == null ? null : leaves.get(document);
    if (leaf != null) {
      leaf.left = place();
      leaf.pageTop = preview.reading().top();
    }
  }

  private void merge(OpenDocument open, List<TextEdit> edits, Consumer<OpenDocument> shown) {
    var leaf = leaves.get(open);
    if (leaf == null || typing) {
      return;
    }
    editor.merge(leaf.sheet, edits);
    if (open == document) {
      edits.reversed().forEach(this::edited);
      shown.accept(open);
    }
  }

  /** Where the document in view is read and written. */
  private NotePlace place() {
    return new NotePlace(editor.caret(), editor.scroll().isSeen() ? editor.scroll().top() : 0);
  }

  /** Where a document is read and written; where it was, if it is not in view. */
  public NotePlace placeIn(OpenDocument open) {
    var leaf = leaves.get(open);
    return open == document || leaf == null ? place() : leaf.left.at(leaf.sheet.caret());
  }

  /** Forgets a document that is not in view: its caret, its scroll and what can be undone. */
  public void release(OpenDocument open) {
    if (open != document) {
      var leaf = leaves.remove(open);
      if (leaf != null) {
        leaf.letGo();
        onReleased.forEach(listener -> listener.accept(open));
      }
    }
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

  /** Moves the keyboard to the text. */
  public void focus() {
    editor.focus();
  }

  public void caretTo(int offset) {
    editor.caretTo(offset);
    editor.focus();
  }

  /** Puts the caret at a place of the text, in the editor and the preview. */
  public void goTo(int offset) {
    caretTo(offset);
    reveal(offset);
  }

  /** Shows that place of the source in the preview once it is rendered. */
  public void reveal(int offset) {
    page.reveal(offset);
  }

  /** Which languages of a diary the page shows from now on. */
  public void read(ReadLanguages languages) {
    page.read(languages, last);
  }

  public void select(Span span) {
    editor.select(span);
    editor.focus();
  }

  private void typed(io.github.diptych.ui.editor.TextChange change) {
    if (document != null) {
      typing = true;
      try {
        document.edited(new TextChange(change.position(), change.removed(), change.inserted()));
      } finally {
        typing = false;
      }
      previews.changed(document);
      preview.letKeyGoFirst();
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
      page.show(next);
    }
  }

  private void show(Preview next) {
    if (document == null || !next.note().equals(document.path())) {
      return;
    }
    last = next;
    page.show(next);
    editor.style(next.styles());
    onPreview.forEach(listener -> listener.accept(next));
  }
}
