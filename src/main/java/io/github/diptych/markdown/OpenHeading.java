package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** A heading: one line behind {@code #}, or a paragraph that a line underlines. */
final class OpenHeading extends OpenBlock {
  private static final int DEEPEST = 6;

  private final int level;
  private final boolean underlined;
  private final Content content;

  private OpenHeading(int start, int level, boolean underlined, Content content) {
    super(start);
    this.level = level;
    this.underlined = underlined;
    this.content = content;
  }

  /** The level of a heading that starts with {@code #} where the line shows first, or 0. */
  static int level(Line line) {
    int at = line.firstShown();
    int level = 0;
    while (level <= DEEPEST && line.at(at + level) == '#') {
      level++;
    }
    boolean apart = line.isSpaceOrTab(at + level) || at + level >= line.end();
    return level > 0 && level <= DEEPEST && apart ? level : 0;
  }

  /** Takes the whole line, without the signs that may close it. */
  static OpenHeading of(Line line, int level) {
    var heading = new OpenHeading(line.firstShown(), level, false, new Content());
    line.skipTo(line.firstShown() + level);
    line.look();
    line.skipIndent();
    int end = wordsEnd(line);
    if (end > line.offset()) {
      heading.content.addLine(line.text(), line.offset(), end);
    }
    return heading;
  }

  private static int wordsEnd(Line line) {
    int end = trimmed(line, line.end());
    int sign = end;
    while (sign > line.offset() && line.at(sign - 1) == '#') {
      sign--;
    }
    boolean closes = sign < end && line.isSpaceOrTab(sign - 1);
    return closes ? trimmed(line, sign) : end;
  }

  private static int trimmed(Line line, int from) {
    int end = from;
    while (end > line.offset() && Ascii.isBlank(line.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The level that the line gives to the paragraph above it, or 0. */
  static int underline(Line line) {
    char sign = line.at(line.firstShown());
    int i = line.firstShown();
    while (i < line.end() && line.at(i) == sign) {
      i++;
    }
    while (line.isSpaceOrTab(i)) {
      i++;
    }
    boolean whole = i >= line.end() && i > line.firstShown();
    return !whole ? 0 : sign == '=' ? 1 : sign == '-' ? 2 : 0;
  }

  static OpenHeading underlined(OpenParagraph paragraph, int level) {
    return new OpenHeading(paragraph.start(), level, true, paragraph.lines());
  }

  int level() {
    return level;
  }

  boolean isUnderlined() {
    return underlined;
  }

  Content content() {
    return content;
  }

  @Override
  Answer read(Line line) {
    return Answer.ENDS;
  }

  @Override
  boolean countsBlank(Line line) {
    return false;
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.heading(this, parent);
  }
}
