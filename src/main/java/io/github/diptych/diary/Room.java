package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes room for the other language behind a block. */
final class Room {
  private final Page page;
  private final String text;
  private final Layout layout;

  Room(Page page, String text) {
    this.page = page;
    this.text = text;
    this.layout = page.layout();
  }

  /** Room behind a block as it stands; the caret is in it. */
  Change behind(Block block) {
    int end = block.span().end();
    Piece separator = separatorBelow(end);
    List<TextEdit> blank = separator == null ? List.of() : blankAbove(separator);
    return joined(
        blank, separator != null ? behind(separator) : fresh(end, page.paragraphStart(below(end))));
  }

  /** The separator that is the next thing behind {@code end}, or null. */
  @Nullable Piece separatorBelow(int end) {
    Piece below = page.below(end);
    return below != null && below.kind() == Piece.Kind.SEPARATOR ? below : null;
  }

  /** What keeps a separator from making a heading of the line above. */
  List<TextEdit> blankAbove(Piece separator) {
    int line = page.lineStart(separator);
    String blank = page.blankLineAbove(line);
    return blank.isEmpty() ? List.of() : List.of(TextEdit.insert(line, blank));
  }

  /** Room behind a separator that stands there already. */
  Change behind(Piece separator) {
    Piece next = page.below(separator.span().end());
    int at = next == null ? text.length() : page.lineStart(next);
    if (next == null || !Page.isBlock(next.kind())) {
      return page.enter(at);
    }
    String start = page.blankLineAbove(at);
    var edit = TextEdit.insert(at, start + layout.blankLine() + layout.separator());
    return new Change(List.of(edit), at + start.length());
  }

  /** Room behind a new separator, for what is put in at {@code end}. */
  Change fresh(int end) {
    int at = below(end);
    return fresh(end, at == end ? layout.blankLine() : page.blankLineAbove(at));
  }

  private Change fresh(int end, String above) {
    String start = above + layout.separator();
    int at = below(end);
    var edit = TextEdit.insert(at, start + (page.below(end) == null ? "" : layout.blankLine()));
    return new Change(List.of(edit), at + start.length());
  }

  /** Where the line of the next thing behind {@code end} starts, or the end of the text. */
  private int below(int end) {
    Piece below = page.below(end);
    return below == null ? text.length() : page.lineStart(below);
  }

  /** Both, with insertions at the same place made one, and the caret moved by those before it. */
  static Change joined(List<TextEdit> edits, Change room) {
    var all = new ArrayList<>(edits);
    int caret = room.caret();
    for (TextEdit edit : edits) {
      caret += edit.growth();
    }
    for (TextEdit edit : room.edits()) {
      if (!all.isEmpty() && all.getLast().start() == edit.start()) {
        TextEdit last = all.removeLast();
        all.add(TextEdit.insert(last.start(), last.replacement() + edit.replacement()));
      } else {
        all.add(edit);
      }
    }
    return new Change(all, caret);
  }
}
