package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs a block, which is no draft any more then, and makes room for the other language behind. */
final class Signing {
  private final Diary diary;
  private final String text;
  private final Page page;
  private final Layout layout;
  private final Room room;

  Signing(Diary diary, Page page) {
    this.diary = diary;
    this.text = diary.text();
    this.page = page;
    this.layout = page.layout();
    this.room = new Room(page, text);
  }

  Change sign(int caret, String signature) {
    for (Day day : diary.days()) {
      Block block = day.span().start() <= caret ? blockAt(caret, day) : null;
      if (block != null && block.signature() == null) {
        List<Span> marks = DraftMark.in(block.body().in(text));
        return isMarkAlone(block, marks)
            ? new Change(List.of(), caret)
            : sign(block, marks, waits(block, day), signature);
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

  /** A draft of which nothing was left is no words to sign. */
  private static boolean isMarkAlone(Block block, List<Span> marks) {
    return marks.stream().mapToInt(Span::length).sum() == block.body().length() && !marks.isEmpty();
  }

  private boolean waits(Block block, Day day) {
    return day.entries().stream()
        .anyMatch(entry -> entry.first().equals(block) && diary.waits(entry));
  }

  private Change sign(Block block, List<Span> marks, boolean waits, String signature) {
    int end = block.body().end();
    var edits = new ArrayList<TextEdit>();
    for (Span mark : marks) {
      Span inText = mark.moved(block.body().start());
      edits.add(new TextEdit(inText.start(), inText.end(), ""));
    }
    String signed = Ending.of(page.lines(), end, layout) + signature;
    edits.add(TextEdit.insert(end, signed));
    int caret = end + edits.stream().mapToInt(TextEdit::growth).sum();
    Piece separator = room.separatorBelow(end);
    if (separator != null) {
      edits.addAll(room.blankAbove(separator));
    }
    if (!waits) {
      return new Change(edits, caret);
    }
    return Room.joined(edits, separator != null ? room.behind(separator) : room.fresh(end));
  }
}
