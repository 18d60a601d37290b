package io.github.diptych.ui.bar;

import io.github.diptych.ui.action.MenuEntry;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the toolbar shows. */
public final class ToolbarModel {
  private final StringProperty vault = new SimpleStringProperty(this, "vault", "");
  private final StringProperty vaultFolder = new SimpleStringProperty(this, "vaultFolder", "");
  private final ObservableList<MenuEntry.Named> recentVaults = FXCollections.observableArrayList();
  private final ObjectProperty<Layout> layout =
      new SimpleObjectProperty<>(this, "layout", Layout.BOTH);
  private final BooleanProperty selfSync = new SimpleBooleanProperty(this, "selfSync");
  private final BooleanProperty syncing = new SimpleBooleanProperty(this, "syncing");
  private final StringProperty step = new SimpleStringProperty(this, "step", "");
  private final IntegerProperty changes = new SimpleIntegerProperty(this, "changes");
  private final IntegerProperty ahead = new SimpleIntegerProperty(this, "ahead");
  private final IntegerProperty behind = new SimpleIntegerProperty(this, "behind");

  /** The open vault's name; empty if none is open. */
  public StringProperty vaultProperty() {
    return vault;
  }

  /** Whether the vault is synced without being asked to each time. */
  public BooleanProperty selfSyncProperty() {
    return selfSync;
  }

  /** Where the open vault is. */
  public StringProperty vaultFolderProperty() {
    return vaultFolder;
  }

  /** The vaults opened lately, the last one first. */
  public ObservableList<MenuEntry.Named> recentVaults() {
    return recentVaults;
  }

  /** What the middle of the window shows. */
  public ObjectProperty<Layout> layoutProperty() {
    return layout;
  }

  /** Whether a sync runs, so that the button cancels it. */
  public BooleanProperty syncingProperty() {
    return syncing;
  }

  /** What a running sync does, in words; shown in place of the counts. */
  public StringProperty stepProperty() {
    return step;
  }

  /** How many files have changes that are not committed. */
  public IntegerProperty changesProperty() {
    return changes;
  }

  /** How many commits the remote does not have. */
  public IntegerProperty aheadProperty() {
    return ahead;
  }

  /** How many of the remote's commits are not here, as of the last fetch. */
  public IntegerProperty behindProperty() {
    return behind;
  }
}
