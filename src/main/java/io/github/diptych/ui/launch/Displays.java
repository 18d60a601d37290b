package io.github.diptych.ui.launch;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether there is a display for a window, and how to do without one. */
public final class Displays {
  private static final String PLATFORM = "glass.platform";

  private Displays() {}

  /** On Linux an X display is named in the environment, on Wayland, too; elsewhere there is one. */
  public static boolean isThere(Function<String, @Nullable String> environment) {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || isHeadless() || isSet(environment.apply("DISPLAY"));
  }

  /** Makes JavaFX draw into memory; before it is loaded. */
  public static void doWithout() {
    System.setProperty(PLATFORM, "Headless");
    System.setProperty("prism.order", "sw");
  }

  private static boolean isHeadless() {
    return "Headless".equals(System.getProperty(PLATFORM));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isBlank();
  }
}
