package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.Past;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The diary as it was when it was looked at last, and which side of it is shown. */
public final class PastModel {
  private final ObjectProperty<Past> past =
      new SimpleObjectProperty<>(this, "past", Past.of(List.of()));
  private final ObjectProperty<PastPage> page =
      new SimpleObjectProperty<>(this, "page", PastPage.TIMELINE);

  public ObjectProperty<Past> pastProperty() {
    return past;
  }

  public ObjectProperty<PastPage> pageProperty() {
    return page;
  }
}
