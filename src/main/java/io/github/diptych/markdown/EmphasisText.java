package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The delimiters within which emphasis can pair: those of a paragraph, a heading, a table's cell or
 * a link's words.
 *
 * @param runs all of them in their order, with those that became emphasis
 * @param stray the stretches of them that show, in their order
 * @param emphasised where emphasis stands, its delimiters included
 * @param doubled those of them that stand within emphasis of their own kind, which nobody means
 */
record EmphasisText(
    List<DelimiterRun> runs, List<Span> stray, Set<Span> emphasised, Set<Span> doubled) {

  /** Emphasis further out is looked for no more, since hostile notes nest it thousands deep. */
  private static final int DOUBLED_WITHIN = 4;

  /** What is being collected for one text. */
  private static final class Signs {
    private final NavigableSet<Integer> all = new TreeSet<>();
    private final NavigableSet<Integer> stray = new TreeSet<>();
    private final Set<Span> emphasised = new HashSet<>();
    private final Set<Span> doubled = new HashSet<>();

    private EmphasisText in(String source) {
      var runs =
          stretches(source, all).stream()
              .map(span -> DelimiterRun.at(source, span, shows(span)))
              .toList();
      return new EmphasisText(runs, stretches(source, stray), emphasised, doubled);
    }

    private boolean shows(Span run) {
      return !stray.subSet(run.start(), run.end()).isEmpty();
    }

    private static List<Span> stretches(String source, NavigableSet<Integer> signs) {
      var stretches = new ArrayList<Span>();
      int start = -1;
      int end = -1;
      for (int at : signs) {
        if (at != end || source.charAt(at) != source.charAt(start)) {
          if (start >= 0) {
            stretches.add(new Span(start, end));
          }
          start = at;
        }
        end = at + 1;
      }
      if (start >= 0) {
        stretches.add(new Span(start, end));
      }
      return stretches;
    }
  }

  /** Those texts of a note in which a delimiter shows, or emphasis is doubled. */
  static List<EmphasisText> in(ParsedNote note) {
    IdentityHashMap<Node, Node> around = new IdentityHashMap<>();
    Map<Node, Signs> texts = new LinkedHashMap<>();
    for (Node node : note.document().getDescendants()) {
      Node text = textAround(node, around);
      if (node instanceof Literal.Words words) {
        collect(words, signs(text, texts));
      } else if (node instanceof DelimitedNode emphasis && isEmphasis(emphasis)) {
        collect(node, emphasis, signs(text, texts));
      }
    }
    return texts.values().stream()
        .filter(signs -> !signs.stray.isEmpty() || !signs.doubled.isEmpty())
        .map(signs -> signs.in(note.source()))
        .toList();
  }

  /**
   * What a node is a part of the text of.
   *
   * @param known that of the nodes before it, to which it is added: emphasis lies thousands deep
   */
  private static Node textAround(Node node, Map<Node, Node> known) {
    @Nullable Node parent = node.getParent();
    Node text =
        parent == null ? node : isText(parent) ? parent : known.getOrDefault(parent, parent);
    known.put(node, text);
    return text;
  }

  private static boolean isText(Node node) {
    return node instanceof Block
        || node instanceof TableCell
        || node instanceof LinkNodeBase
        || node instanceof RefNode;
  }

  private static Signs signs(Node text, Map<Node, Signs> texts) {
    return texts.computeIfAbsent(text, one -> new Signs());
  }

  private static boolean isEmphasis(DelimitedNode node) {
    BasedSequence marker = node.getOpeningMarker();
    return !marker.isEmpty() && "*_~".indexOf(marker.charAt(0)) >= 0;
  }

  private static void collect(Literal.Words text, Signs signs) {
    BasedSequence words = text.getChars();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '*' || c == '_' || c == '~') {
        signs.all.add(words.getIndexOffset(i));
        signs.stray.add(words.getIndexOffset(i));
      }
    }
  }

  private static void collect(Node node, DelimitedNode emphasis, Signs signs) {
    BasedSequence open = emphasis.getOpeningMarker();
    BasedSequence close = emphasis.getClosingMarker();
    for (int at = open.getStartOffset(); at < open.getEndOffset(); at++) {
      signs.all.add(at);
    }
    for (int at = close.getStartOffset(); at < close.getEndOffset(); at++) {
      signs.all.add(at);
    }
    var span = new Span(open.getStartOffset(), close.getEndOffset());
    signs.emphasised.add(span);
    if (isDoubled(node)) {
      signs.doubled.add(span);
    }
  }

  private static boolean isDoubled(Node emphasis) {
    Node around = emphasis.getParent();
    for (int depth = 0; depth < DOUBLED_WITHIN && around != null; depth++) {
      if (around.getClass() == emphasis.getClass()) {
        return true;
      }
      around = around.getParent();
    }
    return false;
  }
}
