package io.github.diptych.diary.change;

import io.github.diptych.diary.change.WordPart.Kind;
import java.util.ArrayList;
import java.util.List;

/** Leaves out most of what stayed, so that a change in a long text is seen at once. */
public final class InContext {
  private static final String LEFT_OUT = "…";

  private InContext() {}

  /**
   * The same parts with at most so much around each change, and of what went or came no more than
   * fits a page.
   *
   * @param around units of what stayed on each side of a change
   * @param most units of what went or came at one place
   */
  public static List<WordPart> of(List<WordPart> parts, int around, int most) {
    var shorter = new ArrayList<WordPart>();
    for (int i = 0; i < parts.size(); i++) {
      WordPart part = parts.get(i);
      String text = part.text();
      boolean changed = part.kind() != Kind.SAME;
      int head = changed ? most : i == 0 ? 0 : around;
      int tail = changed || i == parts.size() - 1 ? 0 : around;
      if (!changed && parts.size() == 1) {
        head = most;
      }
      shorter.add(new WordPart(part.kind(), cut(text, head, tail)));
    }
    return shorter;
  }

  private static String cut(String text, int head, int tail) {
    if (text.length() <= head + tail + LEFT_OUT.length()) {
      return text;
    }
    return text.substring(0, whole(text, head))
        + LEFT_OUT
        + text.substring(whole(text, text.length() - tail));
  }

  /** Not in the middle of a character. */
  private static int whole(String text, int at) {
    boolean within = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return within ? at - 1 : at;
  }
}
