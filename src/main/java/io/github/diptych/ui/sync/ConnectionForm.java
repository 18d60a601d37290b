package io.github.diptych.ui.sync;

import io.github.diptych.settings.ConnectionSettings;
import io.github.diptych.settings.ProxySettings;
import io.github.diptych.settings.ProxySettings.Kind;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The fields of the connection settings. */
final class ConnectionForm {
  private static final int MOST_PORT = 65535;

  private final Words words;
  private final TextField gitHub = new TextField();
  private final TextField clientId = new TextField();
  private final ChoiceBox<Kind> kind = new ChoiceBox<>();
  private final TextField host = new TextField();
  private final TextField port = new TextField();
  private final TextField user = new TextField();
  private final PasswordField password = new PasswordField();
  private final TextField except = new TextField();
  private final Label wrong = new Label();
  private final GridPane grid = new GridPane(12, 8);
  private final VBox node;

  ConnectionForm(ConnectionSettings settings, Words words) {
    this.words = words;
    kind.getItems().setAll(Kind.values());
    kind.setConverter(new KindWords());
    row("connection.github", gitHub);
    row("connection.client", clientId);
    row("connection.proxy", kind);
    row("connection.host", host);
    row("connection.port", port);
    row("connection.user", user);
    row("connection.password", password);
    row("connection.except", except);
    wrong.setWrapText(true);
    wrong.getStyleClass().add("form-fault");
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    var text = new Label(words.say("connection.text"));
    text.setWrapText(true);
    node = new VBox(12, text, grid, wrong);
    show(settings);
  }

  private void row(String key, Control field) {
    var label = new Label(words.say(key));
    label.setLabelFor(field);
    field.setAccessibleText(words.say(key));
    field.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private void show(ConnectionSettings settings) {
    ProxySettings proxy = settings.proxy();
    gitHub.setText(settings.gitHub());
    clientId.setText(settings.clientId());
    kind.setValue(proxy.kind());
    host.setText(proxy.host());
    port.setText(proxy.port() > 0 ? String.valueOf(proxy.port()) : "");
    user.setText(proxy.user());
    except.setText(String.join(", ", proxy.except()));
    kind.valueProperty()
        .subscribe(
            now -> {
              boolean own = now == Kind.HTTP || now == Kind.SOCKS;
              for (Node field : List.of(host, port, user, password, except)) {
                field.setDisable(!own);
              }
            });
  }

  Node node() {
    return node;
  }

  void focus() {
    gitHub.requestFocus();
  }

  /** What is entered for the password; empty to leave the one that is kept. */
  String password() {
    return password.getText();
  }

  /** Empty if it cannot be used; the form then says why. */
  Optional<ConnectionSettings> entered() {
    boolean own = kind.getValue() == Kind.HTTP || kind.getValue() == Kind.SOCKS;
    if (own && (host.getText().isBlank() || !isPort(port.getText().strip()))) {
      return refuse("connection.wrong.proxy", host.getText().isBlank() ? host : port);
    }
    if (!gitHub.getText().strip().matches("[\\p{Alnum}.-]+(:\\d{1,5})?")) {
      return refuse("connection.wrong.github", gitHub);
    }
    List<String> hosts =
        Arrays.stream(except.getText().split("[,\\s]+", -1))
            .filter(each -> !each.isEmpty())
            .toList();
    String number = port.getText().strip();
    return Optional.of(
        new ConnectionSettings(
            gitHub.getText(),
            clientId.getText(),
            new ProxySettings(
                kind.getValue(),
                host.getText(),
                isPort(number) ? Integer.parseInt(number) : 0,
                user.getText(),
                hosts)));
  }

  private Optional<ConnectionSettings> refuse(String key, Node field) {
    wrong.setText(Sentence.of(key).in(words));
    field.requestFocus();
    return Optional.empty();
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}")
        && Integer.parseInt(text) > 0
        && Integer.parseInt(text) <= MOST_PORT;
  }

  private final class KindWords extends StringConverter<Kind> {
    @Override
    public String toString(Kind shown) {
      return shown == null ? "" : words.say("connection.proxy." + shown);
    }

    @Override
    public Kind fromString(String text) {
      throw new UnsupportedOperationException("a kind is chosen, not written");
    }
  }
}
