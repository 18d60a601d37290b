package io.github.diptych.ui.search;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places where the writer was, as a browser keeps its pages; edits move them. */
final class PlaceHistory {
  private static final int MOST = 100;

  private final List<Place> places = new ArrayList<>();
  private int at = -1;

  /** Whether the present place was only come by: nothing was done there yet. */
  private boolean passing;

  Optional<Place> present() {
    return at < 0 ? Optional.empty() : Optional.of(places.get(at));
  }

  boolean hasBack() {
    return at > 0;
  }

  boolean hasForward() {
    return at < places.size() - 1;
  }

  /** The writer moved a little: that is the present place now. */
  void stay(Place here) {
    if (at < 0) {
      jump(here, How.MEANT);
    } else {
      places.set(at, here);
      passing = false;
    }
  }

  /** How one comes to a place. */
  enum How {
    /** By a command that names it. */
    MEANT,
    /** By opening its note. */
    OPENED,
    /** By moving the caret far. */
    MOVED
  }

  /**
   * The writer went far: to come back from there. Of several moves on end the last counts, and so
   * does the move to a heading behind the opening of its note.
   */
  void jump(Place to, How how) {
    if (at >= 0 && passing && how == How.MOVED) {
      places.set(at, to);
      return;
    }
    places.subList(at + 1, places.size()).clear();
    places.add(to);
    if (places.size() > MOST) {
      places.removeFirst();
    }
    at = places.size() - 1;
    passing = how != How.MEANT;
  }

  /** The place before the present one. */
  Optional<Place> back() {
    return go(-1);
  }

  /** The place that {@link #back} came from. */
  Optional<Place> forward() {
    return go(1);
  }

  private Optional<Place> go(int by) {
    int next = at + by;
    if (next < 0 || next >= places.size()) {
      return Optional.empty();
    }
    at = next;
    passing = false;
    return present();
  }

  /** Leaves out the present place, for its note is gone. */
  void dropPresent() {
    places.remove(at);
    at = Math.min(at, places.size() - 1);
  }

  void edited(VaultPath note, TextEdit edit) {
    places.replaceAll(
        place -> place.note().equals(note) ? new Place(note, edit.shift(place.offset())) : place);
    passing = false;
  }
}
