package io.github.diptych.ui.history;

import io.github.diptych.diary.Entry;
import io.github.diptych.sync.FileChange;
import io.github.diptych.sync.HistoryPage;
import io.github.diptych.sync.Revision;
import io.github.diptych.sync.Version;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.HistorySentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.history.EntryWords;
import io.github.diptych.workspace.history.FileDiff;
import io.github.diptych.workspace.history.HistoryPages;
import io.github.diptych.workspace.history.HistoryRead;
import io.github.diptych.workspace.history.Scope;
import io.github.diptych.workspace.history.VaultHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows the history of the vault, of the note in view, or of the entry at its caret. What is read
 * is read elsewhere, page by page, and given up when another is wanted. On the UI thread.
 */
public final class HistoryView {
  private static final int FIRST_PAGE = 20; // what a window shows
  private static final int PAGE = 50;

  /** What is found by then is shown, and the rest is looked for after that. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Workspace workspace;
  private final NoteView note;
  private final Sheets sheets;
  private final Lanes lanes;
  private final HistoryWords words;
  private final VaultHistory history;
  private final HistoryPanel panel;
  private final RestoreCommands restoring;
  private final RewindCommands rewinding;
  private final Button restore = new Button();
  private @Nullable Scope scope;
  private @Nullable HistoryPages pages;
  private AtomicBoolean unwanted = new AtomicBoolean();
  private boolean reading;
  private boolean more;
  private boolean shown;

  /**
   * @param rewinding restores the whole vault
   */
  public HistoryView(
      Workspace workspace,
      NoteView note,
      Sheets sheets,
      NoticeModel notices,
      RewindCommands rewinding,
      Words words) {
    this.workspace = workspace;
    this.note = note;
    this.sheets = sheets;
    this.lanes = workspace.lanes();
    this.words = HistoryWords.in(words);
    this.history = new VaultHistory(workspace.vault(), workspace.settings().format(), lanes);
    this.rewinding = rewinding;
    this.restoring = new RestoreCommands(workspace, history, notices, words);
    this.panel = new HistoryPanel(this.words, lanes, this::choose, this::older, sheets::close);
    restore.setOnAction(pressed -> restore());
    restore.setMinWidth(Region.USE_PREF_SIZE);
    var leave = new Button(words.say("dialog.close"));
    leave.setOnAction(pressed -> sheets.close());
    panel.offer(List.of(restore, leave));
    panel
        .node()
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                leave();
              }
            });
    panel
        .reachProperty()
        .subscribe(
            reach -> {
              if (shown) {
                begin(reach);
              }
            });
  }

  /** Shows a history, with what is written saved first. */
  void show(Reach reach) {
    shown = false;
    panel.reachProperty().set(reach);
    panel.begin("", words.say("history.reading"));
    sheets.showWide(panel.node(), panel.first());
    shown = true;
    begin(reach);
  }

  private void begin(Reach reach) {
    close();
    panel.begin("", words.say("history.reading"));
    lanes.mind(
        workspace
            .saveAll()
            .thenCompose(saved -> scope(reach))
            .thenAccept(
                scope -> {
                  if (shown && panel.reachProperty().get() == reach) {
                    scope.ifPresentOrElse(this::open, () -> panel.begin("", none(reach)));
                  }
                }));
  }

  private String none(Reach reach) {
    return words.say(reach == Reach.ENTRY ? "history.no-entry" : "history.no-note");
  }

  private CompletableFuture<Optional<Scope>> scope(Reach reach) {
    Optional<OpenDocument> open = note.document();
    return switch (reach) {
      case VAULT -> CompletableFuture.completedFuture(Optional.of(new Scope.OfVault()));
      case NOTE -> CompletableFuture.completedFuture(open.map(is -> new Scope.OfNote(is.path())));
      case ENTRY ->
          note.freshened()
              .thenApply(preview -> open.flatMap(is -> preview.flatMap(read -> entry(is, read))));
    };
  }

  private Optional<Scope> entry(OpenDocument open, Preview preview) {
    Optional<Entry> entry = preview.diary().entryAt(note.caret());
    return entry.map(
        is -> new Scope.OfEntry(open.path(), EntryWords.of(is, preview.diary().text())));
  }

  private void open(Scope scope) {
    close();
    this.scope = scope;
    restore.setText(words.say(restoreKey(scope)));
    pages = history.pages(scope);
    more = true;
    panel.begin(about(scope), words.say("history.reading"));
    older();
  }

  private static String restoreKey(Scope scope) {
    return switch (scope) {
      case Scope.OfVault all -> "history.restore.vault";
      case Scope.OfNote note -> "history.restore.note";
      case Scope.OfEntry entry -> "history.restore.entry";
    };
  }

  /** What the chosen commit has comes back, as a change of its own. */
  private void restore() {
    Version version = panel.list().selected();
    Scope of = scope;
    if (version == null || of == null) {
      return;
    }
    switch (of) {
      case Scope.OfVault all -> rewinding.restore(version.revision());
      case Scope.OfNote(var path) -> {
        sheets.close();
        restoring.note(version, path);
      }
      case Scope.OfEntry(var path, EntryWords entry) -> {
        sheets.close();
        restoring.entry(version, path);
      }
    }
  }

  /** As the commit has it; one that went there, as it was before. */
  private void restore(Revision revision, FileChange file) {
    String commit =
        file.now() != null || revision.parents().isEmpty()
            ? revision.id()
            : revision.parents().getFirst();
    sheets.close();
    if (VaultPath.isValid(file.path()) && VaultPath.of(file.path()).isNote()) {
      restoring.note(commit, VaultPath.of(file.path()));
    } else {
      rewinding.restoreFile(commit, file.path());
    }
  }

  private String about(Scope scope) {
    return switch (scope) {
      case Scope.OfVault all -> workspace.vault().name();
      case Scope.OfNote(var path) -> path.value();
      case Scope.OfEntry(var path, EntryWords entry) -> path.value() + " · " + entry.beginning();
    };
  }

  private void older() {
    if (!reading && more) {
      ask(panel.list().isEmpty() ? FIRST_PAGE : PAGE);
    }
  }

  private void ask(int most) {
    HistoryPages asked = pages;
    if (asked == null) {
      return;
    }
    reading = true;
    lanes.mind(
        asked
            .next(most, PATIENCE)
            .thenAccept(
                read -> {
                  if (asked == pages) {
                    reading = false;
                    took(read, most);
                  }
                }));
  }

  private void took(HistoryRead<HistoryPage> read, int most) {
    if (!(read instanceof HistoryRead.Done<HistoryPage>(HistoryPage page))) {
      more = false;
      String why = HistorySentences.unread(read, workspace.vault().root()).in(words.words());
      if (panel.list().isEmpty()) {
        panel.list().begin(why);
      } else {
        panel.changes().say(why);
      }
      return;
    }
    more = page.more();
    panel.list().add(page.versions());
    int missing = most - page.versions().size();
    if (more && missing > 0 && !reading) {
      ask(missing);
    } else if (panel.list().isEmpty()) {
      panel.list().begin(words.say("history.none"));
    }
  }

  private void choose(Version version) {
    unwanted.set(true);
    var mine = new AtomicBoolean();
    unwanted = mine;
    panel.show(version);
    restore.setDisable(false);
    lanes.mind(
        history
            .changes(version, mine::get)
            .thenAccept(
                read -> {
                  if (!mine.get()) {
                    show(version.revision(), read);
                  }
                }));
  }

  private void show(Revision revision, HistoryRead<List<FileDiff>> read) {
    if (read instanceof HistoryRead.Done<List<FileDiff>>(List<FileDiff> diffs)) {
      panel
          .changes()
          .show(diffs, scope instanceof Scope.OfVault ? file -> restore(revision, file) : null);
    } else {
      panel
          .changes()
          .say(HistorySentences.unread(read, workspace.vault().root()).in(words.words()));
    }
  }

  private void leave() {
    shown = false;
    close();
  }

  private void close() {
    unwanted.set(true);
    reading = false;
    scope = null;
    restore.setDisable(true);
    restore.setText(words.say("history.restore.note"));
    if (pages != null) {
      pages.close();
      pages = null;
    }
  }
}
