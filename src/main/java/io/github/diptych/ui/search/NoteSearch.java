package io.github.diptych.ui.search;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.search.Matches;
import io.github.diptych.search.TextQuery;
import io.github.diptych.search.TextSearch;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.workspace.OpenDocument;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import org.jspecify.annotations.Nullable;

/**
 * Seeks words in the note of the editor: on a lane of its own, where the latest wins. What was
 * found is marked, follows the edits, and is sought anew after a quiet. On the UI thread.
 */
final class NoteSearch {
  /** No pattern may take longer. */
  static final Duration LIMIT = Duration.ofSeconds(2);

  private static final javafx.util.Duration QUIET = javafx.util.Duration.millis(120);

  private final NoteView note;
  private final EditorPane editor;
  private final Lanes lanes;
  private final Replacing replacing;
  private final PauseTransition edited = new PauseTransition(QUIET);
  private Consumer<Found> listener = found -> {};
  private Optional<TextQuery> query = Optional.empty();
  private Optional<Scope> scope = Optional.empty();
  private @Nullable TextSearch search;
  private Matches matches = Matches.NONE;
  private boolean complete = true;
  private Optional<Found> said = Optional.empty();
  private boolean open;
  private boolean seeking;

  /** Whether what is sought is to be gone to; a search takes that over from one it replaces. */
  private boolean going;

  private int steps;
  private int anchor;
  private long turn;

  NoteSearch(NoteView note, EditorPane editor, Lanes lanes) {
    this.note = note;
    this.editor = editor;
    this.lanes = lanes;
    this.replacing = new Replacing(note, lanes);
    edited.setOnFinished(quiet -> seek(false));
    note.onEdit(this::follow);
    note.onCaret(caret -> tell());
    note.onShown(document -> noteChanged());
  }

  void onFound(Consumer<Found> listener) {
    this.listener = listener;
  }

  /** Begins at the caret; what was sought before is sought at once. */
  void open() {
    open = true;
    said = Optional.empty();
    anchor = editor.selection().start();
  }

  /** Marks nothing any more. */
  void close() {
    open = false;
    edited.stop();
    turn++;
    seeking = false;
    show(Matches.NONE);
  }

  /** Whether {@link #seek} was asked for words. */
  boolean isAsked() {
    return query.isPresent();
  }

  /** Searches a part of the note only, or all of it again. */
  void within(Optional<Span> part) {
    scope = part.map(Scope::new);
    seek(false);
  }

  /** Seeks other words, and goes to the first match from where the caret was. */
  void seek(Optional<TextQuery> words) {
    query = words;
    said = Optional.empty();
    seek(true);
  }

  /** Goes to the next match, or to the one before; from the last to the first. */
  void step(int by) {
    if (seeking) {
      steps += by;
    } else if (matches.count() > 0) {
      int count = matches.count();
      int next =
          current().orElseGet(() -> matches.from(editor.selection().start()) - (by > 0 ? 1 : 0));
      goTo(Math.floorMod(next + by, count));
    }
  }

  /** Replaces the match that is selected and goes to the next; if none is, goes to the next. */
  void replaceOne(String template) {
    var selected = current();
    if (selected.isEmpty() || isReadOnly()) {
      step(1);
      return;
    }
    replace(
        template,
        matches.get(selected.getAsInt()),
        replaced -> {
          var edits = replaced.edits();
          if (!edits.isEmpty()) {
            var edit = edits.getFirst();
            anchor = edit.start() + edit.replacement().length();
            editor.apply(edits, anchor);
            // Behind a place that is replaced there is the same place again.
            anchor += edit.start() == edit.end() ? 1 : 0;
            seek(true);
          }
        });
  }

  /** Replaces all matches: one step to undo. */
  void replaceAll(String template) {
    if (isReadOnly()) {
      return;
    }
    replace(
        template,
        searched(),
        replaced -> {
          if (replaced.count() > 0) {
            editor.amend(replaced.edits());
          }
          said = Optional.of(new Found.Replaced(replaced.count()));
          seek(false);
        });
  }

  private void replace(String template, Span within, Consumer<Replacing.Ready> then) {
    if (search == null) {
      return;
    }
    var by = search.replacement(template);
    if (by.isEmpty()) {
      say(new Found.NoGroup());
      return;
    }
    replacing.prepare(
        search,
        by.get(),
        within,
        ready -> {
          if (ready.complete()) {
            then.accept(ready);
          } else {
            say(new Found.NotReplaced());
          }
        });
  }

  private void seek(boolean go) {
    going = go || (seeking && going);
    edited.stop();
    said = said.filter(Found.Replaced.class::isInstance);
    search = null;
    if (!open || query.isEmpty() || note.document().isEmpty()) {
      turn++;
      seeking = false;
      show(Matches.NONE);
      return;
    }
    switch (query.get().read()) {
      case TextQuery.Read.Ready(TextSearch ready) -> {
        search = ready;
        run(ready, note.document().get());
      }
      case TextQuery.Read bad -> {
        turn++;
        seeking = false;
        show(Matches.NONE);
        say(new Found.Bad(bad));
      }
    }
  }

  private void run(TextSearch ready, OpenDocument document) {
    long mine = ++turn;
    seeking = true;
    steps = 0;
    long revision = document.revision();
    String text = document.text();
    Span within = searched();
    lanes.mind(
        lanes
            .search()
            .submitLatest(() -> ready.find(text, within, LIMIT))
            .thenAcceptAsync(
                found -> {
                  if (mine == turn && isStill(document, revision)) {
                    take(found);
                  }
                },
                lanes.home()));
  }

  private void take(TextSearch.Found found) {
    seeking = false;
    complete = found.complete();
    show(found.matches());
    if (going && matches.count() > 0) {
      goTo(Math.floorMod(matches.from(anchor), matches.count()));
    }
    int more = steps;
    steps = 0;
    if (more != 0) {
      step(more);
    }
  }

  private void goTo(int index) {
    said = Optional.empty();
    editor.select(matches.get(index));
    tell();
  }

  private void show(Matches now) {
    matches = now;
    tell();
  }

  private void tell() {
    if (!open && matches.count() == 0) {
      editor.marks().show(Matches.NONE, OptionalInt.empty());
      return;
    }
    var selected = current();
    editor.marks().show(matches, selected);
    if (!seeking) {
      listener.accept(said.orElseGet(() -> matching(selected)));
    }
  }

  private Found matching(OptionalInt selected) {
    return search == null
        ? new Found.Nothing()
        : new Found.Matching(selected.orElse(-1) + 1, matches.count(), complete);
  }

  private void say(Found what) {
    said = Optional.of(what);
    listener.accept(what);
  }

  private OptionalInt current() {
    return matches.indexOf(editor.selection());
  }

  private Span searched() {
    int length = note.document().map(open -> open.text().length()).orElse(0);
    return scope.map(part -> part.within(length)).orElse(new Span(0, length));
  }

  private boolean isStill(OpenDocument document, long revision) {
    return note.shows(document) && document.revision() == revision;
  }

  private boolean isReadOnly() {
    return note.document().map(OpenDocument::isReadOnly).orElse(true);
  }

  private void follow(TextEdit edit) {
    scope = scope.map(part -> part.edited(edit));
    going = false;
    if (open) {
      matches = matches.edited(edit);
      tell();
      edited.playFromStart();
    }
  }

  private void noteChanged() {
    scope = Optional.empty();
    anchor = 0;
    seek(false);
  }
}
