package io.github.diptych.ui;

import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.completion.Completion;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.entry.EntryCommands;
import io.github.diptych.ui.finding.FindingCommands;
import io.github.diptych.ui.looking.LookModel;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.pair.DraftOffer;
import io.github.diptych.ui.pair.PairView;
import io.github.diptych.ui.picture.PictureIntake;
import io.github.diptych.ui.writing.Pasting;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Workspace;
import javafx.util.Subscription;

/** Gives the panels of an entry what the note's own editor has. */
record PairPanels(Workspace workspace, NoteView note, WindowParts parts, Words words) {
  PairView view(
      EntryCommands entries, FindingCommands findings, PictureIntake pictures, DraftOffer drafts) {
    var view =
        new PairView(
            workspace,
            note,
            parts.editor(),
            parts.fonts(),
            () -> workspace.lanes().mind(entries.translate()),
            drafts,
            words);
    for (EditorPane panel : view.editors()) {
      new Completion(workspace, note, panel, words);
      panel.intake().onPaste(pictures::take);
      panel.intake().onDrop(pictures::take);
      new Pasting(note, panel, workspace.lanes()).follow();
      findings.follow(panel.callouts(), offset -> view.inNote(panel, offset));
    }
    parts.toolbar().layoutProperty().subscribe(now -> view.setActive(now == Layout.PAIR));
    return view;
  }

  /** Has the panels look as the writer likes the note to look, until that is ended. */
  static Subscription look(PairView view, LookModel look) {
    return Subscription.combine(
        look.focusProperty().subscribe(view::setFocusMode),
        look.typewriterProperty().subscribe(view::setTypewriter));
  }
}
