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
    var anchors = new Anchors();
    var outline = new ArrayList<Heading>();
    for (Node node : note.document().getDescendants()) {
      if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
        String words = PlainText.ofHeading(heading);
        String anchor = anchors.next(Anchors.plain(words));
        outline.add(
            new Heading(heading.getLevel(), Emoji.in(words.strip()), anchor, note.span(heading)));
      }
    }
    return outline;
  }
}
