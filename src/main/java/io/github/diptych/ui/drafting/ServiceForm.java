package io.github.diptych.ui.drafting;

import io.github.diptych.settings.TranslationSettings;
import io.github.diptych.settings.TranslationSettings.Service;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields in which a translation service is entered; of each kind those that it needs. */
final class ServiceForm {
  private final Words words;
  private final ComboBox<Service> service = new ComboBox<>();
  private final TextField address = new TextField();
  private final TextField model = new TextField();
  private final PasswordField key = new PasswordField();
  private final Label memory;
  private final Label hint = text("");
  private final Label wrong = text("");
  private final GridPane fields = new GridPane();
  private final VBox node;

  ServiceForm(Words words) {
    this.words = words;
    memory = text(words.say("draft.setup.memory"));
    service.getItems().setAll(Service.values());
    service.setCellFactory(list -> new ServiceCell());
    service.setButtonCell(new ServiceCell());
    service.setMaxWidth(Double.MAX_VALUE);
    wrong.getStyleClass().add("draft-wrong");
    memory.getStyleClass().add("draft-hint");
    hint.getStyleClass().add("draft-hint");
    fields.getStyleClass().add("draft-fields");
    var names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    fields.getColumnConstraints().setAll(names, values);
    node = new VBox(12, text(words.say("draft.setup.text")), fields);
    row("draft.setup.service", service);
    service.valueProperty().subscribe(this::choose);
    for (TextField each : List.of(address, model, key)) {
      each.textProperty().subscribe((before, now) -> say(null));
    }
  }

  Node node() {
    return node;
  }

  /** Shows what is set up, whose key comes by {@link #fillKey}. */
  void show(TranslationSettings settings) {
    address.setText(settings.address());
    model.setText(settings.model());
    service.setValue(settings.service());
  }

  /** What is entered; the hosts agreed to are not entered here. */
  TranslationSettings entered(List<String> agreedHosts) {
    return new TranslationSettings(
        service.getValue(), address.getText(), model.getText(), agreedHosts);
  }

  String key() {
    return key.getText();
  }

  void fillKey(String secret) {
    key.setText(secret);
  }

  /** Told when another service is chosen. */
  void onService(Runnable listener) {
    service.valueProperty().subscribe((before, now) -> listener.run());
  }

  /** Told when another address is entered. */
  void onAddress(Runnable listener) {
    address.textProperty().subscribe((before, now) -> listener.run());
  }

  /** Told when the key is another, whoever has entered it. */
  void onKey(Runnable listener) {
    key.textProperty().subscribe((before, now) -> listener.run());
  }

  /** Moves the keyboard to what is to be entered. */
  void focus(Field field) {
    switch (field) {
      case SERVICE -> service.requestFocus();
      case ADDRESS -> address.requestFocus();
      case MODEL -> model.requestFocus();
      case KEY -> key.requestFocus();
    }
  }

  /** What can be entered. */
  enum Field {
    SERVICE,
    ADDRESS,
    MODEL,
    KEY
  }

  /** Says why what is entered will not do; nothing if null. */
  void say(@Nullable Sentence sentence) {
    node.getChildren().remove(wrong);
    if (sentence != null) {
      wrong.setText(sentence.in(words));
      node.getChildren().add(wrong);
    }
  }

  private void choose(@Nullable Service chosen) {
    // The choice itself stays, for the keyboard is in it.
    fields.getChildren().removeIf(each -> GridPane.getRowIndex(each) > 0);
    say(null);
    if (chosen == null) {
      return;
    }
    hint.setText(words.say("draft.setup.hint." + chosen));
    below(hint);
    switch (chosen) {
      case OFF -> {}
      case LIBRE_TRANSLATE -> row("draft.setup.address", address);
      case DEEPL_FREE, DEEPL_PRO -> {}
      case CHAT -> {
        row("draft.setup.address", address);
        row("draft.setup.model", model);
      }
    }
    if (chosen != Service.OFF) {
      row("draft.setup.key", key);
      below(memory);
    }
  }

  private void row(String name, Region field) {
    var label = new Label(words.say(name));
    label.setLabelFor(field);
    field.setAccessibleText(words.say(name));
    fields.addRow(fields.getRowCount(), label, field);
  }

  private void below(Label words) {
    fields.add(words, 1, fields.getRowCount());
  }

  private static Label text(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A kind of service by its name. */
  private final class ServiceCell extends ListCell<Service> {
    @Override
    protected void updateItem(@Nullable Service kind, boolean empty) {
      super.updateItem(kind, empty);
      setText(
          empty || kind == null
              ? null
              : words.say("draft.service." + kind.name().toLowerCase(Locale.ROOT)));
    }
  }
}
