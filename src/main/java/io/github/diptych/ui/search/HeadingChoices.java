package io.github.diptych.ui.search;

import io.github.diptych.markdown.Heading;
import io.github.diptych.search.Candidate;
import io.github.diptych.search.Index;
import io.github.diptych.search.Pinyin;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.workspace.Preview;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** The headings of the note, in their order while nothing is asked. */
final class HeadingChoices implements Choices {
  private static final int MOST = 2_000;

  private final Lanes lanes;
  private final Pinyin pinyin;
  private final NoteView note;
  private final IntConsumer goTo;

  HeadingChoices(Lanes lanes, Pinyin pinyin, NoteView note, IntConsumer goTo) {
    this.lanes = lanes;
    this.pinyin = pinyin;
    this.note = note;
    this.goTo = goTo;
  }

  @Override
  public String key() {
    return "picker.headings";
  }

  @Override
  public CompletableFuture<List<PickerRow>> rows(String query) {
    return note.freshened().thenCompose(now -> rows(now.or(note::preview), query));
  }

  private CompletableFuture<List<PickerRow>> rows(Optional<Preview> shown, String query) {
    var outline = shown.map(Preview::outline).orElse(List.of());
    int top = outline.stream().mapToInt(Heading::level).min().orElse(1);
    return lanes.atHome(lanes.names().submitLatest(() -> rows(outline, query, top)));
  }

  private List<PickerRow> rows(List<Heading> outline, String query, int top) {
    var named =
        outline.stream()
            .filter(heading -> !heading.text().isEmpty())
            .map(heading -> Candidate.of(heading, heading.text()))
            .toList();
    return Index.of(named, pinyin).find(query, List.of(), MOST).stream()
        .map(
            hit ->
                PickerRow.of(
                        hit.thing().text(),
                        hit.matched(),
                        () -> goTo.accept(hit.thing().span().start()))
                    .indented(hit.thing().level() - top))
        .toList();
  }
}
