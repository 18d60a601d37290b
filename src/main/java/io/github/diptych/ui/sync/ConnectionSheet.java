package io.github.diptych.ui.sync;

import io.github.diptych.settings.ConnectionSettings;
import io.github.diptych.settings.ProxySettings;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.MachineWay;
import java.util.Optional;

/** Asks how remotes are reached: which GitHub, by which proxy. On the UI thread. */
public final class ConnectionSheet {
  private final Access access;
  private final Sheets sheets;
  private final Lanes lanes;
  private final Words words;

  public ConnectionSheet(Access access, Sheets sheets, Lanes lanes, Words words) {
    this.access = access;
    this.sheets = sheets;
    this.lanes = lanes;
    this.words = words;
  }

  public Action action() {
    return Action.of("sync.connection", this::ask);
  }

  private void ask() {
    var form = new ConnectionForm(access.settingsProperty().get(), words);
    sheets.askUntil(words.say("connection.title"), form.node(), "connection.ok", () -> save(form));
    form.focus();
  }

  private boolean save(ConnectionForm form) {
    Optional<ConnectionSettings> entered = form.entered();
    entered.ifPresent(
        settings -> {
          keep(settings.proxy(), form.password());
          access.settingsProperty().set(settings);
        });
    return entered.isPresent();
  }

  private void keep(ProxySettings proxy, String password) {
    if (!password.isEmpty() && !proxy.user().isEmpty()) {
      String name = MachineWay.nameOfPassword(proxy.user(), proxy.host(), proxy.port());
      lanes.mind(lanes.web().run(() -> access.secrets().keep(name, password)));
    }
  }
}
