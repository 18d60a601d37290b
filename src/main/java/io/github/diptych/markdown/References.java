package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a note's words refer to by a label: link definitions and footnotes. */
public final class References {
  private References() {}

  /**
   * @param place what refers
   * @param definition all of what is referred to, its label included
   */
  public record Reference(Span place, Span definition) {}

  /** All that refers to something, in the order of the note. */
  public static List<Reference> in(String markdown) {
    ParsedNote note = new GithubParser().parseWhole(markdown);
    Map<String, Span> footnotes = footnotes(note);
    var references = new ArrayList<Reference>();
    for (Node node : note.document().getDescendants()) {
      Span definition =
          switch (node) {
            case Target.ReferringLink link -> link.definition().span();
            case Target.ReferringPicture picture -> picture.definition().span();
            case FootnoteMark mark -> footnotes.get(Definition.normal(mark.label()));
            default -> null;
          };
      if (definition != null) {
        references.add(new Reference(note.span(node), definition));
      }
    }
    references.sort(Comparator.comparingInt(each -> each.place().start()));
    return references;
  }

  /** By label; of two with one label the first counts. */
  private static Map<String, Span> footnotes(ParsedNote note) {
    Map<String, Span> footnotes = new HashMap<>();
    for (Node node : note.document().getDescendants()) {
      if (node instanceof FootnoteBlock footnote) {
        String label = Definition.normal(footnote.getText().toString());
        footnotes.putIfAbsent(label, note.span(footnote));
      }
    }
    return footnotes;
  }
}
