package io.github.diptych.workspace;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.LineEnds;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Changes a note wherever its text is: in the window if it is open there, else in its file. On the
 * home thread of the workspace's lanes.
 */
public final class NoteRewriting {
  private final Workspace workspace;
  private final Lanes lanes;
  private final NoteFiles files;

  public NoteRewriting(Workspace workspace) {
    this.workspace = workspace;
    this.lanes = workspace.lanes();
    this.files = new NoteFiles(workspace.vault());
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** It is on the disk. */
    record Done() implements Outcome {}

    /** The text is not any more what it was to be done to; nothing is changed. */
    record Outdated() implements Outcome {}

    /** The note cannot be edited. */
    record Refused(VaultPath path, Loaded why) implements Outcome {}

    /** The note was not saved; if it is open, the change is in the window. */
    record NotSaved(VaultPath path, SaveOutcome why) implements Outcome {}
  }

  /**
   * Makes the edits that {@code wish} has for the note's text as it is now.
   *
   * @param wish gives edits in the order of the text, none if they cannot be made; asked on the
   *     work-tree lane, and again if the text changes meanwhile
   */
  public CompletableFuture<Outcome> rewrite(VaultPath path, Function<String, List<TextEdit>> wish) {
    return workspace
        .document(path)
        .map(open -> rewrite(open, wish))
        .orElseGet(() -> lanes.atHome(lanes.workTree().submit(() -> inFile(files, path, wish))));
  }

  private CompletableFuture<Outcome> rewrite(
      OpenDocument open, Function<String, List<TextEdit>> wish) {
    if (open.state() instanceof DocumentState.ReadOnly(Reason reason)) {
      return CompletableFuture.completedFuture(
          new Outcome.Refused(open.path(), new Loaded.Unreadable(reason, "")));
    }
    long revision = open.revision();
    NoteText text = open.noteText();
    return lanes
        .workTree()
        .submit(() -> wish.apply(text.toString()))
        .thenComposeAsync(
            edits -> open.revision() == revision ? made(open, edits) : rewrite(open, wish),
            lanes.home());
  }

  private static CompletableFuture<Outcome> made(OpenDocument open, List<TextEdit> edits) {
    // A note that has two texts is to be decided about first.
    if (edits.isEmpty() || open.state() instanceof DocumentState.ChangedOnDisk) {
      return CompletableFuture.completedFuture(new Outcome.Outdated());
    }
    open.edited(joined(open.noteText(), edits));
    return open.save().thenApply(saved -> outcome(open.path(), saved));
  }

  /** As one change, so that it is one step to undo. */
  private static TextChange joined(NoteText text, List<TextEdit> edits) {
    int start = edits.getFirst().start();
    String before = text.subSequence(start, edits.getLast().end());
    var within = edits.stream().map(edit -> edit.moved(-start)).toList();
    return new TextChange(start, before, TextEdit.apply(before, within));
  }

  /**
   * The same in its file, whoever has it open; a note that is not there is made if there are edits
   * of an empty text. Touches the disk.
   */
  public static Outcome inFile(
      NoteFiles files, VaultPath path, Function<String, List<TextEdit>> wish) {
    return switch (files.load(path)) {
      case Loaded.Note note -> {
        List<TextEdit> edits = wish.apply(LineEnds.toEditor(note.text()));
        yield edits.isEmpty()
            ? new Outcome.Outdated()
            : outcome(path, files.save(path, edited(note.text(), edits), note.form(), note.hash()));
      }
      case Loaded.Unreadable missing when missing.reason() == Reason.MISSING -> {
        List<TextEdit> edits = wish.apply("");
        yield edits.isEmpty()
            ? new Outcome.Refused(path, missing)
            : outcome(path, files.save(path, TextEdit.apply("", edits), FileForm.standard(), null));
      }
      case Loaded other -> new Outcome.Refused(path, other);
    };
  }

  /**
   * @param edits of the text as the editor would have it
   */
  private static String edited(String file, List<TextEdit> edits) {
    var lineEnds = LineEnds.of(file);
    var text = NoteText.of(LineEnds.toEditor(file));
    for (TextEdit edit : edits.reversed()) {
      String removed = text.subSequence(edit.start(), edit.end());
      lineEnds = lineEnds.edited(text, edit.start(), removed, edit.replacement());
      text = text.with(edit);
    }
    return lineEnds.toFile(text.toString());
  }

  private static Outcome outcome(VaultPath path, SaveOutcome saved) {
    return switch (saved) {
      case SaveOutcome.Saved done -> new Outcome.Done();
      case SaveOutcome.Unchanged same -> new Outcome.Done();
      case SaveOutcome.TakenBack gone -> new Outcome.Done();
      case SaveOutcome.ChangedOnDisk changed -> new Outcome.NotSaved(path, changed);
      case SaveOutcome.Failed failed -> new Outcome.NotSaved(path, failed);
    };
  }
}
