package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.parity.Element;
import io.github.diptych.diary.parity.Element.Kind;
import io.github.diptych.diary.parity.ReadText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds in a note what both languages of an entry ought to have. */
public final class Elements {
  private final ParsedNote note;
  private final char[] words;
  private final List<Element> found = new ArrayList<>();

  private Elements(ParsedNote note) {
    this.note = note;
    words = new char[note.source().length()];
    Arrays.fill(words, ' ');
  }

  /**
   * Reads a whole note.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static ReadText in(String markdown) {
    var elements = new Elements(new GithubParser().parse(markdown));
    elements.collect();
    elements.found.sort(Comparator.comparingInt(each -> each.span().start()));
    return new ReadText(markdown, elements.found, new String(elements.words));
  }

  private void collect() {
    Node root = note.document();
    Node node = root.getFirstChild();
    while (node != null) {
      add(node);
      node = Walk.next(node, root, !(node instanceof Image || node instanceof ImageRef));
    }
  }

  private void add(Node node) {
    switch (node) {
      case Literal.Words text -> words(text);
      case Target.DirectPicture picture -> add(Kind.PICTURE, picture.address(), picture);
      case Target.ReferringPicture picture -> add(Kind.PICTURE, picture.address(), picture);
      case Target.DirectLink link -> add(Kind.LINK, address(link.address()), link);
      case Target.ReferringLink link -> add(Kind.LINK, address(link.address()), link);
      case AutoLink link -> add(Kind.LINK, address(link.getText().toString()), link);
      case MailLink link -> add(Kind.LINK, address(link.getText().toString()), link);
      case StrongEmphasis strong -> emphasis(strong, "strong");
      case Emphasis italics -> emphasis(italics, "em");
      case Strikethrough struck -> emphasis(struck, "del");
      case com.vladsch.flexmark.ast.Heading heading ->
          add(Kind.HEADING, String.valueOf(heading.getLevel()), heading);
      case ListBlock list -> add(Kind.LIST, items(list), list);
      case Literal.CodeSpan code -> add(Kind.CODE, code.literal(), code);
      case Literal.Fence code -> add(Kind.CODE_BLOCK, fence(code), code);
      case Literal.Indented code -> add(Kind.CODE_BLOCK, "\n" + code.literal(), code);
      case MathSpan formula -> add(Kind.FORMULA, formula.literal().replaceAll("\\s+", ""), formula);
      case HtmlBlockBase html -> html(note.span(html));
      case HtmlInlineBase html -> html(note.span(html));
      default -> {}
    }
  }

  private void add(Kind kind, String value, Node node) {
    found.add(new Element(kind, value, note.span(node)));
  }

  private void words(Literal.Words text) {
    Span span = note.span(text);
    note.source().getChars(span.start(), span.end(), words, span.start());
    for (Link broken : LinksBrokenBySpace.in(note.source(), span)) {
      var kind = broken.picture() ? Kind.PICTURE : Kind.LINK;
      found.add(new Element(kind, address(broken.target()), broken.span()));
    }
  }

  /** One that is all of another's words adds to it: bold italics are one thing. */
  private void emphasis(Node node, String style) {
    Node inner = onlyChild(node);
    if (isEmphasis(node.getParent()) && node.equals(onlyChild(node.getParent()))) {
      return;
    }
    var styles = new ArrayList<>(List.of(style));
    while (inner != null && isEmphasis(inner)) {
      styles.add(
          inner instanceof StrongEmphasis ? "strong" : inner instanceof Emphasis ? "em" : "del");
      inner = onlyChild(inner);
    }
    add(Kind.EMPHASIS, styles.stream().sorted().distinct().collect(Collectors.joining("+")), node);
  }

  private static boolean isEmphasis(@Nullable Node node) {
    return node instanceof StrongEmphasis
        || node instanceof Emphasis
        || node instanceof Strikethrough;
  }

  private static @Nullable Node onlyChild(@Nullable Node node) {
    Node child = node == null ? null : node.getFirstChild();
    return child != null && child.getNext() == null ? child : null;
  }

  /** How it counts, and a sign for each item: whether it is a task, and done. */
  private static String items(ListBlock list) {
    var items = new StringBuilder(list instanceof BulletList ? "bullet " : "ordered ");
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.append(item instanceof TaskItem task ? task.isDone() ? 'x' : 'o' : '-');
    }
    return items.toString();
  }

  private static String fence(Literal.Fence code) {
    return code.words().strip().toLowerCase(Locale.ROOT) + "\n" + code.literal();
  }

  /** Without what differs in writing and not in where it leads. */
  private static String address(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private void html(Span html) {
    for (HtmlTags.Tag tag : HtmlTags.in(html.in(note.source()))) {
      Span span = tag.span().moved(html.start());
      for (HtmlTags.Attribute attribute : tag.attributes()) {
        String value = attribute.value().moved(html.start()).in(note.source());
        if (tag.name().equals("img") && attribute.name().equals("src")) {
          found.add(new Element(Kind.PICTURE, value, span));
        } else if (tag.name().equals("a") && attribute.name().equals("href")) {
          found.add(new Element(Kind.LINK, address(value), span));
        }
      }
    }
  }
}
