package io.github.diptych.ui.note;

import io.github.diptych.task.Lanes;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener.Change;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.control.TabPane.TabDragPolicy;
import javafx.scene.control.Tooltip;

/** The open notes, side by side above the text; takes no room while there is only one. */
public final class TabStrip {
  private final TabPane pane = new TabPane();
  private final NoteTabs tabs;
  private final Lanes lanes;
  private boolean following;

  public TabStrip(NoteTabs tabs, Lanes lanes, Words words) {
    this.tabs = tabs;
    this.lanes = lanes;
    pane.getStyleClass().add("note-tabs");
    pane.setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    pane.setTabDragPolicy(TabDragPolicy.REORDER);
    pane.setAccessibleText(words.say("tabs.name"));
    pane.visibleProperty().bind(Bindings.size(tabs.notes()).greaterThan(1));
    pane.managedProperty().bind(pane.visibleProperty());
    tabs.notes().subscribe(this::follow);
    tabs.shownProperty().subscribe(shown -> follow());
    pane.getSelectionModel()
        .selectedItemProperty()
        .addListener((selected, before, now) -> chosen(now));
    pane.getTabs().addListener(this::arranged);
    follow();
  }

  public Node node() {
    return pane;
  }

  /** Shows the tabs as they are. */
  private void follow() {
    following = true;
    try {
      if (!order().equals(tabs.notes())) {
        pane.getTabs().setAll(tabs.notes().stream().map(this::tab).toList());
      }
      tabs.shownProperty()
          .get()
          .flatMap(shown -> pane.getTabs().stream().filter(tab -> of(tab).equals(shown)).findAny())
          .ifPresent(pane.getSelectionModel()::select);
    } finally {
      following = false;
    }
  }

  private Tab tab(VaultPath path) {
    for (Tab known : pane.getTabs()) {
      if (of(known).equals(path)) {
        known.setText(title(path));
        return known;
      }
    }
    var tab = new Tab(title(path));
    tab.setUserData(path);
    tab.setTooltip(new Tooltip(path.value()));
    tab.setOnCloseRequest(
        asked -> {
          asked.consume();
          lanes.mind(tabs.close(path));
        });
    return tab;
  }

  /** The file's name, with its folder where two have the same. */
  private String title(VaultPath path) {
    long same = tabs.notes().stream().filter(other -> other.name().equals(path.name())).count();
    int folder = path.value().lastIndexOf('/', path.value().lastIndexOf('/') - 1);
    return same > 1 ? path.value().substring(folder + 1) : path.name();
  }

  private static VaultPath of(Tab tab) {
    return (VaultPath) Objects.requireNonNull(tab.getUserData(), "the note of a tab");
  }

  private List<VaultPath> order() {
    return pane.getTabs().stream().map(TabStrip::of).toList();
  }

  private void chosen(Tab now) {
    if (!following && now != null && !Optional.of(of(now)).equals(tabs.shownProperty().get())) {
      lanes.mind(tabs.show(of(now)).thenRun(this::follow));
    }
  }

  /** The writer has dragged a tab elsewhere. */
  private void arranged(Change<? extends Tab> change) {
    if (!following) {
      tabs.arrange(order());
    }
  }
}
