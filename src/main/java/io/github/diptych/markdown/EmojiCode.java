package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.emoji.internal.EmojiShortcuts;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code that github.com shows as an emoji.
 *
 * @param name without the colons
 * @param characters what it shows as
 */
public record EmojiCode(String name, String characters) {

  /** All codes by their names. The first question reads the table: not for the UI thread. */
  public static List<EmojiCode> all() {
    return EmojiShortcuts.getEmojiShortcuts().entrySet().stream()
        .filter(known -> isOfGithub(known.getValue().githubFile))
        .map(known -> new EmojiCode(known.getKey(), Emoji.named(known.getKey())))
        .filter(code -> !code.characters().isEmpty())
        .sorted(Comparator.comparing(EmojiCode::name))
        .toList();
  }

  /** The table also has those of other programs, without a picture of GitHub's. */
  private static boolean isOfGithub(@Nullable String picture) {
    return picture != null && !picture.isBlank();
  }
}
