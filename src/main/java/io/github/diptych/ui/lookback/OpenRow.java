package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.Intention;
import io.github.diptych.diary.lookback.Offer;
import io.github.diptych.diary.lookback.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the list of what is to be done. */
sealed interface OpenRow {
  /** Where it stands in the diary; none of a heading. */
  default Optional<Spot> spot() {
    return switch (this) {
      case Day heading -> Optional.empty();
      case Perhaps heading -> Optional.empty();
      case Todo(Intention intention) -> Optional.of(intention.first().box());
      case Maybe(Offer offer) -> Optional.of(offer.spot());
    };
  }

  /**
   * @param day of the intentions below; null of those that stand under no day
   */
  record Day(@Nullable LocalDate day) implements OpenRow {}

  /** An intention, open or just ticked. */
  record Todo(Intention intention) implements OpenRow {}

  /** The heading of what may be intentions. */
  record Perhaps() implements OpenRow {}

  /** A sentence that is offered. */
  record Maybe(Offer offer) implements OpenRow {}

  /**
   * @param intentions in the order of their days
   */
  static List<OpenRow> of(List<Intention> intentions, List<Offer> offers) {
    var rows = new ArrayList<OpenRow>();
    Day day = null;
    for (Intention intention : intentions) {
      var of = new Day(intention.day());
      if (!of.equals(day)) {
        rows.add(of);
        day = of;
      }
      rows.add(new Todo(intention));
    }
    if (!offers.isEmpty()) {
      rows.add(new Perhaps());
      offers.forEach(offer -> rows.add(new Maybe(offer)));
    }
    return rows;
  }
}
