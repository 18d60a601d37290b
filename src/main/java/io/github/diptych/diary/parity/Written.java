package io.github.diptych.diary.parity;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.parity.Element.Kind;

/** How a link or a picture is written. */
sealed interface Written {
  /** All that is written of it. */
  Span span();

  /** A picture, with the link around it that has nothing else. */
  record Picture(Span span) implements Written {}

  /**
   * A link with words of its own.
   *
   * @param words what stands between the signs that make it a link
   */
  record Words(Span span, Span words) implements Written {}

  /**
   * An address that stands in the words.
   *
   * @param address without what it swallowed
   * @param pointed whether it stands between {@code <} and {@code >}
   */
  record Bare(Span span, String address, boolean pointed) implements Written {}

  static Written of(Ground ground, Element element) {
    return element.kind() == Kind.PICTURE ? picture(ground, element) : link(ground, element);
  }

  private static Written picture(Ground ground, Element picture) {
    Span line =
        new Span(ground.lineStart(picture.span().start()), ground.lineEnd(picture.span().end()));
    for (Element each : ground.elements(Kind.LINK, line)) {
      if (link(ground, each) instanceof Words(Span span, Span words)
          && words.start() <= picture.span().start()
          && picture.span().end() <= words.end()
          && ground.in(words).strip().equals(ground.in(picture.span()))) {
        return new Picture(span);
      }
    }
    return new Picture(picture.span());
  }

  private static Written link(Ground ground, Element link) {
    Span span = ground.whole(link);
    if (ground.at(span.start()) == '[') {
      int end = bracketEnd(ground, span);
      return new Words(span, new Span(span.start() + 1, end));
    }
    if (span.end() > link.span().end()) {
      int end = ground.in(span).lastIndexOf("</") + span.start();
      return new Words(span, new Span(link.span().end(), end));
    }
    String written = ground.in(span);
    if (written.startsWith("<")) {
      boolean address = written.endsWith(">") && !written.contains(" ");
      return new Bare(
          span, address ? written.substring(1, written.length() - 1) : link.value(), true);
    }
    String address = Address.meant(written);
    return new Bare(new Span(span.start(), span.start() + address.length()), address, false);
  }

  /** The bracket that closes the one with which a link starts. */
  private static int bracketEnd(Ground ground, Span link) {
    int depth = 0;
    for (int i = link.start(); i < link.end(); i++) {
      char c = ground.at(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        i = codeEnd(ground, i, link.end());
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i;
      }
    }
    return link.end() - 1;
  }

  private static int codeEnd(Ground ground, int at, int end) {
    for (Element code : ground.elements(Kind.CODE, new Span(at, end))) {
      if (code.span().start() == at) {
        return code.span().end() - 1;
      }
    }
    return at;
  }
}
