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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
  private final Told told;
  private final List<PlaceInText> places = new ArrayList<>();
  private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
  private boolean linking;

  /** Who is told of a picture that is not in the note that it was for. */
  public interface Told {
    /** It was not taken. */
    void refused(String name, Images.Outcome outcome);

    /**
     * It is in the vault, and its note is not in view any more.
     *
     * @param link from that note to it
     * @param put puts that at the caret, once the note is in view
     */
    void waits(VaultPath note, VaultPath picture, String link, Runnable put);
  }

  public PictureIntake(Workspace workspace, NoteView note, EditorPane editor, Told told) {
    this.workspace = workspace;
    this.note = note;
    this.editor = editor;
    this.told = told;
    editor.intake().onPaste(this::take);
    editor.intake().onDrop(this::take);
    note.onEdit(this::edited);
  }

  private void edited(TextEdit edit) {
    for (PlaceInText place : places) {
      if (note.shows(place.document())) {
        if (linking) {
          place.behind(edit);
        } else {
          place.edited(edit);
        }
      }
    }
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
    var place = new PlaceInText(document, editor.caret());
    places.add(place);
    var work =
        lanes
            .workTree()
            .submit(picture)
            .thenComposeAsync(
                bytes -> workspace.attach(bytes, name, LocalDate.now(workspace.clock())),
                lanes.home())
            .exceptionally(PictureIntake::unread)
            .thenAcceptAsync(outcome -> taken(place, name, outcome), lanes.home());
    settled = CompletableFuture.allOf(settled, work);
    lanes.mind(work);
  }

  /** Completes when no picture is on its way any more. */
  public CompletableFuture<Void> settled() {
    // What went wrong with one is told where that is minded.
    return settled.exceptionally(fault -> null);
  }

  private static Images.Outcome unread(Throwable fault) {
    return fault.getCause() instanceof IOException io
        ? new Images.Outcome.Failed(Reason.of(io), Reason.detail(io))
        : new Images.Outcome.Failed(Reason.IO_ERROR, String.valueOf(fault.getMessage()));
  }

  private void taken(PlaceInText place, String name, Images.Outcome outcome) {
    places.remove(place);
    if (!(outcome instanceof Images.Outcome.Attached(VaultPath picture))) {
      told.refused(name, outcome);
      return;
    }
    var document = place.document();
    String link = link(document.path(), picture);
    if (note.shows(document) && !document.isReadOnly()) {
      put(link, place.offset());
    } else {
      told.waits(document.path(), picture, link, () -> put(link, document.path()));
    }
  }

  private static String link(VaultPath from, VaultPath picture) {
    var name = picture.name();
    var alt = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    return "![" + alt + "](" + Images.link(from, picture) + ")";
  }

  /** Puts a link at the caret of the note that is in view, if it is that one. */
  private void put(String link, VaultPath to) {
    note.document()
        .filter(open -> open.path().equals(to) && !open.isReadOnly())
        .ifPresent(open -> put(link, editor.caret()));
  }

  /**
   * As an edit of the writer's own, so that undo takes it out again; the file stays. Whoever writes
   * elsewhere by now goes on there.
   */
  private void put(String link, int at) {
    String start = isBehindPicture(editor.text(), at) ? "\n" : "";
    var edits = List.of(TextEdit.insert(at, start + link));
    linking = true;
    try {
      if (editor.caret() == at) {
        editor.apply(edits, at + start.length() + link.length());
        editor.focus();
      } else {
        editor.amend(edits);
      }
    } finally {
      linking = false;
    }
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
