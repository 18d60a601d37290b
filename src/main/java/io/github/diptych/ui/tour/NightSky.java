package io.github.diptych.ui.tour;

import java.time.LocalDate;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A picture to paste that nobody has to photograph: stars over a hill, another sky each day. */
final class NightSky {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 480;
  private static final Color ZENITH = Color.web("#0b1026");
  private static final Color HORIZON = Color.web("#5b3a6e");
  private static final Color GLOW = Color.web("#e08e6d");
  private static final Color HILL = Color.web("#07070f");

  private NightSky() {}

  static Image over(LocalDate day) {
    var image = new WritableImage(WIDTH, HEIGHT);
    var pixels = image.getPixelWriter();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        pixels.setColor(x, y, y > hill(x) ? HILL : sky(y));
      }
    }
    var random = new Random(day.toEpochDay());
    for (int star = 0; star < 260; star++) {
      star(image, random);
    }
    return image;
  }

  private static Color sky(int y) {
    double down = (double) y / HEIGHT;
    var high = ZENITH.interpolate(HORIZON, Math.pow(down, 1.4));
    return high.interpolate(GLOW, Math.pow(down, 5));
  }

  private static double hill(int x) {
    return HEIGHT * 0.82
        - 46 * Math.sin(x / 190.0)
        - 18 * Math.sin(x / 61.0 + 1)
        - 5 * Math.sin(x / 17.0);
  }

  private static void star(WritableImage image, Random random) {
    int x = 2 + random.nextInt(WIDTH - 4);
    int y = 2 + (int) (random.nextDouble() * random.nextDouble() * HEIGHT * 0.75);
    double light = 0.35 + 0.65 * Math.pow(random.nextDouble(), 3);
    int size = light > 0.85 ? 2 : 1;
    for (int dy = -size; dy <= size; dy++) {
      for (int dx = -size; dx <= size; dx++) {
        double share = light * Math.exp(-(dx * dx + dy * dy) / (0.6 * size));
        var under = image.getPixelReader().getColor(x + dx, y + dy);
        image
            .getPixelWriter()
            .setColor(x + dx, y + dy, under.interpolate(Color.web("#fff6e6"), Math.min(1, share)));
      }
    }
  }
}
