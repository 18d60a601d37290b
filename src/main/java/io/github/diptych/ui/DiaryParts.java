package io.github.diptych.ui;

import io.github.diptych.sync.Stillness;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.dialog.LinkSheet;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.drafting.DraftCommands;
import io.github.diptych.ui.history.HistoryActions;
import io.github.diptych.ui.history.HistoryView;
import io.github.diptych.ui.history.RewindCommands;
import io.github.diptych.ui.lookback.LookingBack;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.pair.PairView;
import io.github.diptych.ui.picture.PictureIntake;
import io.github.diptych.ui.preview.SystemPrinter;
import io.github.diptych.ui.reading.ReadingView;
import io.github.diptych.ui.recovery.EarlierVersions;
import io.github.diptych.ui.recovery.Recovering;
import io.github.diptych.ui.rolling.RollCommands;
import io.github.diptych.ui.sync.Access;
import io.github.diptych.ui.sync.Cloning;
import io.github.diptych.ui.sync.ConnectionSheet;
import io.github.diptych.ui.sync.Publishing;
import io.github.diptych.ui.sync.RemoteActions;
import io.github.diptych.ui.sync.SigningIn;
import io.github.diptych.ui.sync.StillNotes;
import io.github.diptych.ui.sync.SyncCommands;
import io.github.diptych.ui.sync.TrustQuestion;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.VaultTrusting;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.lookback.Lookback;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts together what a window is made of, where it takes much of the rest. */
record DiaryParts(
    Workspace workspace, Lookback lookback, WindowParts parts, Sheets sheets, Words words) {
  ReadingView reading(NoteView note, LinksOut out) {
    return new ReadingView(
        workspace,
        note,
        parts.editor(),
        parts.preview(),
        parts.reading(),
        parts.toolbar().layoutProperty(),
        parts.status(),
        parts.notices(),
        new LinkSheet(sheets, words),
        new SystemPrinter(),
        out,
        words);
  }

  PictureIntake pictures(NoteView note, VaultSession session) {
    var lost =
        new LostPictures(
            parts.notices(), Optional.of(session.tabs()::show), workspace.lanes(), words);
    return new PictureIntake(workspace, note, parts.editor(), lost);
  }

  LookingBack lookingBack(VaultSession session) {
    return new LookingBack(
        lookback,
        parts.past(),
        sheets,
        parts.notices(),
        session::goTo,
        workspace.lanes(),
        workspace.clock(),
        workspace.settings().format().isBilingual(),
        words);
  }

  /** Conflicts are decided in the place of the two panels. */
  PairRoom room(NoteView note, PairView pair, VaultSession session) {
    return new PairRoom(workspace, note, pair, parts.toolbar().layoutProperty(), session::open);
  }

  /** Holds the notes while files move. */
  StillNotes still(PairView pair) {
    return new StillNotes(workspace, parts.editor(), List.of(parts.editor().node(), pair.node()));
  }

  HistoryActions history(NoteView note, SyncCommands sync, Stillness stillness) {
    Runnable recount = () -> workspace.lanes().mind(sync.refresh());
    var idle = parts.toolbar().syncingProperty().not();
    var rewinding =
        new RewindCommands(workspace, parts.notices(), sheets, stillness, idle, recount, words);
    var view = new HistoryView(workspace, note, sheets, parts.notices(), rewinding, words);
    return new HistoryActions(view, rewinding, idle);
  }

  private RollCommands rolling(NoteView note, SyncCommands sync) {
    Runnable commit = () -> workspace.lanes().mind(sync.sync());
    var rolling = new RollCommands(workspace, parts.notices(), sheets, commit, words);
    rolling.follow(note);
    return rolling;
  }

  /** What can be done to a note as a whole. */
  List<Action> ofNote(NoteView note, SyncCommands sync) {
    var versions = new EarlierVersions(workspace, note, parts.notices(), sheets, words);
    return List.of(versions.action(), rolling(note, sync).action());
  }

  Recovering recovering(NoteView note, VaultSession session) {
    return new Recovering(workspace, note, session::open, parts.notices(), sheets, words);
  }

  DraftCommands drafting(NoteView note, VaultSession session) {
    return new DraftCommands(
        workspace,
        note,
        parts.editor(),
        parts.drafts(),
        parts.notices(),
        sheets,
        session::open,
        words);
  }

  SigningIn signingIn(Access access, Outside outside) {
    return new SigningIn(
        access, outside::browse, parts.notices(), sheets, workspace.lanes(), words);
  }

  SyncCommands syncing(SigningIn signingIn) {
    return new SyncCommands(
        workspace, parts.toolbar(), parts.status(), parts.notices(), signingIn, sheets, words);
  }

  TrustQuestion programs() {
    var lanes = workspace.lanes();
    var trusting = new VaultTrusting(workspace.vault(), lanes);
    return new TrustQuestion(trusting, lanes, parts.notices(), sheets, words).begin();
  }

  /** New vaults come to lie beside this one. */
  RemoteActions remotes(Access access, SigningIn signingIn, SyncCommands sync, Outside outside) {
    var lanes = workspace.lanes();
    var publishing =
        new Publishing(
            workspace.vault().root(),
            access,
            signingIn,
            lanes,
            parts.notices(),
            sheets,
            () -> lanes.mind(sync.sync()),
            words);
    return new RemoteActions(
        cloning(access, signingIn, outside).action(),
        publishing.action(),
        new ConnectionSheet(access, sheets, lanes, words).action());
  }

  private Cloning cloning(Access access, SigningIn signingIn, Outside outside) {
    Path root = workspace.vault().root();
    Path parent = root.getParent();
    return new Cloning(
        parent == null ? root : parent,
        workspace.lanes(),
        parts.notices(),
        sheets,
        access,
        signingIn,
        outside::openVault,
        words);
  }
}
