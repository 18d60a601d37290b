package io.github.diptych.ui.completion;

import io.github.diptych.markdown.Heading;
import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Index;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The headings of the note, or of another that a link names. */
final class Headings {
  private final Workspace workspace;
  private final NoteView note;
  private final Source source;
  private @Nullable Known known;

  /**
   * What was asked for last, and is asked for at each letter.
   *
   * @param own the headings of the note itself as they were then
   */
  private record Known(
      OpenDocument from, String link, List<Heading> own, CompletableFuture<Index<Heading>> index) {}

  Headings(Workspace workspace, NoteView note, Source source) {
    this.workspace = workspace;
    this.note = note;
    this.source = source;
  }

  /**
   * @param link the destination before the {@code #}; empty for the note itself
   */
  CompletableFuture<List<Offer>> of(OpenDocument from, String link, String written) {
    List<Heading> own = note.preview().map(Preview::outline).orElse(List.of());
    var now = known;
    boolean isKnown =
        now != null
            && now.from().equals(from)
            && now.link().equals(link)
            && (!link.isEmpty() || now.own().equals(own));
    if (now == null || !isKnown) {
      now = new Known(from, link, own, index(from, link, own));
      known = now;
    }
    return source.find(now.index(), written, hit -> offer(hit, written));
  }

  /** The next question is about the notes as they are then. */
  void forget() {
    known = null;
  }

  private CompletableFuture<Index<Heading>> index(
      OpenDocument from, String link, List<Heading> own) {
    CompletableFuture<List<Heading>> headings =
        link.isEmpty()
            ? CompletableFuture.completedFuture(own)
            : workspace.headings().linked(from.path(), link);
    return headings.thenCompose(
        all ->
            source.index(
                () ->
                    all.stream()
                        .filter(heading -> !heading.anchor().isEmpty())
                        .map(heading -> Candidate.of(heading, heading.text(), heading.anchor()))
                        .toList()));
  }

  private static Offer offer(Hit<Heading> hit, String written) {
    Heading heading = hit.thing();
    return new Offer(
        Source.suggestion("#".repeat(heading.level()), heading.text(), hit, ""),
        heading.anchor(),
        !written.isEmpty());
  }
}
