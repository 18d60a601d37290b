package io.github.diptych.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** What is done for each picture of a window, and when. */
@FxTest
class PulseTest {
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void what_follows_from_a_key_comes_once_and_behind_its_frame() {
    var node = Fx.get(StackPane::new);
    Fx.show(node);
    var frame = Fx.get(() -> new AfterFrame(node, done::incrementAndGet));

    Fx.run(
        () -> {
          frame.request();
          frame.request();
          assertThat(done).hasValue(0);
        });

    Fx.await("once", () -> done.get() == 1);
  }

  @Test
  void without_a_scene_there_is_no_frame_to_wait_for() {
    var node = Fx.get(StackPane::new);
    var frame = Fx.get(() -> new AfterFrame(node, done::incrementAndGet));

    Fx.run(frame::request);

    assertThat(done).hasValue(1);
  }

  @Test
  void a_node_that_leaves_the_scene_before_its_frame_loses_nothing() {
    var node = Fx.get(StackPane::new);
    var around = Fx.get(() -> new StackPane(node));
    Fx.show(around);
    var frame = Fx.get(() -> new AfterFrame(node, done::incrementAndGet));

    Fx.run(
        () -> {
          frame.request();
          around.getChildren().clear();
        });

    Fx.await("done", () -> done.get() == 1);
  }

  @Test
  void a_change_in_what_is_laid_out_apart_lays_out_nothing_around_it() {
    var inner = Fx.get(StackPane::new);
    var layouts = new AtomicInteger();
    Fx.run(
        () -> {
          var outer =
              new StackPane(new LayoutRoot(new StackPane(inner))) {
                @Override
                protected void layoutChildren() {
                  layouts.incrementAndGet();
                  super.layoutChildren();
                }
              };
          Fx.show(outer);
        });
    Fx.await("a first layout", () -> layouts.get() > 0 && inner.getWidth() > 0);
    Fx.run(() -> inner.getScene().getRoot().layout());
    int before = layouts.get();

    Fx.run(
        () -> {
          inner.getChildren().add(new Pane());
          inner.getScene().getRoot().layout();
        });

    assertThat(layouts).hasValue(before);
    assertThat(Fx.get(inner::isNeedsLayout)).as("the change itself is laid out").isFalse();
  }
}
