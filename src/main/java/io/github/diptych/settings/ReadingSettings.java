package io.github.diptych.settings;

import java.util.List;

/**
 * How one person reads previews on one machine.
 *
 * @param together whether editor and preview scroll together
 * @param zoom of the preview; 1 is the ordinary size
 * @param openHosts whose pages are opened without a question, in lower case and in ASCII
 */
public record ReadingSettings(boolean together, double zoom, List<String> openHosts) {
  public ReadingSettings {
    zoom = Zoom.within(zoom);
    openHosts = List.copyOf(openHosts);
  }

  public static ReadingSettings standard() {
    return new ReadingSettings(true, 1, List.of());
  }
}
