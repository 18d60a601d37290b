package io.github.diptych.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/**
 * The baseline: RichTextFX's area as it comes, as large as the editor in Diptych's window, in a
 * window of the same size that has nothing else.
 */
final class BareArea implements EditorSubject {
  private static final double WIDTH = 588;
  private static final double HEIGHT = 790;
  private static final double WINDOW_WIDTH = 1440;
  private static final double WINDOW_HEIGHT = 900;

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
              return new Scene(new StackPane(pane), WINDOW_WIDTH, WINDOW_HEIGHT);
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
