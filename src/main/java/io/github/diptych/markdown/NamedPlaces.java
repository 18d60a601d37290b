package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The places in a note that a link can lead to on github.com, with where they stand. */
public final class NamedPlaces {
  private NamedPlaces() {}

  /**
   * @param name what a link has behind its {@code #}; never empty
   * @param at where it stands, in UTF-16 units
   * @param heading whether the name is made of a Markdown heading's words, and of how many before
   *     it had the same
   */
  public record NamedPlace(String name, int at, boolean heading) {}

  /** All of them, in the order of the note. */
  public static List<NamedPlace> in(String markdown) {
    ParsedNote note = new GithubParser().parseWhole(markdown);
    var places = new ArrayList<NamedPlace>();
    for (Heading heading : Outline.of(note)) {
      if (!heading.anchor().isEmpty()) {
        places.add(new NamedPlace(heading.anchor(), heading.span().start(), true));
      }
    }
    for (Node node : note.document().getDescendants()) {
      if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
        addHtml(note, note.span(node), places);
      }
    }
    places.sort(Comparator.comparingInt(NamedPlace::at));
    return places;
  }

  private static void addHtml(ParsedNote note, Span html, List<NamedPlace> places) {
    for (HtmlNames.Name each : HtmlNames.in(html.in(note.source()))) {
      String name = AddressText.withoutEntities(each.name()).strip();
      if (!name.isEmpty()) {
        places.add(new NamedPlace(name, html.start() + each.at(), false));
      }
    }
  }
}
