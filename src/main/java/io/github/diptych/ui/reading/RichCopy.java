package io.github.diptych.ui.reading;

import io.github.diptych.diary.Span;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.preview.Copied;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Puts what github.com would show on the clipboard, for programs that take it as it looks. */
final class RichCopy {
  private final Workspace workspace;
  private final NoteView note;
  private final EditorPane editor;
  private final PreviewPane preview;

  RichCopy(Workspace workspace, NoteView note, EditorPane editor, PreviewPane preview) {
    this.workspace = workspace;
    this.note = note;
    this.editor = editor;
    this.preview = preview;
    preview.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Copies the words that are selected where the keyboard is. */
  void copy() {
    if (preview.isFocused()) {
      preview.reading().selected().ifPresent(this::put);
    } else {
      editor.writing().copy();
    }
  }

  /** Selects everything where the keyboard is. */
  void selectAll() {
    if (preview.isFocused()) {
      preview.reading().selectAll();
    } else {
      editor.writing().selectAll();
    }
  }

  /** What is selected in the page or in the editor, else the whole note. */
  void copyRich() {
    Optional<Copied> inPage = preview.isFocused() ? preview.reading().selected() : Optional.empty();
    if (inPage.isPresent()) {
      put(inPage.get());
      return;
    }
    note.document().ifPresent(this::copyRich);
  }

  private void copyRich(OpenDocument open) {
    Span selection = editor.selection();
    boolean part = !selection.isEmpty() && !preview.isFocused();
    if (!part && preview.isUpToDate()) {
      preview.whenWhole(() -> preview.reading().whole().ifPresent(this::put));
      return;
    }
    String markdown = part ? selection.in(open.text()) : open.text();
    workspace
        .lanes()
        .mind(
            workspace
                .html(open.path(), markdown)
                .thenAccept(html -> put(new Copied(html, RichText.words(html)))));
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && !event.isShiftDown() && event.getCode() == KeyCode.C) {
      copy();
      event.consume();
    }
  }

  private void put(Copied copied) {
    var content = new ClipboardContent();
    content.putHtml(RichText.styled(copied.html()));
    content.putString(copied.text());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
