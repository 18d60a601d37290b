package io.github.diptych.diary.lookback;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a task of a sentence that may be an intention: a box with its words, above the paragraph
 * that it stands in. The sentence stays as it is.
 */
public final class Taking {
  /** What begins a paragraph that is inside something else, or is none. */
  private static final Pattern NO_PARAGRAPH =
      Pattern.compile("\\s|>|\\||<|[-*+](?:\\s|$)|\\d{1,9}[.)](?:\\s|$)|\\[\\^|```|~~~");

  private final DiaryFormat format;

  public Taking(DiaryFormat format) {
    this.format = format;
  }

  /**
   * @param text as the editor has it, with {@code \n} for each line end
   * @return empty if the sentence is not there any more, or no task can stand above it without
   *     changing what the rest of the diary reads as
   */
  public Optional<TextEdit> of(String text, Offer offer) {
    int at = offer.spot().start();
    if (!isAt(text, at, offer.words())) {
      return Optional.empty();
    }
    int start = paragraphStart(text, at);
    if (NO_PARAGRAPH.matcher(text).region(start, text.length()).lookingAt()) {
      return Optional.empty();
    }
    var edit = TextEdit.insert(start, "- [ ] " + offer.words() + "\n\n");
    return Optional.of(edit).filter(each -> isHarmless(text, each));
  }

  /** The words are those of the text without its markup. */
  private static boolean isAt(String text, int at, String words) {
    int next = at;
    for (int i = 0; i < words.length(); i++) {
      char unit = words.charAt(i);
      if (unit != ' ') {
        next = text.indexOf(unit, next) + 1;
      }
      if (next == 0 || next > at + 4 * words.length() + 1) {
        return false;
      }
    }
    return at < text.length() && !words.isEmpty() && text.charAt(at) == words.charAt(0);
  }

  private static int paragraphStart(String text, int at) {
    int start = lineStart(text, at);
    while (start > 0) {
      int above = lineStart(text, start - 1);
      String line = text.substring(above, start - 1);
      if (line.isBlank() || line.startsWith("#")) {
        return start;
      }
      start = above;
    }
    return start;
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /** As many blocks as before, each with its signature and its language. */
  private boolean isHarmless(String text, TextEdit edit) {
    String after = TextEdit.apply(text, List.of(edit));
    return outline(text).equals(outline(after));
  }

  private List<Object> outline(String text) {
    return Diary.parse(text, format).days().stream()
        .<Object>flatMap(day -> day.blocks().stream().map(Taking::outline))
        .toList();
  }

  private static Object outline(Block block) {
    var signature = block.signature();
    return block.language() + " " + (signature == null ? "" : signature.at());
  }
}
