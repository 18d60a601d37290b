package io.github.diptych.markdown;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.NoteText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a note says besides what it shows. It is put together of what its pieces say, which is known
 * from when they were rendered.
 *
 * @param styles how its source looks; a diary's days and signatures are not known here
 * @param outline its headings
 * @param inspection what can be checked in it
 */
public record NoteReading(StyledSpans styles, List<Heading> outline, Inspection inspection) {

  /** What is collected from all pieces; offsets are those of the note. */
  private static final class Collected {
    private final List<StyledSpans.Part> styles = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private final List<Fragments> names = new ArrayList<>();

    void add(Piece piece, int at) {
      PieceReading reading = piece.reading();
      reading.headings().forEach(each -> headings.add(each.moved(at)));
      reading.findings().forEach(each -> findings.add(each.moved(at)));
      reading.links().forEach(each -> links.add(each.moved(at)));
      piece.facts().definitions().forEach(each -> definitions.add(each.moved(at)));
      shown.addAll(reading.shown());
      if (!reading.names().isEmpty()) {
        names.add(reading.names());
      }
    }

    NoteReading reading(NoteText note) {
      List<Heading> outline = Outline.told(headings);
      if (!definitions.isEmpty()) {
        links.addAll(Links.of(definitions, shown, note));
        links.sort(Comparator.comparingInt(link -> link.span().start()));
      }
      var inspection = new Inspection(findings, links, Fragments.of(outline, names));
      return new NoteReading(StyledSpans.ofParts(styles), outline, inspection);
    }
  }

  static NoteReading of(NoteText note, Optional<FrontMatter> frontMatter, Pieces pieces) {
    var collected = new Collected();
    frontMatter.ifPresent(
        matter ->
            collected.styles.add(
                new StyledSpans.Part(
                    0, List.of(new StyledSpan(matter.span(), Set.of(Style.FRONT_MATTER))))));
    int start = Rendering.start(frontMatter);
    for (int i = 0; i < pieces.chunks().size(); i++) {
      Chunk chunk = pieces.chunks().get(i);
      int at = start + pieces.chunkStart(i);
      collected.styles.add(new StyledSpans.Part(at, chunk.styles()));
      for (int piece = 0; piece < chunk.pieces().size(); piece++) {
        collected.add(chunk.pieces().get(piece), at + chunk.start(piece));
      }
    }
    return collected.reading(note);
  }
}
