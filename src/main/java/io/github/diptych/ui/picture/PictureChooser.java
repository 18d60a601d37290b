package io.github.diptych.ui.picture;

import io.github.diptych.words.Words;
import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/**
 * Has the writer choose pictures among this machine's files.
 *
 * @param window over which the system's own window for it stands
 */
public record PictureChooser(Supplier<Window> window, PictureIntake pictures, Words words) {
  private static final List<String> PATTERNS =
      List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.webp", "*.svg");

  /** The pictures that are chosen go to the note. */
  public void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(words.say("picture.choose"));
    chooser.getExtensionFilters().add(new ExtensionFilter(words.say("picture.filter"), PATTERNS));
    List<File> chosen = chooser.showOpenMultipleDialog(window.get());
    if (chosen != null) {
      pictures.takeFiles(chosen);
    }
  }
}
