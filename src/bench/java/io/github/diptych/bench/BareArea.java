package io.github.diptych.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/**
 * The baseline: RichTextFX's area as it comes, in a window of the size of Diptych's that has
 * nothing else, with as much room for text as the editor has there.
 */
final class BareArea implements EditorSubject {
  private static final double WIDTH = 516;
  private static final double HEIGHT = 731;

  private final Path file;
  private final CodeArea area;
  private final Scene scene;

  BareArea(Path file) throws Exception {
    this.file = file;
    area = Toolkit.ask(CodeArea::new);
    scene =
        Toolkit.ask(
            () -> {
              area.setWrapText(true);
              area.setStyle("-fx-font-size: 16px;");
              var pane = new VirtualizedScrollPane<>(area);
              pane.setMaxSize(WIDTH, HEIGHT);
              return new Scene(new StackPane(pane), WindowWriter.WIDTH, WindowWriter.HEIGHT);
            });
    Toolkit.run(
        () -> {
          var stage = new Stage();
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
          area.requestFocus();
        });
  }

  @Override
  public Scene scene() {
    return scene;
  }

  @Override
  public CodeArea area() {
    return area;
  }

  @Override
  public void open() throws Exception {
    String text = Files.readString(file);
    Toolkit.run(
        () -> {
          area.replaceText(text);
          area.getUndoManager().forgetHistory();
          goTo(0);
        });
  }

  @Override
  public boolean isQuiet() {
    return true;
  }

  @Override
  public void close() {}
}
