package io.github.diptych.ui;

import io.github.diptych.ui.entry.EntryCommands;
import io.github.diptych.ui.reading.LinkFollowing;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.Workspace;

/** What a link in the preview can lead to outside the preview. */
record LinksOut(
    Workspace workspace,
    VaultSession session,
    WindowParts parts,
    EntryCommands entries,
    Outside desktop)
    implements LinkFollowing.Outside {
  @Override
  public void browse(String address) {
    desktop.browse(address);
  }

  @Override
  public void open(VaultPath note, Runnable then) {
    workspace.lanes().mind(session.open(note).thenRun(then));
  }

  @Override
  public boolean reveal(VaultPath folder) {
    parts.withSidebar().set(true);
    return parts.files().reveal(folder.value());
  }

  @Override
  public void repair(String destination) {
    entries.repair(destination);
  }
}
