package io.github.diptych.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves entities and backslashes (CommonMark 0.29, 6.1 and 6.2). */
final class Escapes {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX]([0-9a-fA-F]{1,8})|#([0-9]{1,8})|([A-Za-z][A-Za-z0-9]{1,31}));");
  private static final String UNKNOWN = "\uFFFD";

  private Escapes() {}

  /** Entities first and backslashes then, as cmark-gfm has it for addresses and titles. */
  static String resolved(String text) {
    String plain = withoutEntities(text);
    if (plain.indexOf('\\') < 0) {
      return plain;
    }
    var out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      boolean escape =
          plain.charAt(i) == '\\'
              && i + 1 < plain.length()
              && Ascii.isPunctuation(plain.charAt(i + 1));
      i += escape ? 1 : 0;
      out.append(plain.charAt(i));
    }
    return out.toString();
  }

  static String withoutEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    Matcher entity = ENTITY.matcher(text);
    var out = new StringBuilder(text.length());
    while (entity.find()) {
      String characters = characters(entity);
      entity.appendReplacement(
          out, Matcher.quoteReplacement(characters == null ? entity.group() : characters));
    }
    return entity.appendTail(out).toString();
  }

  /** The entity at the {@code &} at {@code at}: its end, or -1 if there is none. */
  static int entityEnd(String text, int at, int length) {
    Matcher entity = ENTITY.matcher(text).region(at, Math.min(length, at + 40));
    return entity.lookingAt() && characters(entity) != null ? entity.end() : -1;
  }

  private static @Nullable String characters(Matcher entity) {
    if (entity.group(1) != null) {
      return character(Long.parseLong(entity.group(1), 16));
    }
    if (entity.group(2) != null) {
      return character(Long.parseLong(entity.group(2)));
    }
    String characters = Html5Entities.entityToString(entity.group());
    return characters.equals(entity.group()) ? null : characters;
  }

  private static String character(long codePoint) {
    boolean known =
        codePoint > 0
            && codePoint <= Character.MAX_CODE_POINT
            && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
            && codePoint != 0xFFFE
            && codePoint != 0xFFFF;
    return known ? Character.toString((int) codePoint) : UNKNOWN;
  }
}
