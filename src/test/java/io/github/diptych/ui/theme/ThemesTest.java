package io.github.diptych.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@FxTest
class ThemesTest {
  private final SimpleObjectProperty<ColorScheme> system =
      new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private final Themes themes =
      Fx.get(() -> new Themes(system, new UiFont(Optional.of("Monospaced"))));

  @AfterEach
  void leaveLight() {
    Fx.run(() -> themes.choose(ThemeChoice.LIGHT));
  }

  @Test
  void the_system_is_followed_until_a_theme_is_chosen() {
    Fx.run(() -> system.set(ColorScheme.DARK));
    assertThat(themes.darkProperty().get()).isTrue();
    assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");

    Fx.run(() -> themes.choose(ThemeChoice.LIGHT));
    assertThat(themes.darkProperty().get()).isFalse();

    Fx.run(() -> themes.choose(ThemeChoice.SYSTEM));
    assertThat(themes.darkProperty().get()).isTrue();
  }

  @Test
  void a_dressed_window_has_the_font_and_follows_the_theme() {
    var label = Fx.get(() -> new Label("双页"));
    var scene = Fx.get(() -> new Scene(new StackPane(label)));
    Fx.run(
        () -> {
          themes.dress(scene, new SimpleDoubleProperty(1));
          themes.choose(ThemeChoice.DARK);
          scene.getRoot().applyCss();
        });

    assertThat(label.getFont().getFamily()).isEqualTo("Monospaced");
    assertThat(scene.getPreferences().getColorScheme()).isEqualTo(ColorScheme.DARK);
  }
}
