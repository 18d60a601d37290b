package io.github.diptych.ui.finding;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.editor.Callouts;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;

/**
 * Goes to what was found in the note, says what it is, and repairs it. A fix is offered only after
 * it was tried on the render lane. On the UI thread.
 */
public final class FindingCommands {
  private final Workspace workspace;
  private final NoteView note;
  private final EditorPane editor;
  private final StatusModel status;
  private final Words words;
  private final FindingModel model = new FindingModel();
  private final FindingList list;
  private final FixCard card;

  public FindingCommands(
      Workspace workspace, NoteView note, EditorPane editor, StatusModel status, Words words) {
    this.workspace = workspace;
    this.note = note;
    this.editor = editor;
    this.status = status;
    this.words = words;
    this.list = new FindingList(this::row, this::goTo);
    this.card = new FixCard(words);
    note.onShown(document -> show(List.of()));
    note.onPreview(preview -> show(preview.findings()));
    note.onEdit(model::edited);
    follow(editor.callouts(), UnaryOperator.identity());
  }

  /**
   * Answers for a pane, too, that shows a part of the note.
   *
   * @param place the place in the note of one in the pane
   */
  public void follow(Callouts callouts, UnaryOperator<Integer> place) {
    callouts.onHover(offset -> said(place.apply(offset)));
    callouts.onContextMenu(caret -> workspace.lanes().mind(offerAt(place.apply(caret))));
  }

  /** Goes to the next finding, from the last one to the first. */
  public void next() {
    model.after(note.caret()).ifPresent(this::goTo);
  }

  /** Goes to the finding before, from the first one to the last. */
  public void previous() {
    model.before(note.caret()).ifPresent(this::goTo);
  }

  /** Lists all of them above a node. */
  public void list(Node anchor) {
    if (!model.all().isEmpty()) {
      list.showAbove(anchor, model.all());
    }
  }

  /** Offers the repair of what is at the caret, or else in its line. */
  public CompletableFuture<Void> offer() {
    return offerAt(note.caret());
  }

  private CompletableFuture<Void> offerAt(int caret) {
    Optional<OpenDocument> open = note.document();
    if (open.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    OpenDocument document = open.get();
    return note.freshened().thenCompose(now -> offer(document, caret));
  }

  private CompletableFuture<Void> offer(OpenDocument document, int caret) {
    var here = near(caret);
    if (here.isEmpty() || !note.shows(document) || note.fresh().isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    long revision = document.revision();
    var fixable =
        document.isReadOnly()
            ? List.<Finding>of()
            : here.stream().filter(Finding::fixable).toList();
    return workspace
        .fixes()
        .offered(document.path(), document.text(), fixable)
        .thenAccept(
            offered -> {
              if (note.shows(document) && document.revision() == revision) {
                editor
                    .callouts()
                    .show(
                        card.of(
                            document.text(), here, offered, fix -> apply(document, revision, fix)));
              }
            });
  }

  /** At the caret; or else in its line. */
  private List<Finding> near(int caret) {
    var at = model.at(caret);
    if (!at.isEmpty()) {
      return at;
    }
    int line = editor.lines().of(caret);
    return model.all().stream()
        .filter(finding -> editor.lines().of(finding.span().start()) == line)
        .filter(finding -> !finding.span().isEmpty())
        .toList();
  }

  private void apply(OpenDocument document, long revision, Finding finding) {
    if (note.shows(document) && document.revision() == revision) {
      int caret = note.caret();
      int moved = caret;
      for (TextEdit edit : finding.fix()) {
        int grown = edit.growth();
        moved += edit.end() <= caret ? grown : 0;
      }
      editor.apply(finding.fix(), Math.max(0, moved));
      editor.focus();
    }
  }

  private void goTo(Finding finding) {
    note.goTo(finding.span().start());
  }

  private void show(List<Finding> findings) {
    model.show(findings);
    status
        .problemsProperty()
        .set(
            findings.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatusModel.Problems(findings.size(), this::list)));
  }

  private Optional<String> said(int offset) {
    return Optional.of(model.at(offset))
        .filter(at -> !at.isEmpty())
        .map(at -> at.stream().map(this::sentence).collect(Collectors.joining("\n\n")));
  }

  private String row(Finding finding) {
    int line = editor.lines().of(finding.span().start());
    return words.say("finding.row", line, sentence(finding));
  }

  private String sentence(Finding finding) {
    return Sentences.of(finding).in(words);
  }
}
