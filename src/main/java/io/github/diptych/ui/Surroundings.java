package io.github.diptych.ui;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.reading.ReadingView;
import io.github.diptych.ui.search.SearchView;
import io.github.diptych.vault.VaultPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What finding needs of the rest of the window. */
record Surroundings(
    VaultSession session,
    WindowParts parts,
    ReadingView reading,
    Supplier<List<Action>> everyAction)
    implements SearchView.Around {
  @Override
  public List<Action> actions() {
    return everyAction.get();
  }

  @Override
  public CompletableFuture<Void> open(VaultPath note) {
    return session.open(note);
  }

  @Override
  public boolean findInPreview() {
    boolean there =
        parts.toolbar().layoutProperty().get() == Layout.READ || reading.node().isFocusWithin();
    if (there) {
      reading.actions().find().fire();
    }
    return there;
  }

  @Override
  public void showSource() {
    var layout = parts.toolbar().layoutProperty();
    if (layout.get() == Layout.READ) {
      layout.set(Layout.BOTH);
    }
  }
}
