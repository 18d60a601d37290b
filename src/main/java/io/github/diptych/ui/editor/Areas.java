package io.github.diptych.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The areas of the notes that are open in the editor, one of which is in view. What belongs to the
 * editor as a whole follows each of them and acts on the present one. On the UI thread.
 */
final class Areas {
  private final List<Consumer<Area>> followers = new ArrayList<>();
  private final List<Runnable> shownListeners = new ArrayList<>();
  private Area current = new Area();

  /** The one in view; at first an empty one. */
  Area current() {
    return current;
  }

  boolean isCurrent(Area area) {
    return area == current;
  }

  /** Lets a part of the editor follow the present area and all that are made from now on. */
  void follow(Consumer<Area> part) {
    followers.add(part);
    part.accept(current);
  }

  /** Told when another area has come into view. */
  void onShown(Runnable listener) {
    shownListeners.add(listener);
  }

  Area make() {
    var area = new Area();
    followers.forEach(part -> part.accept(area));
    return area;
  }

  void show(Area area) {
    current = area;
    shownListeners.forEach(Runnable::run);
  }
}
