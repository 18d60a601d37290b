package io.github.diptych.ui;

import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.NoteCopies;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * Has a text that cannot be saved as its own file saved as another one. On the UI thread.
 *
 * @param chooser asks for the file; given the name of the note
 */
record SaveAs(Workspace workspace, NoticeModel notices, Words words, Chooser chooser) {
  /** Asks the writer for a file. */
  @FunctionalInterface
  interface Chooser {
    Optional<Path> choose(String name);
  }

  static SaveAs asking(Workspace workspace, NoticeModel notices, Words words) {
    return new SaveAs(workspace, notices, words, name -> chosen(words, name));
  }

  /** Asks by the system's own window. */
  static Optional<Path> chosen(Words words, String name) {
    var chooser = new FileChooser();
    chooser.setTitle(words.say("save.as"));
    chooser.setInitialFileName(name);
    Window over = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
  }

  /** The button that begins it. */
  Notice.Choice choice(OpenDocument document) {
    return new Notice.Choice(words.say("save.as"), () -> ask(document));
  }

  void ask(OpenDocument document) {
    chooser
        .choose(document.path().name())
        .ifPresent(
            file ->
                workspace
                    .lanes()
                    .mind(
                        new NoteCopies(workspace)
                            .save(document, file)
                            .thenAccept(outcome -> tell(document, file, outcome))));
  }

  private void tell(OpenDocument document, Path file, SaveOutcome outcome) {
    boolean saved = outcome instanceof SaveOutcome.Saved;
    notices.show(
        saved
            ? Notice.of(
                "copy",
                Tone.INFO,
                words.say("save.copied", document.path().value(), file.toString()))
            : Notice.of(
                "copy", Tone.DANGER, Sentences.unsaved(file, outcome).in(words), choice(document)));
  }
}
