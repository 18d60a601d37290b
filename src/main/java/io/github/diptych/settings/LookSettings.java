package io.github.diptych.settings;

/**
 * How one person's writing looks on one machine.
 *
 * @param focus whether all but the current block is dimmed
 * @param typewriter whether the caret's line stays in the middle
 * @param zoom of the editor's text; 1 is the ordinary size
 * @param lineWidth how wide the editor's lines are at most
 * @param textSize of all text, the window's own included; 1 is the ordinary size
 */
public record LookSettings(
    boolean focus, boolean typewriter, double zoom, LineWidth lineWidth, double textSize) {
  public LookSettings {
    zoom = Zoom.within(zoom);
    textSize = Zoom.within(textSize);
  }

  /** How wide lines are at most. */
  public enum LineWidth {
    NARROW,
    NORMAL,
    WIDE,
    FULL
  }

  public static LookSettings standard() {
    return new LookSettings(false, false, 1, LineWidth.NORMAL, 1);
  }
}
