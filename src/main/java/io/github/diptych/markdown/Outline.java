package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** The headings of a note, with the anchors that github.com gives them. */
public final class Outline {
  private Outline() {}

  /** All headings in their order; one without a word has an empty anchor. */
  public static List<Heading> of(String markdown) {
    return of(new GithubParser().parse(markdown));
  }

  static List<Heading> of(ParsedNote note) {
    return told(in(note));
  }

  /** The same headings, those of one name told from each other. */
  static List<Heading> told(List<Heading> headings) {
    var anchors = new Anchors();
    return headings.stream().map(heading -> heading.named(anchors.next(heading.anchor()))).toList();
  }

  /** The headings, each with the name that its words make, which others may have as well. */
  static List<Heading> in(ParsedNote note) {
    var outline = new ArrayList<Heading>();
    for (Node node : note.document().getDescendants()) {
      if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
        String words = PlainText.ofHeading(heading);
        outline.add(
            new Heading(
                heading.getLevel(),
                Emoji.in(words.strip()),
                Anchors.plain(words),
                note.span(heading)));
      }
    }
    return outline;
  }
}
