package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.emoji.internal.EmojiReference;
import com.vladsch.flexmark.ext.emoji.internal.EmojiShortcuts;

/** The codes between colons that github.com shows as emoji. */
final class Emoji {
  private Emoji() {}

  /** The words with each known code replaced by the characters it names. */
  static String in(String words) {
    int open = words.indexOf(':');
    if (open < 0) {
      return words;
    }
    var out = new StringBuilder(words.length());
    int done = 0;
    while (open >= 0) {
      int close = nameEnd(words, open + 1);
      String emoji =
          close > open + 1 && close < words.length() && words.charAt(close) == ':'
              ? named(words.substring(open + 1, close))
              : "";
      if (!emoji.isEmpty()) {
        out.append(words, done, open).append(emoji);
        done = close + 1;
        close++;
      }
      open = words.indexOf(':', Math.max(open + 1, close));
    }
    return out.append(words, done, words.length()).toString();
  }

  private static int nameEnd(String words, int from) {
    int end = from;
    while (end < words.length() && isName(words.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isName(char c) {
    return Ascii.isLetterOrDigit(c) || c == '_' || c == '+' || c == '-';
  }

  /** What a code shows as, without its colons; empty for one that is not known. */
  static String named(String name) {
    EmojiReference.Emoji emoji = EmojiShortcuts.getEmojiFromShortcut(name);
    String characters = emoji == null ? null : EmojiShortcuts.getUnicodeChars(emoji);
    return characters == null ? "" : characters;
  }
}
