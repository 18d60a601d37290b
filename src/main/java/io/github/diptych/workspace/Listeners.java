package io.github.diptych.workspace;

import io.github.diptych.task.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to know; one that leaves while all are told is still told. */
final class Listeners<T> {
  private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

  Subscription add(Consumer<T> listener) {
    all.add(listener);
    return () -> all.remove(listener);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  void call(T value) {
    all.forEach(listener -> listener.accept(value));
  }
}
