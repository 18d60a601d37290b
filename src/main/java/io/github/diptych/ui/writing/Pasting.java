package io.github.diptych.ui.writing;

import io.github.diptych.markdown.HtmlToMarkdown;
import io.github.diptych.task.Lanes;
import io.github.diptych.typing.Linking;
import io.github.diptych.typing.Pasted;
import io.github.diptych.typing.SourceLines;
import io.github.diptych.typing.Surroundings;
import io.github.diptych.typing.table.NewTable;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.editor.Writing;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.workspace.OpenDocument;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.Clipboard;

/**
 * What is pasted becomes Markdown: an address over words a link, what a spreadsheet copied a table,
 * rich text its Markdown. In code everything stays as it is. On the UI thread.
 */
public final class Pasting {
  /** After that the words go in as they stand, for the writer waits. */
  private static final int PATIENCE_SECONDS = 3;

  private final NoteView note;
  private final EditorPane editor;
  private final Writing writing;
  private final Lanes lanes;

  public Pasting(NoteView note, EditorPane editor, Lanes lanes) {
    this.note = note;
    this.editor = editor;
    this.writing = editor.writing();
    this.lanes = lanes;
  }

  /** From now on asked about what is pasted, after those who take pictures. */
  public void follow() {
    editor.intake().onPaste(this::take);
  }

  /** Whether it was more than plain words. */
  private boolean take(Clipboard clipboard) {
    String text = clipboard.hasString() ? lined(clipboard.getString()) : "";
    String html = clipboard.hasHtml() ? clipboard.getHtml() : "";
    if (isInCode()) {
      return false;
    }
    if (writing.run((lines, selected) -> Linking.paste(lines, selected, text))) {
      return true;
    }
    boolean table = html.isEmpty() || html.toLowerCase(Locale.ROOT).contains("<table");
    Optional<String> cells = table ? NewTable.ofTabbed(text) : Optional.empty();
    if (cells.isPresent()) {
      put(cells.get());
      return true;
    }
    return !html.isEmpty() && html.length() <= HtmlToMarkdown.LONGEST && convert(html, text);
  }

  private boolean isInCode() {
    SourceLines lines = writing.lines();
    return Surroundings.isCode(lines, lines.numberAt(writing.selection().start()));
  }

  private boolean convert(String html, String text) {
    Optional<OpenDocument> document = note.document();
    document.ifPresent(
        open ->
            lanes.mind(
                editor.holdKeysFor(
                    () ->
                        lanes
                            .web()
                            .submit(() -> HtmlToMarkdown.convert(html))
                            .completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .exceptionally(fault -> Optional.empty())
                            .thenAcceptAsync(
                                markdown -> converted(open, markdown, text), lanes.home()))));
    return document.isPresent();
  }

  /** What could not be converted goes in as the words that the clipboard has beside it. */
  private void converted(OpenDocument open, Optional<String> markdown, String text) {
    if (note.shows(open) && !open.isReadOnly()) {
      markdown.ifPresentOrElse(this::put, () -> editor.insert(text));
    }
  }

  private void put(String markdown) {
    writing.run((lines, selected) -> Optional.of(Pasted.at(lines, selected, markdown)));
  }

  private static String lined(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
