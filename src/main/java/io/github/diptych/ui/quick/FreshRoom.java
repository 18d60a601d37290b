package io.github.diptych.ui.quick;

import io.github.diptych.diary.Change;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Subscription;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.workspace.OpenDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new entry has put into a note before a word was written: a heading, a separator, blank
 * lines, what a template says. It is known wherever the note is edited, so that it can be taken
 * back as long as it is all that there is. On the UI thread.
 */
final class FreshRoom {
  private final NoteView note;
  private final List<Made> made = new ArrayList<>();
  private @Nullable OpenDocument document;
  private boolean whole;

  private boolean empty;

  /** Whether nothing was written before the last edit. */
  private boolean wasEmpty;

  private Subscription outside = () -> {};
  private Runnable lost = () -> {};

  /** A stretch as it was made, and where it is now with what is written at its edges. */
  private record Made(Span now, String words) {}

  FreshRoom(NoteView note) {
    this.note = note;
    note.onEdit(this::edited);
  }

  /**
   * Called when another program has written the note: as nothing was written here, its text is what
   * the note says now, without the room.
   */
  void onLost(Runnable listener) {
    lost = listener;
  }

  /** This change was just made in the note in view. */
  void begin(Change change) {
    made.clear();
    outside.cancel();
    document = note.document().orElse(null);
    whole = true;
    empty = true;
    wasEmpty = true;
    if (document != null) {
      outside = document.onOutsideEdits(edits -> takenOver());
    }
    int grown = 0;
    for (TextEdit edit : change.edits()) {
      int start = edit.start() + grown;
      String words = edit.replacement();
      made.add(new Made(new Span(start, start + words.length()), words));
      grown += edit.growth();
    }
    if (made.isEmpty()) {
      made.add(new Made(new Span(change.caret(), change.caret()), ""));
    }
  }

  private void takenOver() {
    if (wasEmpty) {
      wasEmpty = false;
      lost.run();
    }
  }

  /** Follows the note no more. */
  void end() {
    outside.cancel();
  }

  private void edited(TextEdit edit) {
    if (made.isEmpty() || !whole || !isShown()) {
      return;
    }
    wasEmpty = empty;
    move(edit);
    empty = isEmpty();
  }

  private void move(TextEdit edit) {
    for (int i = 0; i < made.size(); i++) {
      Span span = made.get(i).now();
      boolean inside = span.start() <= edit.start() && edit.end() <= span.end();
      if (!inside && edit.start() < span.end() && edit.end() > span.start()) {
        whole = false;
        return;
      }
      Span now =
          inside
              ? new Span(span.start(), span.end() + edit.growth())
              : edit.end() <= span.start() ? span.moved(edit.growth()) : span;
      made.set(i, new Made(now, made.get(i).words()));
    }
  }

  private boolean isShown() {
    return document != null && note.shows(document);
  }

  /** Whether nothing was written in it. */
  boolean isEmpty() {
    if (!whole || document == null || !isShown()) {
      return false;
    }
    var text = document.noteText();
    return made.stream()
        .allMatch(
            each ->
                withoutBlanks(text.subSequence(each.now().start(), each.now().end()))
                    .equals(withoutBlanks(each.words())));
  }

  /** The change that takes it back; empty if something was written in it. */
  Optional<Change> takenBack() {
    if (made.isEmpty() || !isEmpty()) {
      return Optional.empty();
    }
    var edits =
        made.stream()
            .filter(each -> !each.now().isEmpty())
            .map(each -> new TextEdit(each.now().start(), each.now().end(), ""))
            .toList();
    return Optional.of(new Change(edits, made.getFirst().now().start()));
  }

  private static String withoutBlanks(CharSequence text) {
    return text.toString().replaceAll("\\s+", "");
  }
}
