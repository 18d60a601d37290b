package io.github.diptych.ui.search;

import java.util.ArrayList;
import java.util.List;

/** What was chosen lately, the latest first. */
final class Recent<T> {
  private static final int MOST = 50;

  private final List<T> things = new ArrayList<>();

  void add(T thing) {
    things.remove(thing);
    things.addFirst(thing);
    if (things.size() > MOST) {
      things.removeLast();
    }
  }

  List<T> all() {
    return List.copyOf(things);
  }
}
