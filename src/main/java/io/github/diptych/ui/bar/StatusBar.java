package io.github.diptych.ui.bar;

import io.github.diptych.words.Words;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** The state of the note and of its vault in one quiet line; narrow windows show less of it. */
public final class StatusBar {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final PseudoClass UNTRANSLATED = PseudoClass.getPseudoClass("untranslated");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final double GAP = 20;
  private static final int LONGEST = 90;

  private final Words words;
  private final BarPane node;

  public StatusBar(Words words, StatusModel model) {
    this.words = words;
    List<Node> left =
        List.of(
            pointedAt(model.pointedAtProperty()),
            saving(model.savingProperty()),
            BarPane.giveWay(4, branch(model.branchProperty())));
    List<Node> right =
        List.of(
            problems(model.problemsProperty()),
            BarPane.giveWay(3, counts(model.countsProperty())),
            BarPane.giveWay(2, entries(model.entriesProperty())),
            BarPane.giveWay(1, position(model.positionProperty())));
    node = new BarPane(GAP, 0, left, null, right);
    node.getStyleClass().add("status-bar");
  }

  public Region node() {
    return node;
  }

  private static Label pointedAt(ObservableValue<Optional<String>> address) {
    var label = field(address.map(now -> now.map(StatusBar::cut)));
    label.getStyleClass().add("pointed-at");
    return label;
  }

  /** Its beginning says where it leads. */
  private static String cut(String address) {
    return address.length() <= LONGEST ? address : address.substring(0, LONGEST) + "...";
  }

  private Label saving(ObservableValue<Saving> saving) {
    var label = field(saving.map(this::sentence));
    saving.subscribe(
        now -> {
          label.setGraphic(icon(now));
          label.pseudoClassStateChanged(FAILED, now instanceof Saving.Failed);
        });
    return label;
  }

  private Optional<String> sentence(Saving saving) {
    return switch (saving) {
      case Saving.Saved saved -> Optional.of(words.say("status.saved", MINUTE.format(saved.at())));
      case Saving.Unsaved ignored -> Optional.of(words.say("status.unsaved"));
      case Saving.Underway ignored -> Optional.of(words.say("status.saving"));
      case Saving.Failed ignored -> Optional.of(words.say("status.failed"));
      case Saving.ReadOnly ignored -> Optional.of(words.say("status.read-only"));
      case Saving.Nothing ignored -> Optional.empty();
    };
  }

  private static FontIcon icon(Saving saving) {
    return new FontIcon(
        switch (saving) {
          case Saving.Saved ignored -> Octicons.CHECK_16;
          case Saving.Failed ignored -> Octicons.ALERT_16;
          case Saving.ReadOnly ignored -> Octicons.LOCK_16;
          case Saving.Unsaved ignored -> Octicons.PENCIL_16;
          case Saving.Underway ignored -> Octicons.PENCIL_16;
          case Saving.Nothing ignored -> Octicons.PENCIL_16;
        });
  }

  private Label branch(ObservableValue<Optional<StatusModel.Branch>> branch) {
    var label =
        field(
            branch.map(
                now -> now.map(is -> is.name() + "  " + Arrows.of(is.ahead(), is.behind()))));
    label.setGraphic(new FontIcon(Octicons.GIT_BRANCH_16));
    return label;
  }

  private Label counts(ObservableValue<Optional<StatusModel.Counts>> counts) {
    var label = field(counts.map(now -> now.map(this::sentence)));
    label.getStyleClass().add("status-counts");
    label.setTooltip(new Tooltip(words.say("status.counts.tip")));
    label.setOnMouseClicked(
        click -> counts.getValue().ifPresent(shown -> shown.show().accept(label)));
    return label;
  }

  private String sentence(StatusModel.Counts counts) {
    String key = counts.ofSelection() ? "status.counts.selected" : "status.counts";
    return words.say(key, counts.han(), counts.words());
  }

  private Label entries(ObservableValue<Optional<StatusModel.Entries>> entries) {
    var label = field(entries.map(now -> now.map(this::sentence)));
    entries.subscribe(
        now ->
            label.pseudoClassStateChanged(
                UNTRANSLATED, now.filter(is -> is.untranslated() > 0).isPresent()));
    return label;
  }

  private String sentence(StatusModel.Entries entries) {
    return entries.untranslated() == 0
        ? words.say("status.entries", entries.all())
        : words.say("status.entries.untranslated", entries.all(), entries.untranslated());
  }

  private Label problems(ObservableValue<Optional<StatusModel.Problems>> problems) {
    var label = field(problems.map(now -> now.map(is -> words.say("status.problems", is.count()))));
    label.setGraphic(new FontIcon(Octicons.ALERT_16));
    label.getStyleClass().add("status-problems");
    label.setTooltip(new Tooltip(words.say("status.problems.tip")));
    label.setOnMouseClicked(
        click -> problems.getValue().ifPresent(shown -> shown.show().accept(label)));
    return label;
  }

  private Label position(ObservableValue<Optional<StatusModel.Position>> position) {
    return field(
        position.map(now -> now.map(is -> words.say("status.position", is.line(), is.column()))));
  }

  /** A label that is not there while its text is empty. */
  private static Label field(ObservableValue<Optional<String>> text) {
    var label = new Label();
    label.getStyleClass().add("status-field");
    text.subscribe(
        now -> {
          label.setText(now.orElse(""));
          label.setManaged(now.isPresent());
          label.setVisible(now.isPresent());
        });
    return label;
  }
}
