package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text that a writer adds to: its lines, its pieces, and the empty room between them. */
final class Page {
  private final Diary diary;
  private final String text;
  private final Lines lines;
  private final Layout layout;

  Page(Diary diary) {
    this.diary = diary;
    this.text = diary.text();
    this.lines = Lines.of(text);
    this.layout = Layout.of(lines);
  }

  Lines lines() {
    return lines;
  }

  Layout layout() {
    return layout;
  }

  /** What the last piece with words before {@code at} is; null if there is none. */
  Piece.@Nullable Kind above(int at) {
    List<Piece> pieces = diary.pieces();
    for (int i = pieceAt(at) - 1; i >= 0; i--) {
      if (pieces.get(i).kind() != Piece.Kind.SPACE) {
        return pieces.get(i).kind();
      }
    }
    return null;
  }

  /** The first piece with words that starts at {@code from} or later; null if there is none. */
  @Nullable Piece below(int from) {
    List<Piece> pieces = diary.pieces();
    for (int i = pieceAt(from); i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() != Piece.Kind.SPACE && piece.span().start() >= from) {
        return piece;
      }
    }
    return null;
  }

  static boolean isBlock(Piece.@Nullable Kind kind) {
    return kind == Piece.Kind.BODY || kind == Piece.Kind.SIGNATURE || kind == Piece.Kind.IMAGES;
  }

  /** Where the line starts in which a piece does. */
  int lineStart(Piece piece) {
    return lines.all().get(lines.indexAt(piece.span().start())).start();
  }

  boolean isEnd(int at) {
    return at == text.length();
  }

  /**
   * What has to be put in at {@code at}, so that a new paragraph can begin there: the end of a code
   * fence or HTML block that the text leaves open, and a blank line.
   */
  String paragraphStart(int at) {
    String closing = isEnd(at) ? lines.closing() : null;
    if (closing == null) {
      return blankLineAbove(at);
    }
    return (endsLine(at) ? "" : layout.lineEnd()) + closing + layout.blankLine();
  }

  /** What has to be put in at {@code at}, so that there is a blank line above. */
  String blankLineAbove(int at) {
    int number = lineFrom(at);
    if (number == 0) {
      return "";
    }
    if (!endsLine(at)) {
      return layout.blankLine();
    }
    Line last = lines.all().get(number - 1);
    boolean blank = Chars.skipWhite(text, last.start(), last.end()) == last.end();
    return blank ? "" : layout.lineEndAt(at);
  }

  /**
   * Sets the caret into the empty room between a separator or heading and {@code at}, which is the
   * start of a line with words or the end of the text. There is to be a blank line on both sides.
   */
  Change enter(int at) {
    int below = lineFrom(at);
    int mark = below - 1;
    while (lines.all().get(mark).isBlank()) {
      mark--;
    }
    int lineEnds = below - mark - (endsLine(at) ? 0 : 1);
    int needed = isEnd(at) ? 2 : 4;
    int inside = mark + 2 < lines.all().size() ? lines.all().get(mark + 2).start() : at;
    if (lineEnds >= needed) {
      return new Change(List.of(), inside);
    }
    String first = layout.lineEndAt(at);
    String room = first + layout.lineEnd().repeat(needed - lineEnds - 1);
    int before =
        lineEnds >= 2 ? 0 : first.length() + (lineEnds == 0 ? layout.lineEnd().length() : 0);
    int caret = lineEnds >= 2 ? inside : at + before;
    return new Change(List.of(TextEdit.insert(at, room)), caret);
  }

  /**
   * A change that makes room, with words where its caret is.
   *
   * @param caretInWords where the caret goes
   */
  Change filled(Change room, String words, int caretInWords) {
    var edits = new ArrayList<>(room.edits());
    edits.sort(Comparator.comparingInt(TextEdit::start));
    int grown = 0;
    for (int i = 0; i < edits.size(); i++) {
      TextEdit edit = edits.get(i);
      int inside = room.caret() - edit.start() - grown;
      if (inside < 0) {
        break;
      }
      if (inside <= edit.replacement().length()) {
        var whole = new StringBuilder(edit.replacement()).insert(inside, lineAt(edit.end(), words));
        edits.set(i, new TextEdit(edit.start(), edit.end(), whole.toString()));
        return new Change(edits, room.caret() + caretInWords);
      }
      grown += edit.growth();
    }
    int at = room.caret() - grown;
    edits.add(TextEdit.insert(at, lineAt(at, words)));
    edits.sort(Comparator.comparingInt(TextEdit::start));
    return new Change(edits, room.caret() + caretInWords);
  }

  /** At the end of the text they end their line. */
  private String lineAt(int at, String words) {
    return isEnd(at) ? words + layout.lineEnd() : words;
  }

  /** Whether the line above {@code at} has its line end. */
  private boolean endsLine(int at) {
    Line last = lines.all().get(lineFrom(at) - 1);
    return last.contentEnd() < last.end();
  }

  private int lineFrom(int at) {
    return isEnd(at) ? lines.all().size() : lines.indexAt(at);
  }

  private int pieceAt(int offset) {
    List<Piece> pieces = diary.pieces();
    return Bisection.count(pieces.size(), index -> pieces.get(index).span().start() < offset);
  }
}
