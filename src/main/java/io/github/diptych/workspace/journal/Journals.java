package io.github.diptych.workspace.journal;

import io.github.diptych.task.Lane;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import io.github.diptych.task.Timer;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.vault.journal.JournalFolder;
import io.github.diptych.vault.journal.LeftJournal;
import io.github.diptych.vault.journal.Snapshots;
import io.github.diptych.vault.journal.Snapshots.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The journals that this program writes, one for each note that has text which its file does not
 * hold. The disk is touched on the journal lane alone, so that neither a save nor a commit holds a
 * journal up.
 */
public final class Journals {
  private final Path folder;
  private final Path snapshotFolder;
  private final JournalFolder files;
  private final Lanes lanes;
  private final Timer timer;
  private final List<Consumer<Trouble>> listeners = new CopyOnWriteArrayList<>();
  private final Snapshots snapshots;
  private final Set<Path> told = new HashSet<>();
  private final Set<SoonWritten> waiting = ConcurrentHashMap.newKeySet();

  /**
   * @param state such as {@code StateFolder.ofThisMachine()}; made when something is written
   */
  public Journals(Path state, Lanes lanes, Timer timer) {
    this.folder = state.resolve("journal");
    this.files = new JournalFolder(folder);
    this.snapshots = new Snapshots(state.resolve("snapshots"));
    this.snapshotFolder = state.resolve("snapshots");
    this.lanes = lanes;
    this.timer = timer;
  }

  /**
   * Journals or snapshots cannot be written or read.
   *
   * @param place the folder where they should be, or the one that cannot be read
   * @param detail what the system said
   */
  public record Trouble(Path place, String detail, About about) {
    /** What is not kept, or does not come back. */
    public enum About {
      /** What is typed is in no journal. */
      TYPED,
      /** What is written for a conflict is not kept. */
      CONFLICT,
      /** What a save replaces is not kept. */
      REPLACED,
      /** What may have been left by a program before cannot be read. */
      LEFT
    }
  }

  /** Told on the home thread, once of each place, however often it happens. */
  public Subscription onTrouble(Consumer<Trouble> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The journal of a note; nothing is written before something is typed. */
  public NoteJournal of(Vault vault, VaultPath note) {
    return new NoteJournal(vault, note, this);
  }

  /**
   * What is left of a vault's notes by programs that ended without saving, the oldest first. What
   * cannot be taken over is trouble, and stays where it is. Completes on the journal lane.
   */
  public CompletableFuture<List<LeftJournal>> claim(Vault vault) {
    return lane()
        .submit(
            () -> {
              try {
                return files.claim(
                    vault.root(), (file, why) -> trouble(file, why, Trouble.About.LEFT));
              } catch (IOException fault) {
                trouble(folder, fault, Trouble.About.LEFT);
                return List.of();
              }
            });
  }

  /** What was left is of no more use: it is in its note, or the writer does not want it. */
  public CompletableFuture<?> remove(LeftJournal left) {
    return lane().run(left::remove);
  }

  /**
   * Keeps a text that a note has had until now.
   *
   * @param always however short a time ago the last one was kept: the text is given up
   */
  public void keep(Vault vault, VaultPath note, String text, Instant now, boolean always) {
    lanes.mind(lane().submit(() -> keepNow(vault, note, text, now, always)));
  }

  /** The same for a text with words that are nowhere else; says whether it is kept. */
  public CompletableFuture<Boolean> giveUp(Vault vault, VaultPath note, String text, Instant now) {
    return lane().submit(() -> keepNow(vault, note, text, now, true));
  }

  private boolean keepNow(Vault vault, VaultPath note, String text, Instant now, boolean always) {
    try {
      snapshots.keep(vault.root(), note, text, now, always);
      return true;
    } catch (IOException fault) {
      trouble(snapshotFolder, fault, Trouble.About.REPLACED);
      return false;
    }
  }

  /**
   * Has something written soon after it has changed, on the journal lane.
   *
   * @param place where it is written, for whoever is told that it cannot be
   */
  public SoonWritten soon(Path place, Trouble.About about, SoonWritten.Writing writing) {
    return new SoonWritten(place, about, writing, this);
  }

  void waits(SoonWritten one) {
    waiting.add(one);
  }

  void isDone(SoonWritten one) {
    waiting.remove(one);
  }

  /** The texts that a note had, the newest first. */
  public CompletableFuture<List<Snapshot>> snapshots(Vault vault, VaultPath note) {
    return lane().submit(() -> snapshots.of(vault.root(), note));
  }

  Lane lane() {
    return lanes.journal();
  }

  Lanes lanes() {
    return lanes;
  }

  Timer timer() {
    return timer;
  }

  JournalFolder files() {
    return files;
  }

  /** Typing goes on all the same. */
  void trouble(IOException fault) {
    trouble(folder, fault, Trouble.About.TYPED);
  }

  void trouble(Path place, IOException fault, Trouble.About about) {
    var trouble = new Trouble(place, Reason.detail(fault), about);
    lanes.home().execute(() -> tell(trouble));
  }

  private void tell(Trouble trouble) {
    if (!listeners.isEmpty() && told.add(trouble.place())) {
      listeners.forEach(listener -> listener.accept(trouble));
    }
  }

  /**
   * Writes what waits to be written and takes away what is of no more use; what is undecided stays
   * for the next start.
   */
  public void close() {
    waiting.forEach(one -> lanes.mind(one.now()));
    lanes.mind(lane().run(files::close));
  }
}
