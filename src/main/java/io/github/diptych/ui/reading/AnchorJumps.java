package io.github.diptych.ui.reading;

import io.github.diptych.markdown.Heading;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.Preview;
import java.util.Optional;

/** Goes to a heading of a note by the name that github.com gives it, once the note is rendered. */
public final class AnchorJumps {
  private final NoteView note;
  private final EditorPane editor;
  private final PreviewPane preview;
  private Optional<Wanted> wanted = Optional.empty();

  private record Wanted(VaultPath path, String anchor) {}

  public AnchorJumps(NoteView note, EditorPane editor, PreviewPane preview) {
    this.note = note;
    this.editor = editor;
    this.preview = preview;
    note.onPreview(this::previewed);
    note.onShown(document -> wanted = wanted.filter(jump -> jump.path().equals(document.path())));
  }

  /**
   * @param anchor without {@code #}, decoded; empty to go nowhere
   */
  public void jump(VaultPath path, String anchor) {
    wanted = Optional.of(new Wanted(path, anchor)).filter(jump -> !anchor.isEmpty());
    // Else with the next reading, which is on its way.
    note.fresh().ifPresent(this::previewed);
  }

  private void previewed(Preview shown) {
    wanted
        .filter(jump -> jump.path().equals(shown.note()))
        .ifPresent(
            jump -> {
              wanted = Optional.empty();
              heading(shown, jump.anchor())
                  .ifPresentOrElse(
                      heading -> goTo(heading.span().start()),
                      () -> preview.reading().jump(jump.anchor()));
            });
  }

  private void goTo(int offset) {
    editor.caretTo(offset);
    editor.scroll().align(offset);
    preview.scrollTo(offset);
  }

  /** github.com finds one that is written in other capitals, too. */
  private static Optional<Heading> heading(Preview shown, String anchor) {
    return shown.outline().stream()
        .filter(heading -> heading.anchor().equals(anchor))
        .findFirst()
        .or(
            () ->
                shown.outline().stream()
                    .filter(heading -> heading.anchor().equalsIgnoreCase(anchor))
                    .findFirst());
  }
}
