package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds links, pictures and footnote marks by their brackets (CommonMark 0.29, 6.5 and 6.6). */
final class Brackets {
  private final InlineReading reading;
  private final Runs runs;
  private final Function<String, @Nullable Definition> definitions;
  private @Nullable Bracket top;

  Brackets(InlineReading reading, Runs runs, Function<String, @Nullable Definition> definitions) {
    this.reading = reading;
    this.runs = runs;
    this.definitions = definitions;
  }

  void open(boolean picture, Literal.Words words, int behind) {
    top = new Bracket(picture, words, behind, reading.lineStart(), runs.last(), top);
  }

  boolean hidesAddresses() {
    return top != null && top.hidesAddresses();
  }

  /** At a closing bracket: makes what it closes, or takes it for a word. */
  void close() {
    int closing = reading.at();
    Bracket opener = top;
    reading.goTo(closing + 1);
    if (opener == null) {
      reading.words(closing, closing + 1);
    } else if (!opener.isActive()) {
      top = opener.previous();
      reading.words(closing, closing + 1);
    } else if (!direct(opener, closing) && !referring(opener, closing)) {
      top = opener.previous();
      if (!footnote(opener, closing)) {
        reading.goTo(closing + 1);
        reading.words(closing, closing + 1);
      }
    }
  }

  /** {@code (address "title")} behind the bracket. */
  private boolean direct(Bracket opener, int closing) {
    String text = reading.text();
    int length = reading.length();
    if (closing + 1 >= length || text.charAt(closing + 1) != '(') {
      return false;
    }
    int start = blanks(closing + 2);
    var address = Destination.address(text, start, length);
    if (!address.isThere()) {
      return false;
    }
    int behindAddress = blanks(address.behind());
    var title =
        behindAddress > address.behind()
            ? Destination.title(text, behindAddress, length)
            : Destination.Place.NOWHERE;
    int end = blanks(title.isThere() ? title.behind() : behindAddress);
    if (end >= length || text.charAt(end) != ')') {
      return false;
    }
    reading.goTo(end + 1);
    String target =
        Escapes.resolved(Ascii.stripped(text.substring(address.start(), address.end())));
    String words =
        title.isThere() ? Escapes.resolved(text.substring(title.start(), title.end())) : "";
    InlineLinkNode link =
        opener.isPicture()
            ? new Target.DirectPicture(target, words)
            : new Target.DirectLink(target, words);
    link.setTextOpeningMarker(opener.words().getChars());
    link.setTextClosingMarker(reading.chars(closing, closing + 1));
    link.setLinkOpeningMarker(reading.chars(closing + 1, closing + 2));
    link.setUrl(reading.chars(address.start(), address.end()));
    link.setLinkClosingMarker(reading.chars(end, end + 1));
    wrap(opener, link);
    return true;
  }

  /** {@code [label]} behind the bracket, or the words themselves as a label. */
  private boolean referring(Bracket opener, int closing) {
    String text = reading.text();
    int labelEnd = Definitions.labelEnd(text, closing + 1, reading.length());
    boolean labelled =
        labelEnd > closing + 3
            && !Ascii.stripped(text.substring(closing + 2, labelEnd - 1)).isEmpty();
    if (!labelled
        && (opener.hasBracketAbove() || closing - opener.behind() > Definition.LONGEST_LABEL)) {
      return false;
    }
    String label =
        labelled
            ? text.substring(closing + 2, labelEnd - 1)
            : text.substring(opener.behind(), closing);
    Definition definition = definitions.apply(Definition.normal(label));
    if (definition == null) {
      return false;
    }
    reading.goTo(labelEnd >= 0 ? labelEnd : closing + 1);
    RefNode link =
        opener.isPicture()
            ? new Target.ReferringPicture(definition)
            : new Target.ReferringLink(definition);
    wrap(opener, link);
    return true;
  }

  private void wrap(Bracket opener, Node link) {
    reading.flush();
    int start = opener.words().getStartOffset();
    opener.words().insertBefore(link);
    Node inner = opener.words().getNext();
    while (inner != null) {
      Node following = inner.getNext();
      link.appendChild(inner);
      inner = following;
    }
    opener.words().unlink();
    int end = reading.chars(reading.at() - 1, reading.at()).getEndOffset();
    link.setChars(opener.words().getChars().getBaseSequence().subSequence(start, end));
    runs.pairAbove(opener.runBelow());
    top = opener.previous();
    if (!opener.isPicture()) {
      Bracket.deactivate(top);
    }
  }

  /** {@code [^label]}; all that stands in it is the label. */
  private boolean footnote(Bracket opener, int closing) {
    reading.flush();
    boolean marked =
        opener.words().getNext() instanceof Literal.Words first
            && first.literal().startsWith("^")
            && (first.literal().length() > 1 || first.getNext() != null);
    if (!marked || opener.isPicture()) {
      return false;
    }
    reading.goTo(closing + 1);
    int start = opener.behind() - 1;
    var mark = new FootnoteMark(reading.chars(start, closing + 1), label(opener, closing));
    opener.words().insertBefore(mark);
    runs.pairAbove(opener.runBelow());
    Node inner = opener.words();
    while (inner != null) {
      Node following = inner.getNext();
      inner.unlink();
      inner = following;
    }
    return true;
  }

  /** cmark-gfm counts the label's bytes from the starts of the lines that its brackets stand in. */
  private String label(Bracket opener, int closing) {
    int open = opener.behind() - 1;
    boolean inLine = reading.lineStart() == opener.lineStart();
    int bytes =
        inLine
            ? bytes(open, closing + 1) - 3
            : bytes(reading.lineStart(), closing + 1) - bytes(opener.lineStart(), open) - 3;
    int start = opener.behind() + (reading.text().charAt(opener.behind()) == '\\' ? 2 : 1);
    int end = start;
    int left = bytes;
    while (end < reading.length() && left >= Ascii.bytes(reading.text().charAt(end))) {
      left -= Ascii.bytes(reading.text().charAt(end));
      end++;
    }
    String label = reading.text().substring(start, end);
    return left > 0 && end < reading.length() ? label + '\uFFFD' : label;
  }

  private int bytes(int from, int to) {
    int bytes = 0;
    for (int i = from; i < to; i++) {
      bytes += Ascii.bytes(reading.text().charAt(i));
    }
    return bytes;
  }

  private int blanks(int from) {
    int i = from;
    while (i < reading.length() && Ascii.isBlankOrFeed(reading.text().charAt(i))) {
      i++;
    }
    return i;
  }
}
