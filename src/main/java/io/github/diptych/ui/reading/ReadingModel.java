package io.github.diptych.ui.reading;

import io.github.diptych.workspace.ReadLanguages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How the writer likes to read; remembered on this machine. */
public final class ReadingModel {
  private final BooleanProperty together = new SimpleBooleanProperty(this, "together", true);
  private final ObjectProperty<ReadLanguages> languages =
      new SimpleObjectProperty<>(this, "languages", ReadLanguages.ALL);
  private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
  private final ObservableList<String> openHosts = FXCollections.observableArrayList();

  /** Whether editor and preview scroll together. */
  public BooleanProperty togetherProperty() {
    return together;
  }

  /** Which languages of a diary are shown while it is only read. */
  public ObjectProperty<ReadLanguages> languagesProperty() {
    return languages;
  }

  /** How large the preview is; 1 is the ordinary size. */
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /** Hosts whose pages are opened without a question, in lower case and in ASCII. */
  public ObservableList<String> openHosts() {
    return openHosts;
  }
}
