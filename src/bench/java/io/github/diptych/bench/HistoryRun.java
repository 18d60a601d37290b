package io.github.diptych.bench;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.sync.HistoryPage;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.history.EntryWords;
import io.github.diptych.workspace.history.HistoryPages;
import io.github.diptych.workspace.history.HistoryRead;
import io.github.diptych.workspace.history.Scope;
import io.github.diptych.workspace.history.VaultHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * The first page of each kind of history, in a JVM that has only read the status before, as the
 * window does; then once more: {@code VAULT NOTE}.
 */
public final class HistoryRun {
  private static final int PAGE = 20;
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private HistoryRun() {}

  public static void main(String[] args) throws Exception {
    var vault = (VaultOpening.Ready) VaultOpening.of(Path.of(args[0]));
    var cycle = new SyncCycle(vault.vault(), vault.settings(), Lanes.inline(), Clock.systemUTC());
    // As the window has done by the time that anybody can ask.
    cycle.standing().join();
    var history = new VaultHistory(vault.vault(), vault.settings().format(), Lanes.inline());
    VaultPath note = VaultPath.of(args[1]);
    String text = Files.readString(vault.vault().root().resolve(args[1]));
    Entry entry = Diary.parse(text, vault.settings().format()).entries().getFirst();
    for (String time : new String[] {"first", "again"}) {
      page(history, new Scope.OfVault(), time + "-vault");
      page(history, new Scope.OfNote(note), time + "-note");
      page(history, new Scope.OfEntry(note, EntryWords.of(entry, text)), time + "-entry");
    }
  }

  /** As the window asks: what is found after a while is shown, and the rest as it comes. */
  private static void page(VaultHistory history, Scope scope, String name) throws Exception {
    long start = System.nanoTime();
    try (var pages = history.pages(scope)) {
      HistoryPage page = next(pages, PAGE);
      int shown = page.versions().size();
      OneRun.figure(name + "-shown", (System.nanoTime() - start) / 1e6);
      OneRun.figure(name + "-rows", shown);
      while (shown < PAGE && page.more()) {
        page = next(pages, PAGE - shown);
        shown += page.versions().size();
      }
      OneRun.figure(name, (System.nanoTime() - start) / 1e6);
    }
  }

  private static HistoryPage next(HistoryPages pages, int most) {
    return ((HistoryRead.Done<HistoryPage>) pages.next(most, PATIENCE).join()).value();
  }
}
