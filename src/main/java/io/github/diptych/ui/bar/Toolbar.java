package io.github.diptych.ui.bar;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuBars;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.theme.Segmented;
import io.github.diptych.ui.theme.Segmented.Segment;
import io.github.diptych.words.Words;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** The vault, the tools for writing, the layout and the sync button, in one line. */
public final class Toolbar {
  private static final double GAP = 6;
  private static final double COMPACT_BELOW = 1080;

  private final Words words;
  private final ToolbarModel model;
  private final Tools tools;
  private final ToolButtons buttons;
  private final BarPane node;

  /** The actions that have a place here; each has an icon, a short label and a tip. */
  public record Tools(
      Action newVault,
      Action openVault,
      Action newEntry,
      Action sign,
      Action image,
      Action bold,
      Action italic,
      Action sync,
      Action cancelSync) {}

  public Toolbar(Words words, ToolbarModel model, Tools tools) {
    this.words = words;
    this.model = model;
    this.tools = tools;
    buttons = new ToolButtons(words);
    var entry = buttons.labelled(tools.newEntry());
    entry.getStyleClass().add("tool-accent");
    List<Node> left =
        List.of(
            vaultMenu(),
            new Separator(Orientation.VERTICAL),
            entry,
            buttons.labelled(tools.sign()),
            buttons.labelled(tools.image()),
            BarPane.giveWay(2, buttons.bare(tools.bold())),
            BarPane.giveWay(2, buttons.bare(tools.italic())));
    node = new BarPane(GAP, COMPACT_BELOW, left, layouts(), List.of(pending(), syncButton()));
    node.getStyleClass().add("toolbar");
  }

  public Node node() {
    return node;
  }

  private MenuButton vaultMenu() {
    var menu = new MenuButton(null, new FontIcon(Octicons.REPO_16));
    menu.getStyleClass().add("vault-menu");
    menu.setMnemonicParsing(false);
    menu.setFocusTraversable(false);
    var none = words.say("toolbar.vault.none");
    menu.textProperty()
        .bind(model.vaultProperty().map(name -> name.isEmpty() ? none : name).orElse(none));
    var tip = new Tooltip();
    tip.textProperty()
        .bind(model.vaultFolderProperty().map(folder -> words.say("toolbar.vault.tip", folder)));
    menu.setTooltip(tip);
    model
        .recentVaults()
        .addListener((ListChangeListener<MenuEntry.Named>) change -> fillVaultMenu(menu));
    fillVaultMenu(menu);
    return menu;
  }

  private void fillVaultMenu(MenuButton menu) {
    var menus = new MenuBars(words);
    menu.getItems().clear();
    model.recentVaults().forEach(vault -> menu.getItems().add(menus.item(vault)));
    if (!model.recentVaults().isEmpty()) {
      menu.getItems().add(menus.item(MenuEntry.SEPARATOR));
    }
    for (Action action : List.of(tools.openVault(), tools.newVault())) {
      var item = menus.item(action);
      // The menu bar has the shortcut already.
      item.setAccelerator(null);
      menu.getItems().add(item);
    }
  }

  private Node layouts() {
    var layouts =
        new Segmented<>(
            List.of(
                layout(Layout.SOURCE, "source", Octicons.CODE_16),
                layout(Layout.BOTH, "both", Octicons.COLUMNS_16),
                layout(Layout.PAIR, "pair", Octicons.PROJECT_16),
                layout(Layout.READ, "read", Octicons.BOOK_16)));
    layouts.valueProperty().bindBidirectional(model.layoutProperty());
    return layouts.node();
  }

  private Segment<Layout> layout(Layout layout, String key, Octicons icon) {
    String name = "action.layout." + key;
    return new Segment<>(layout, icon, words.say(name + ".short"), words.say(name + ".tip"));
  }

  /** What waits for a sync: files that changed, commits to push and to fetch. */
  private Node pending() {
    var label = BarPane.giveWay(1, new Label());
    label.getStyleClass().add("pending");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::pendingText,
                model.syncingProperty(),
                model.stepProperty(),
                model.changesProperty(),
                model.aheadProperty(),
                model.behindProperty()));
    var tip = new Tooltip();
    tip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    words.say("toolbar.ahead", model.aheadProperty().get())
                        + " · "
                        + words.say("toolbar.behind", model.behindProperty().get()),
                model.aheadProperty(),
                model.behindProperty()));
    label.setTooltip(tip);
    return label;
  }

  private String pendingText() {
    if (model.syncingProperty().get()) {
      String step = model.stepProperty().get();
      return step.isEmpty() ? words.say("toolbar.syncing") : step;
    }
    return words.say("toolbar.changes", model.changesProperty().get())
        + "  "
        + Arrows.of(model.aheadProperty().get(), model.behindProperty().get());
  }

  private Button syncButton() {
    var button = buttons.labelled(tools.sync());
    button.getStyleClass().add("tool-sync");
    var turning = new RotateTransition(Duration.seconds(1.2));
    turning.setByAngle(360);
    turning.setCycleCount(Animation.INDEFINITE);
    turning.setInterpolator(Interpolator.LINEAR);
    model
        .syncingProperty()
        .subscribe(
            syncing -> {
              turning.stop();
              buttons.become(button, syncing ? tools.cancelSync() : tools.sync());
              if (syncing) {
                var icon = new FontIcon(Octicons.SYNC_16);
                button.setGraphic(icon);
                turning.setNode(icon);
                turning.playFromStart();
              }
            });
    return button;
  }
}
