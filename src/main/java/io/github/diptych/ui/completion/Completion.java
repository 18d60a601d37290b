package io.github.diptych.ui.completion;

import io.github.diptych.search.Pinyin;
import io.github.diptych.task.Lanes;
import io.github.diptych.typing.completion.Completable;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.editor.Suggestions;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.search.Shortcuts;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Offers what could be written at the caret: by itself where nothing else can be meant, and
 * anywhere else when asked. On the UI thread.
 */
public final class Completion {
  private static final int NOWHERE = -1;

  private final NoteView note;
  private final EditorPane editor;
  private final Suggestions list;
  private final Lanes lanes;
  private final Codes codes;
  private final Files files;
  private final Headings headings;
  private final Action action;

  /** What the list is for. */
  private @Nullable Completable open;

  private boolean asked;
  private List<Offer> offers = List.of();
  private long turn;

  /** Where nothing more is wanted: it was chosen, or closed. */
  private int done = NOWHERE;

  public Completion(Workspace workspace, NoteView note, EditorPane editor, Words words) {
    this.note = note;
    this.editor = editor;
    this.list = editor.suggestions();
    this.lanes = workspace.lanes();
    var source = new Source(lanes, new Pinyin());
    codes = new Codes(source);
    files = new Files(workspace, note, source);
    headings = new Headings(workspace, note, source);
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    action = Action.of("edit.complete", this::ask).withShortcut(Shortcuts.of(mac).complete());
    list.setName(words.say("completion.list"));
    list.onChange(this::changed);
    list.onChoice(this::choose);
    list.onDismissal(this::dismiss);
  }

  /** Asks for offers at the caret. */
  public Action action() {
    return action;
  }

  private void ask() {
    close();
    done = NOWHERE;
    here().ifPresent(what -> open(what, true));
  }

  private void changed(boolean written) {
    var what = here();
    if (what.isPresent()) {
      changed(what.get(), written);
    } else {
      done = editor.composing().isActive() ? done : NOWHERE;
      close();
    }
  }

  private void changed(Completable what, boolean written) {
    if (open == null || !isSame(open, what)) {
      close();
      if (written && what.unasked() && what.span().start() != done) {
        open(what, false);
      }
    } else if (!open.equals(what)) {
      seek(what);
    }
  }

  /** What is written at the caret, if a completion could be put there. */
  private Optional<Completable> here() {
    var selection = editor.writing().selection();
    boolean writable = note.document().filter(open -> !open.isReadOnly()).isPresent();
    return writable && selection.isEmpty() && !editor.composing().isActive()
        ? Completable.at(editor.writing().lines(), selection.caret())
        : Optional.empty();
  }

  private static boolean isSame(Completable one, Completable other) {
    return one.getClass() == other.getClass() && one.span().start() == other.span().start();
  }

  private void open(Completable what, boolean wanted) {
    asked = wanted;
    headings.forget();
    seek(what);
  }

  private void seek(Completable what) {
    open = what;
    note.document().ifPresent(document -> seek(what, document));
  }

  private void seek(Completable what, OpenDocument document) {
    long mine = ++turn;
    CompletableFuture<Void> answer =
        offers(what, document)
            .thenAccept(
                found -> {
                  if (mine == turn) {
                    show(what, found);
                  }
                });
    list.await(answer);
    lanes.mind(answer);
  }

  private CompletableFuture<List<Offer>> offers(Completable what, OpenDocument in) {
    return switch (what) {
      case Completable.EmojiCode code -> codes.emoji(code.written());
      case Completable.Destination to when to.picture() -> files.pictures(in, to.written());
      case Completable.Destination to -> files.linked(in, to.written());
      case Completable.Anchor to -> headings.of(in, to.note(), to.written());
      case Completable.FenceLanguage language -> codes.languages(language.written());
    };
  }

  private void show(Completable what, List<Offer> found) {
    offers = found;
    boolean likely = !found.isEmpty() && (asked || found.getFirst().likely());
    list.show(what.span().start(), found.stream().map(Offer::shown).toList(), likely);
  }

  private void choose(int row) {
    if (open != null && row < offers.size()) {
      var what = open;
      var offer = offers.get(row);
      done = what.span().start();
      close();
      if (what instanceof Completable.EmojiCode) {
        codes.chose(offer.shown());
      }
      editor.writing().make(what.with(offer.text()));
    }
  }

  private void dismiss() {
    done = open == null ? NOWHERE : open.span().start();
    close();
  }

  private void close() {
    open = null;
    offers = List.of();
    turn++;
    list.hide();
  }
}
