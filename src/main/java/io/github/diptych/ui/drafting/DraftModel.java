package io.github.diptych.ui.drafting;

import io.github.diptych.settings.TranslationSettings;
import io.github.diptych.settings.TranslationSettings.Service;
import io.github.diptych.translate.ServiceLine;
import io.github.diptych.workspace.drafting.Services;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Who drafts: remembered on this machine, the keys in the system's own store. */
public final class DraftModel {
  private final ObjectProperty<TranslationSettings> settings =
      new SimpleObjectProperty<>(this, "settings", TranslationSettings.standard());
  private final BooleanBinding setUp =
      Bindings.createBooleanBinding(() -> settings.get().service() != Service.OFF, settings);
  private final KeptKeys keys;
  private final Services services;

  public DraftModel(KeptKeys keys, ServiceLine line) {
    this.keys = keys;
    this.services = new Services(keys, line);
  }

  public ObjectProperty<TranslationSettings> settingsProperty() {
    return settings;
  }

  /** Whether there is somebody to ask. */
  public BooleanBinding setUpProperty() {
    return setUp;
  }

  KeptKeys keys() {
    return keys;
  }

  Services services() {
    return services;
  }

  /** The writer has seen what goes out to that host, and agreed. */
  void agree(String host) {
    settings.set(settings.get().withAgreed(host));
  }
}
