package io.github.diptych.ui.pair;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * The other way to an entry's second language: somebody drafts it.
 *
 * @param available whether there is somebody to ask
 * @param ask has the entry at the caret drafted
 */
public record DraftOffer(ObservableBooleanValue available, Runnable ask) {
  /** Where nobody drafts. */
  public static DraftOffer none() {
    return new DraftOffer(new SimpleBooleanProperty(false), () -> {});
  }
}
