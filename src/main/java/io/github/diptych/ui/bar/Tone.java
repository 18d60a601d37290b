package io.github.diptych.ui.bar;

import java.util.Locale;
import org.kordamp.ikonli.octicons.Octicons;

/** How a notice is meant, which gives it its colour and its icon. */
public enum Tone {
  INFO(Octicons.INFO_16),
  SUCCESS(Octicons.CHECK_CIRCLE_16),
  WARNING(Octicons.ALERT_16),
  DANGER(Octicons.STOP_16);

  private final Octicons icon;

  Tone(Octicons icon) {
    this.icon = icon;
  }

  Octicons icon() {
    return icon;
  }

  /** Such as {@code notice-success}. */
  String cssClass() {
    return "notice-" + name().toLowerCase(Locale.ROOT);
  }
}
