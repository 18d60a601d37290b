package io.github.diptych.typing.table;

import static java.lang.Character.UnicodeBlock.*;

import java.lang.Character.UnicodeBlock;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/**
 * How many columns a text takes where letters are one wide: Han characters, kana, full-width
 * punctuation and emoji are two, what combines with the character before it is none. It is
 * Unicode's East Asian Width, told by blocks, which is what the JDK knows of it; curly quotes,
 * dashes and the ellipsis, which Chinese shares with English, are two beside what is two.
 */
final class DisplayWidth {
  private static final Set<UnicodeBlock> WIDE =
      Set.of(
          BOPOMOFO,
          BOPOMOFO_EXTENDED,
          CJK_COMPATIBILITY,
          CJK_COMPATIBILITY_FORMS,
          CJK_COMPATIBILITY_IDEOGRAPHS,
          CJK_COMPATIBILITY_IDEOGRAPHS_SUPPLEMENT,
          CJK_RADICALS_SUPPLEMENT,
          CJK_STROKES,
          CJK_SYMBOLS_AND_PUNCTUATION,
          CJK_UNIFIED_IDEOGRAPHS,
          CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A,
          CJK_UNIFIED_IDEOGRAPHS_EXTENSION_B,
          CJK_UNIFIED_IDEOGRAPHS_EXTENSION_C,
          CJK_UNIFIED_IDEOGRAPHS_EXTENSION_D,
          CJK_UNIFIED_IDEOGRAPHS_EXTENSION_E,
          CJK_UNIFIED_IDEOGRAPHS_EXTENSION_F,
          CJK_UNIFIED_IDEOGRAPHS_EXTENSION_G,
          CJK_UNIFIED_IDEOGRAPHS_EXTENSION_H,
          CJK_UNIFIED_IDEOGRAPHS_EXTENSION_I,
          COUNTING_ROD_NUMERALS,
          ENCLOSED_CJK_LETTERS_AND_MONTHS,
          ENCLOSED_IDEOGRAPHIC_SUPPLEMENT,
          HANGUL_COMPATIBILITY_JAMO,
          HANGUL_JAMO_EXTENDED_A,
          HANGUL_SYLLABLES,
          HIRAGANA,
          IDEOGRAPHIC_DESCRIPTION_CHARACTERS,
          IDEOGRAPHIC_SYMBOLS_AND_PUNCTUATION,
          KANA_EXTENDED_A,
          KANA_EXTENDED_B,
          KANA_SUPPLEMENT,
          KANBUN,
          KANGXI_RADICALS,
          KATAKANA,
          KATAKANA_PHONETIC_EXTENSIONS,
          KHITAN_SMALL_SCRIPT,
          NUSHU,
          SMALL_FORM_VARIANTS,
          SMALL_KANA_EXTENSION,
          TAI_XUAN_JING_SYMBOLS,
          TANGUT,
          TANGUT_COMPONENTS,
          TANGUT_SUPPLEMENT,
          VERTICAL_FORMS,
          YIJING_HEXAGRAM_SYMBOLS,
          YI_RADICALS,
          YI_SYLLABLES);

  private static final int EMOJI_STYLE = 0xFE0F;
  private static final String SHARED = "“”‘’…—";

  private DisplayWidth() {}

  /** The columns of a text in one line. */
  static int of(String text) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int width = 0;
    int start = characters.first();
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      width += ofCharacter(text, start, end);
      start = end;
    }
    return width;
  }

  /** What a reader takes for one character can be several code points. */
  private static int ofCharacter(String text, int start, int end) {
    if (SHARED.indexOf(text.charAt(start)) >= 0) {
      return isBesideWide(text, start, end) ? 2 : 1;
    }
    int width = 0;
    int flags = 0;
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      flags += codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF ? 1 : 0;
      boolean emoji = codePoint == EMOJI_STYLE && i > start;
      width = Math.max(width, emoji || flags == 2 ? 2 : of(codePoint));
    }
    return width;
  }

  private static boolean isBesideWide(String text, int start, int end) {
    int before = start;
    while (before > 0 && SHARED.indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    int after = end;
    while (after < text.length() && SHARED.indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    return (before > 0 && of(text.codePointBefore(before)) == 2)
        || (after < text.length() && of(text.codePointAt(after)) == 2);
  }

  /** The columns of a code point by itself: 0, 1 or 2. */
  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  static boolean isWide(int codePoint) {
    if (Character.isEmojiPresentation(codePoint)) {
      return codePoint < 0x1F1E6 || codePoint > 0x1F1FF;
    }
    UnicodeBlock block = UnicodeBlock.of(codePoint);
    if (HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block)) {
      return (codePoint >= 0xFF01 && codePoint <= 0xFF60)
          || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6);
    }
    boolean hangulBegins = codePoint >= 0x1100 && codePoint <= 0x115F;
    return hangulBegins || (block != null && WIDE.contains(block));
  }
}
