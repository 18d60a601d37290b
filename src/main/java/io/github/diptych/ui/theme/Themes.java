package io.github.diptych.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * Primer, light or dark, for all windows of the program. A chosen theme reaches every open window
 * at once; {@link #darkProperty()} tells those who draw by themselves, such as the preview.
 */
public final class Themes {
  private final ObservableValue<ColorScheme> system;
  private final UiFont font;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
  private ThemeChoice choice = ThemeChoice.SYSTEM;

  /**
   * Wears the system's look until another is chosen.
   *
   * @param system what the system looks like, as {@code Platform.getPreferences()} tells
   */
  public Themes(ObservableValue<ColorScheme> system, UiFont font) {
    this.system = system;
    this.font = font;
    system.subscribe(now -> wear());
  }

  public void choose(ThemeChoice choice) {
    this.choice = choice;
    wear();
  }

  public ThemeChoice choice() {
    return choice;
  }

  /** Whether the windows are dark now. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /**
   * Gives a window's scene the program's own rules and its font, and its title bar the theme, until
   * the subscription ends.
   *
   * @param textSize how large the window's text is; 1 is the ordinary size
   */
  public Subscription dress(Scene scene, DoubleExpression textSize) {
    scene.getStylesheets().add(Rules.address(1));
    font.on(scene);
    return Subscription.combine(
        textSize.subscribe(now -> resize(scene, now.doubleValue())),
        dark.subscribe(
            now ->
                scene.getPreferences().setColorScheme(now ? ColorScheme.DARK : ColorScheme.LIGHT)));
  }

  private static void resize(Scene scene, double factor) {
    String address = Rules.address(factor);
    TextSize.set(scene, factor);
    if (!scene.getStylesheets().getFirst().equals(address)) {
      scene.getStylesheets().set(0, address);
    }
  }

  private void wear() {
    boolean now =
        switch (choice) {
          case SYSTEM -> system.getValue() == ColorScheme.DARK;
          case LIGHT -> false;
          case DARK -> true;
        };
    var theme = now ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    dark.set(now);
  }
}
