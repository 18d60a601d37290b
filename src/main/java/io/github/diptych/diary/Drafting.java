package io.github.diptych.diary;

import java.util.List;

/**
 * Puts a translation that a machine made into a diary, marked as a draft until its writer signs it,
 * and tells drafts from what the writer wrote. To the grammar a draft is a block like any other: it
 * completes its entry.
 */
public final class Drafting {
  private final Diary diary;
  private final Page page;
  private final Layout layout;

  public Drafting(Diary diary) {
    this.diary = diary;
    this.page = new Page(diary);
    this.layout = page.layout();
  }

  /**
   * A line that says of a block that it is a draft.
   *
   * @param span of the comment
   * @param missing what it says that the draft lacks, as the source writes it
   */
  public record Mark(Span span, List<String> missing) {
    public Mark {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The marks of a draft that nobody signed; none if the block is no such draft.
   *
   * @param text the diary's
   */
  public static List<Mark> marks(Block block, String text) {
    if (block.signature() != null) {
      return List.of();
    }
    String body = block.body().in(text);
    int start = block.body().start();
    return DraftMark.lines(body).stream()
        .map(line -> new Mark(line.moved(start), DraftMark.missing(line.in(body))))
        .toList();
  }

  /**
   * Whether a block is a draft that nobody signed.
   *
   * @param text the diary's
   */
  public static boolean isDraft(Block block, String text) {
    return !marks(block, text).isEmpty();
  }

  /**
   * Whether the writer has written both languages of an entry.
   *
   * @param text the diary's
   */
  public static boolean isWritten(Entry entry, String text) {
    Block second = entry.second();
    return second != null && !isDraft(second, text);
  }

  /** Whether an entry has its second language still to come, or as a draft alone. */
  public boolean takesDraft(Entry entry) {
    return !isWritten(entry, diary.text());
  }

  /**
   * Puts a draft where the second language of an entry goes, in place of the draft that may stand
   * there, and sets the caret before its words.
   *
   * @param entry of this diary
   * @param words what reads back as one block: lines that would be grammar get a backslash
   * @param missing what the words lack of the source, which the mark names
   * @throws IllegalArgumentException if the writer has written there, or there are no words
   */
  public Change put(Entry entry, String words, List<String> missing) {
    if (!takesDraft(entry)) {
      throw new IllegalArgumentException("the second language is written already");
    }
    String mark = DraftMark.of(missing) + layout.blankLine();
    String draft = mark + body(entry, words);
    Block second = entry.second();
    if (second != null) {
      Span old = second.span();
      var edit = new TextEdit(old.start(), old.end(), draft);
      return new Change(List.of(edit), old.start() + mark.length());
    }
    Change room = new Room(page, diary.text()).behind(entry.first());
    return page.filled(room, draft, mark.length());
  }

  private String body(Entry entry, String words) {
    Day day = diary.dayAt(entry.first().span().start()).orElseThrow();
    int level = Grammar.level(day.heading().in(diary.text()));
    return new Body(new Grammar(diary.format()), page.lines(), level).unsigned(words);
  }
}
