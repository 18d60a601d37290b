package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/** Reads a note into the library's tree, by the rules of github.com. */
final class GithubParser {
  /**
   * The note as a tree whose offsets are those of {@code markdown}. What takes too long to be read
   * is not in it.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted meanwhile
   */
  ParsedNote parse(String markdown) {
    return parse(markdown, new Budget(markdown.length()));
  }

  /**
   * The same however long it takes, for what must not leave out anything without a word.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted meanwhile
   */
  ParsedNote parseWhole(String markdown) {
    return parse(markdown, new Budget(Integer.MAX_VALUE));
  }

  private ParsedNote parse(String markdown, Budget budget) {
    Optional<FrontMatter> frontMatter = FrontMatter.in(markdown);
    int start = frontMatter.map(matter -> matter.span().end()).orElse(0);
    var note = BasedSequence.of(markdown);
    var document = new Document(null, note);
    List<ReadPiece> pieces;
    try {
      pieces = new NoteReader(markdown, budget).read(start, markdown.length(), i -> false);
    } catch (Budget.OutOfTime e) {
      return new ParsedNote(markdown, document, List.of());
    }
    NoteFacts facts = NoteFacts.of(pieces.stream().map(piece -> piece.facts(markdown)).toList());
    var builder = new TreeBuilder(note, new InlineReader(facts.definitions()::get));
    pieces.forEach(piece -> piece.blocks().forEach(block -> block.addTo(document, builder)));
    number(document, facts);
    var definitions = pieces.stream().flatMap(piece -> piece.definitions().stream()).toList();
    return new ParsedNote(markdown, document, definitions);
  }

  private static void number(Document document, NoteFacts facts) {
    if (facts.footnotes().isEmpty()) {
      return;
    }
    var numbers = new Footnotes(facts.footnotes());
    for (Node node : document.getDescendants()) {
      if (node instanceof FootnoteMark mark) {
        mark.setReference(numbers.refer(Definition.normal(mark.label())));
      }
    }
  }
}
