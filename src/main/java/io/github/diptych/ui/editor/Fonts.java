package io.github.diptych.ui.editor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.text.Font;

/**
 * The font families of this system that suit Chinese and English in one line. A family for Chinese
 * is named first for prose: JavaFX takes a missing glyph from whatever font the system offers,
 * which may be one for Japanese.
 */
public final class Fonts {
  private static final List<String> CHINESE =
      List.of(
          "PingFang SC",
          "Hiragino Sans GB",
          "Microsoft YaHei UI",
          "Microsoft YaHei",
          "Noto Sans CJK SC",
          "Noto Sans SC",
          "Source Han Sans SC",
          "Source Han Sans CN",
          "WenQuanYi Micro Hei",
          "WenQuanYi Zen Hei",
          "Droid Sans Fallback",
          "Noto Serif CJK SC",
          "SimSun",
          "STHeiti",
          "AR PL UMing CN",
          "Noto Sans CJK TC",
          "Noto Sans CJK JP");

  /** Those first in which a Han character is two Latin ones wide: they keep tables in line. */
  private static final List<String> MONOSPACED =
      List.of(
          "Sarasa Mono SC",
          "Noto Sans Mono CJK SC",
          "JetBrains Mono",
          "Cascadia Mono",
          "Menlo",
          "Consolas",
          "DejaVu Sans Mono",
          "Liberation Mono");

  /** Those with italics, which fonts for Chinese lack. */
  private static final List<String> LATIN =
      List.of(
          "Helvetica Neue", "Segoe UI", "Noto Sans", "Open Sans", "Liberation Sans", "DejaVu Sans");

  private final Predicate<String> installed;

  Fonts(Predicate<String> installed) {
    this.installed = installed;
  }

  /** Those that JavaFX finds here. */
  public static Fonts ofThisSystem() {
    return new Fonts(family -> Font.font(family).getFamily().equalsIgnoreCase(family));
  }

  /** A family that has Chinese; empty if none is installed, and Chinese shows as boxes. */
  public Optional<String> chineseFamily() {
    return CHINESE.stream().filter(installed).findFirst();
  }

  /** The family for prose. */
  public String proseFamily() {
    return chineseFamily().orElse("System");
  }

  /** The family for code and tables. */
  public String monospacedFamily() {
    return MONOSPACED.stream().filter(installed).findFirst().orElse("Monospaced");
  }

  /** The family for emphasis; Chinese in it stays upright, as in print. */
  String italicFamily() {
    return LATIN.stream().filter(installed).findFirst().orElse(proseFamily());
  }

  /** The address of a stylesheet that gives the editor these families. */
  String stylesheet() {
    String css =
        """
        .diptych-editor { -fx-font-family: "%s"; }
        .diptych-editor .md-emphasis, .diptych-editor .western-quote { -fx-font-family: "%s"; }
        .diptych-editor .md-code, .diptych-editor .md-code-block, .diptych-editor .md-table,
        .diptych-editor .md-front-matter { -fx-font-family: "%s"; }
        """
            .formatted(proseFamily(), italicFamily(), monospacedFamily());
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
