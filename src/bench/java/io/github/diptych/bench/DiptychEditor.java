package io.github.diptych.bench;

import io.github.diptych.vault.VaultPath;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.fxmisc.richtext.GenericStyledArea;

/** The editor in the program's own window, the preview beside it. */
final class DiptychEditor implements EditorSubject {
  private final WindowWriter writer;
  private final String note;

  /**
   * @param configuration the folder of this machine's settings
   * @param other a note to begin with
   */
  DiptychEditor(Path vault, Path configuration, String other, String note) throws Exception {
    this.note = note;
    writer = new WindowWriter(vault, configuration, other);
    Toolkit.await("the other note", writer::isReady);
    Toolkit.run(
        () -> {
          writer.window().scene().getWindow().requestFocus();
          writer.window().parts().editor().focus();
        });
  }

  @Override
  public Scene scene() {
    return writer.window().scene();
  }

  @Override
  public void open() throws Exception {
    Toolkit.ask(() -> writer.window().open(VaultPath.of(note))).get(60, TimeUnit.SECONDS);
    Toolkit.run(() -> writer.window().parts().editor().focus());
  }

  @Override
  public boolean isQuiet() {
    return writer.isReady();
  }

  @Override
  public void close() {
    writer.close();
  }

  @Override
  public GenericStyledArea<?, ?, ?> area() {
    Node area = writer.window().parts().editor().node().lookup(".diptych-editor");
    return (GenericStyledArea<?, ?, ?>) area;
  }
}
