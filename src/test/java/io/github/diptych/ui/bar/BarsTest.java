package io.github.diptych.ui.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.ui.action.Action;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.octicons.Octicons;

/** The three bars, each in a window. */
@FxTest
class BarsTest {
  private final Words words = Words.of(Speech.ENGLISH);
  private final List<String> ran = new ArrayList<>();
  private final SimpleBooleanProperty canSign = new SimpleBooleanProperty(false);

  @Test
  void a_tool_runs_its_action_and_is_grey_when_that_is_not_enabled() {
    var node = toolbar(new ToolbarModel());

    Fx.run(() -> button(node, "Entry").fire());

    assertThat(ran).containsExactly("entry.new");
    assertThat(Fx.get(() -> button(node, "Sign").isDisabled())).isTrue();
    Fx.run(() -> canSign.set(true));
    assertThat(Fx.get(() -> button(node, "Sign").isDisabled())).isFalse();
  }

  @Test
  void a_tip_says_what_a_tool_does_and_by_which_keys() {
    var node = toolbar(new ToolbarModel());

    assertThat(Fx.get(() -> button(node, "Entry").getTooltip().getText()))
        .startsWith("Starts a new entry for today  (")
        .contains("N");
  }

  @Test
  void while_a_sync_runs_its_button_cancels_it() {
    var model = new ToolbarModel();
    var node = toolbar(model);

    Fx.run(() -> button(node, "Sync").fire());
    Fx.run(() -> model.syncingProperty().set(true));
    Fx.run(() -> button(node, "Cancel").fire());
    Fx.run(() -> model.syncingProperty().set(false));
    Fx.run(() -> button(node, "Sync").fire());

    assertThat(ran).containsExactly("sync.run", "sync.cancel", "sync.run");
  }

  @Test
  void the_toolbar_counts_what_waits_for_a_sync() {
    var model = new ToolbarModel();
    var node = toolbar(model);

    Fx.run(
        () -> {
          model.changesProperty().set(3);
          model.aheadProperty().set(1);
        });

    assertThat(texts(node, ".pending")).containsExactly("3 changes  ↑1 ↓0");
    Fx.run(
        () -> {
          model.syncingProperty().set(true);
          model.stepProperty().set("Pushing");
        });
    assertThat(texts(node, ".pending")).containsExactly("Pushing");
  }

  @Test
  void one_layout_always_holds() {
    var model = new ToolbarModel();
    var node = toolbar(model);

    Fx.run(() -> segment(node, "Read").fire());
    Fx.run(() -> segment(node, "Read").fire());

    assertThat(model.layoutProperty().get()).isEqualTo(Layout.READ);
    assertThat(Fx.get(() -> segment(node, "Read").isSelected())).isTrue();
    Fx.run(() -> model.layoutProperty().set(Layout.SOURCE));
    assertThat(Fx.get(() -> segment(node, "Source").isSelected())).isTrue();
  }

  @Test
  void the_layout_stands_in_the_middle_of_the_window() {
    var node = toolbar(new ToolbarModel());

    Fx.run(() -> node.getScene().getWindow().setWidth(1600));

    Fx.await(
        "the layout in the middle",
        () -> Math.abs(node.lookup(".segmented").getBoundsInParent().getCenterX() - 800) < 2);
  }

  @Test
  void the_status_bar_leaves_out_what_it_does_not_know() {
    var model = new StatusModel();
    var node = show(Fx.get(() -> new StatusBar(words, model).node()));
    assertThat(texts(node, ".status-field")).isEmpty();

    Fx.run(
        () -> {
          model.savingProperty().set(new Saving.Saved(LocalTime.of(23, 1)));
          model.branchProperty().set(Optional.of(new StatusModel.Branch("main", 1, 0)));
          model
              .countsProperty()
              .set(Optional.of(new StatusModel.Counts(1204, 873, false, at -> {})));
          model.entriesProperty().set(Optional.of(new StatusModel.Entries(11, 1)));
          model.positionProperty().set(Optional.of(new StatusModel.Position(12, 4)));
        });
    layout(node);

    assertThat(texts(node, ".status-field"))
        .containsExactlyInAnyOrder(
            "Saved 23:01",
            "main  ↑1 ↓0",
            "1,204 字 · 873 words",
            "11 entries, 1 untranslated",
            "Ln 12, Col 4");
  }

  @Test
  void a_narrow_window_keeps_what_matters_most() {
    var model = new StatusModel();
    Fx.run(
        () -> {
          model.savingProperty().set(new Saving.Failed());
          model.branchProperty().set(Optional.of(new StatusModel.Branch("main", 1, 0)));
          model.positionProperty().set(Optional.of(new StatusModel.Position(12, 4)));
        });
    var node = show(Fx.get(() -> new StatusBar(words, model).node()));

    Fx.run(() -> node.getScene().getWindow().setWidth(240));
    Fx.await("the branch has gone", () -> texts(node, ".status-field").size() == 2);
    assertThat(texts(node, ".status-field")).containsExactly("Could not save", "Ln 12, Col 4");
  }

  @Test
  void a_notice_takes_room_only_while_it_is_there() {
    var model = new NoticeModel();
    var node = show(Fx.get(() -> new NoticeBar(words, model).node()));
    assertThat(Fx.get(node::isManaged)).isFalse();

    Fx.run(
        () ->
            model.show(
                Notice.of(
                    "disk",
                    Tone.WARNING,
                    "It was changed.",
                    new Notice.Choice("Reload", () -> ran.add("reload")))));
    assertThat(texts(node, ".notice-text")).containsExactly("It was changed.");
    Fx.run(() -> button(node, "Reload").fire());

    assertThat(ran).containsExactly("reload");
    assertThat(Fx.get(node::isManaged)).isFalse();
  }

  private Node toolbar(ToolbarModel model) {
    var tools =
        Fx.get(
            () ->
                new Toolbar.Tools(
                    action("vault.new", Octicons.REPO_16),
                    action("vault.open", Octicons.REPO_16),
                    action("entry.new", Octicons.PLUS_16).withShortcut("Shortcut+N"),
                    action("entry.sign", Octicons.PENCIL_16).enabledWhen(canSign),
                    action("entry.image", Octicons.IMAGE_16),
                    action("edit.bold", Octicons.BOLD_16),
                    action("edit.italic", Octicons.ITALIC_16),
                    action("sync.run", Octicons.SYNC_16),
                    action("sync.cancel", Octicons.X_16)));
    return show(Fx.get(() -> new Toolbar(words, model, tools).node()));
  }

  private Action action(String key, Octicons icon) {
    return Action.of(key, () -> ran.add(key)).withIcon(icon);
  }

  private static Node show(Node bar) {
    var root =
        Fx.get(
            () -> {
              var pane = new BorderPane();
              pane.setTop(bar);
              return pane;
            });
    Fx.show(root);
    return bar;
  }

  private static void layout(Node node) {
    Fx.run(
        () -> {
          var root = node.getScene().getRoot();
          root.applyCss();
          root.layout();
        });
  }

  private static Button button(Node bar, String text) {
    return Stream.of(".button", ".tool-button")
        .flatMap(selector -> bar.lookupAll(selector).stream())
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static ToggleButton segment(Node bar, String text) {
    return bar.lookupAll(".segment").stream()
        .map(ToggleButton.class::cast)
        .filter(segment -> segment.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Node bar, String selector) {
    return Fx.get(
        () ->
            bar.lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(label -> ((Labeled) label).getText())
                .toList());
  }
}
