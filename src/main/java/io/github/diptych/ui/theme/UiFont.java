package io.github.diptych.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javafx.scene.Scene;

/**
 * The font of the window's own words. JavaFX would take missing Han characters from any font, often
 * in Japanese shapes, so a Chinese family is named outright where there is one.
 *
 * @param family a font family that has Chinese; empty leaves the system's font
 */
public record UiFont(Optional<String> family) {

  /** Gives the scene, and the menus and tips that it opens, this font. */
  public void on(Scene scene) {
    family.map(UiFont::stylesheet).ifPresent(scene.getStylesheets()::add);
  }

  /** A stylesheet rather than a style of the root, for it reaches popup windows too. */
  private static String stylesheet(String family) {
    String css = ".root { -fx-font-family: \"" + family.replace("\"", "") + "\"; }\n";
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
