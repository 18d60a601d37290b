package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

@FxTest
class FxTestTest {
  @Test
  void a_typed_text_reaches_the_node_that_has_the_focus() {
    TextField field = Fx.get(TextField::new);
    Fx.show(new StackPane(field));
    Fx.run(field::requestFocus);

    Fx.type("写 a diary");

    String text = Fx.get(field::getText);
    assertThat(text).isEqualTo("写 a diary");
  }

  @Test
  void the_test_runs_off_the_ui_thread_and_its_actions_on_it() {
    assertThat(Platform.isFxApplicationThread()).isFalse();
    boolean inAction = Fx.get(Platform::isFxApplicationThread);
    assertThat(inAction).isTrue();
  }

  @Test
  void a_fault_of_an_action_reaches_the_test() {
    assertThatThrownBy(
            () ->
                Fx.run(
                    () -> {
                      throw new IllegalStateException("as planned");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("as planned");
  }
}
