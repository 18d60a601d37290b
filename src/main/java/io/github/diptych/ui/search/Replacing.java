package io.github.diptych.ui.search;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.search.Replacement;
import io.github.diptych.search.TextSearch;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.workspace.OpenDocument;
import java.util.List;
import java.util.function.Consumer;

/** Makes the edits that replace matches, on the search's lane. On the UI thread. */
final class Replacing {
  private final NoteView note;
  private final Lanes lanes;

  Replacing(NoteView note, Lanes lanes) {
    this.note = note;
    this.lanes = lanes;
  }

  /**
   * @param count of the matches that are replaced
   * @param edits one for each, or one for all if they are many
   * @param complete false if the time was over before the end of the text
   */
  record Ready(int count, List<TextEdit> edits, boolean complete) {
    private static Ready of(TextSearch.Replaced replaced, String text) {
      var edits = replaced.edits();
      return new Ready(edits.size(), Joined.of(edits, text), replaced.complete());
    }
  }

  /** Tells the edits, unless the note was changed meanwhile: they would be for another text. */
  void prepare(TextSearch search, Replacement by, Span within, Consumer<Ready> then) {
    note.document().ifPresent(document -> prepare(document, search, by, within, then));
  }

  private void prepare(
      OpenDocument document, TextSearch search, Replacement by, Span within, Consumer<Ready> then) {
    long revision = document.revision();
    String text = document.text();
    lanes.mind(
        lanes
            .search()
            .submit(() -> Ready.of(search.replace(text, within, by, NoteSearch.LIMIT), text))
            .thenAcceptAsync(
                ready -> {
                  if (note.shows(document) && document.revision() == revision) {
                    then.accept(ready);
                  }
                },
                lanes.home()));
  }
}
