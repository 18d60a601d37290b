package io.github.diptych.ui.editor;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Finds whether any font of this system has a sign, by drawing it: one that none has looks like a
 * code point that is no character. On the UI thread, a few milliseconds a sign.
 */
public final class SignDrawing {
  private static final double SIZE = 24;
  private static final int SIDE = 48;
  private static final String NO_CHARACTER = Character.toString(0x2FFFE);

  private final Font font;

  public SignDrawing(Fonts fonts) {
    font = Font.font(fonts.proseFamily(), SIZE);
  }

  /** Whether the sign shows as a box, or as nothing. */
  public boolean isMissing(String sign) {
    int[] drawn = draw(sign);
    return Arrays.equals(drawn, draw(NO_CHARACTER)) || Arrays.equals(drawn, draw(" "));
  }

  private int[] draw(String sign) {
    var text = new Text(sign);
    text.setFont(font);
    text.setFill(Color.BLACK);
    var how = new SnapshotParameters();
    how.setFill(Color.WHITE);
    how.setViewport(new Rectangle2D(-SIDE / 4.0, -SIDE * 0.75, SIDE, SIDE));
    WritableImage image = text.snapshot(how, new WritableImage(SIDE, SIDE));
    var pixels = new int[SIDE * SIDE];
    image
        .getPixelReader()
        .getPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), pixels, 0, SIDE);
    return pixels;
  }
}
