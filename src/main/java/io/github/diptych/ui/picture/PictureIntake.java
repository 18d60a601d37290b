package io.github.diptych.ui.picture;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

/** Takes pictures into the vault and puts their links at the caret. On the UI thread. */
public final class PictureIntake {
  private static final DateTimeFormatter PASTED =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
  private static final Set<String> ENDINGS =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "bmp");

  private final Workspace workspace;
  private final NoteView note;
  private final EditorPane editor;
  private final BiConsumer<String, Images.Outcome> refused;

  /**
   * @param refused told of a picture that was not taken, by its name
   */
  public PictureIntake(
      Workspace workspace,
      NoteView note,
      EditorPane editor,
      BiConsumer<String, Images.Outcome> refused) {
    this.workspace = workspace;
    this.note = note;
    this.editor = editor;
    this.refused = refused;
    editor.onPaste(this::take);
    editor.onDrop(this::take);
  }

  /** Whether there were pictures in it, which are on their way now. */
  public boolean take(Clipboard clipboard) {
    if (clipboard.hasFiles() && clipboard.getFiles().stream().allMatch(PictureIntake::isPicture)) {
      takeFiles(clipboard.getFiles());
      return true;
    }
    if (clipboard.hasImage() && !clipboard.hasString()) {
      takeImage(clipboard.getImage());
      return true;
    }
    return false;
  }

  public void takeFiles(List<File> files) {
    for (File file : files) {
      take(file.getName(), () -> Files.readAllBytes(file.toPath()));
    }
  }

  private void takeImage(Image image) {
    var pixels = Pixels.of(image);
    take(PASTED.format(LocalDateTime.now(workspace.clock())) + ".png", pixels::png);
  }

  private void take(String name, Callable<byte[]> picture) {
    var document = note.document().filter(open -> !open.isReadOnly());
    document.ifPresent(open -> take(open, name, picture));
  }

  private void take(OpenDocument document, String name, Callable<byte[]> picture) {
    var lanes = workspace.lanes();
    lanes.mind(
        lanes
            .workTree()
            .submit(picture)
            .thenComposeAsync(
                bytes -> workspace.attach(bytes, name, LocalDate.now(workspace.clock())),
                lanes.home())
            .exceptionally(PictureIntake::unread)
            .thenAcceptAsync(outcome -> taken(document, name, outcome), lanes.home()));
  }

  private static Images.Outcome unread(Throwable fault) {
    return fault.getCause() instanceof IOException io
        ? new Images.Outcome.Failed(Reason.of(io), Reason.detail(io))
        : new Images.Outcome.Failed(Reason.IO_ERROR, String.valueOf(fault.getMessage()));
  }

  private void taken(OpenDocument document, String name, Images.Outcome outcome) {
    if (outcome instanceof Images.Outcome.Attached(VaultPath path)) {
      link(document, path);
    } else {
      refused.accept(name, outcome);
    }
  }

  /** As an edit of the writer's own, so that undo takes it out again; the file stays. */
  private void link(OpenDocument document, VaultPath picture) {
    note.show(document);
    var name = picture.name();
    var alt = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    var link = "![" + alt + "](" + Images.link(document.path(), picture) + ")";
    int caret = editor.caret();
    var start = isBehindPicture(document.text(), caret) ? "\n" : "";
    editor.apply(
        List.of(TextEdit.insert(caret, start + link)), caret + start.length() + link.length());
    editor.focus();
  }

  /** Several pictures at once stand below one another. */
  private static boolean isBehindPicture(String text, int caret) {
    int line = text.lastIndexOf('\n', caret - 1) + 1;
    return caret > 0 && text.charAt(caret - 1) == ')' && text.startsWith("![", line);
  }

  private static boolean isPicture(File file) {
    var name = file.getName().toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
