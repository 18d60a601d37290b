package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs a block, and makes room for the other language behind it. */
final class Signing {
  private final Diary diary;
  private final String text;
  private final Page page;
  private final Layout layout;

  Signing(Diary diary, Page page) {
    this.diary = diary;
    this.text = diary.text();
    this.page = page;
    this.layout = page.layout();
  }

  Change sign(int caret, String signature) {
    for (Day day : diary.days()) {
      Block block = day.span().start() <= caret ? blockAt(caret, day) : null;
      if (block != null && block.signature() == null) {
        return sign(block, waits(block, day), signature);
      }
    }
    return new Change(List.of(), caret);
  }

  private @Nullable Block blockAt(int caret, Day day) {
    Block found = null;
    for (Block block : day.blocks()) {
      Line first = page.lines().all().get(page.lines().indexAt(block.span().start()));
      if (first.start() <= caret) {
        found = block;
      }
    }
    if (found == null || caret > text.length()) {
      return null;
    }
    int end = found.span().end();
    return caret <= end || Chars.skipWhite(text, end, caret) == caret ? found : null;
  }

  private boolean waits(Block block, Day day) {
    List<Language> languages = diary.format().languages();
    return languages.size() > 1
        && block.language() != languages.get(1)
        && day.entries().stream()
            .anyMatch(entry -> entry.first().equals(block) && entry.second() == null);
  }

  private Change sign(Block block, boolean waits, String signature) {
    int end = block.body().end();
    String signed = Ending.of(page.lines(), end, layout) + signature;
    var edits = new ArrayList<TextEdit>();
    edits.add(TextEdit.insert(end, signed));
    Piece below = page.below(end);
    Piece separator = below != null && below.kind() == Piece.Kind.SEPARATOR ? below : null;
    if (separator != null) {
      int line = page.lineStart(separator);
      String blank = page.blankLineAbove(line);
      if (!blank.isEmpty()) {
        edits.add(TextEdit.insert(line, blank));
      }
    }
    if (!waits) {
      return new Change(edits, end + signed.length());
    }
    Change room = separator != null ? roomBehind(separator) : newRoom(end, below);
    return joined(edits, room);
  }

  /** Room behind a separator that stands there already. */
  private Change roomBehind(Piece separator) {
    Piece next = page.below(separator.span().end());
    int at = next == null ? text.length() : page.lineStart(next);
    if (next == null || !Page.isBlock(next.kind())) {
      return page.enter(at);
    }
    String start = page.blankLineAbove(at);
    var edit = TextEdit.insert(at, start + layout.blankLine() + layout.separator());
    return new Change(List.of(edit), at + start.length());
  }

  /** Room behind a new separator. */
  private Change newRoom(int bodyEnd, @Nullable Piece below) {
    int at = below == null ? text.length() : page.lineStart(below);
    String start = at == bodyEnd ? layout.blankLine() : page.blankLineAbove(at);
    start += layout.separator();
    var edit = TextEdit.insert(at, start + (below == null ? "" : layout.blankLine()));
    return new Change(List.of(edit), at + start.length());
  }

  /** Both, with insertions at the same place made one, and the caret moved by those before it. */
  private static Change joined(List<TextEdit> edits, Change room) {
    var all = new ArrayList<>(edits);
    int caret = room.caret();
    for (TextEdit edit : edits) {
      caret += edit.replacement().length();
    }
    for (TextEdit edit : room.edits()) {
      TextEdit last = all.getLast();
      if (last.start() == edit.start()) {
        all.removeLast();
        all.add(TextEdit.insert(last.start(), last.replacement() + edit.replacement()));
      } else {
        all.add(edit);
      }
    }
    return new Change(all, caret);
  }
}
