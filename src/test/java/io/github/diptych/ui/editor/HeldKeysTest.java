package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed while a command's change is on its way. */
@FxTest
class HeldKeysTest {
  private final EditorPane pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));
  private final CompletableFuture<Void> change = new CompletableFuture<>();

  @BeforeEach
  void a_change_is_under_way() {
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(() -> pane.show(pane.sheet("", 0, false)));
    Fx.run(() -> pane.holdKeysFor(() -> change));
  }

  @Test
  void keys_wait_until_it_is_done() {
    Fx.type("ab");
    assertThat(Fx.get(pane::text)).isEmpty();

    Fx.run(() -> change.complete(null));

    Fx.await("the keys", () -> pane.text().equals("ab"));
  }

  @Test
  void a_second_change_comes_behind_the_keys_that_wait_for_the_first() {
    var seen = new AtomicReference<>("nothing");
    Fx.type("ab");
    Fx.run(
        () ->
            pane.holdKeysFor(
                () -> {
                  seen.set(pane.text());
                  return CompletableFuture.completedFuture(null);
                }));
    assertThat(seen).hasValue("nothing");

    Fx.run(() -> change.complete(null));

    Fx.await("the second change", () -> seen.get().equals("ab"));
  }

  @Test
  void a_change_that_fails_lets_the_keys_go() {
    Fx.type("ab");

    Fx.run(() -> change.completeExceptionally(new IllegalStateException("a fault")));

    Fx.await("the keys", () -> pane.text().equals("ab"));
  }
}
