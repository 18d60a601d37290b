package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A template as its file says it. Comments at its beginning are for whoever writes it, and are left
 * out.
 *
 * @param file its name
 */
record TemplateText(String file, String text) {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r");
  private static final Pattern PLACE = Pattern.compile("\\{\\{[ \\t]*([^{}\\n]{1,40}?)[ \\t]*}}");
  private static final String CARET = "caret";
  private static final int LONGEST = 20_000;

  TemplateText {
    text = LINE_END.matcher(text).replaceAll("\n");
  }

  /**
   * What a template comes to.
   *
   * @param before what stands before the caret, with {@code \n} for every line end
   * @param after what stands behind it
   * @param chosen whether the template says where the caret is; else it is on a line of its own
   *     below
   * @param firstLine the file's line in which {@code before} begins, from 1
   * @param faults what the writer should know; the template is not to be used if one refuses it
   */
  record Filled(
      String before, String after, boolean chosen, int firstLine, List<TemplateFault> faults) {
    String words() {
      return before + after;
    }

    boolean isRefused() {
      return faults.stream().anyMatch(TemplateFault::refuses);
    }
  }

  /** Empty if nothing is left of it without its comments. */
  Optional<Filled> filled(TemplatePlaces places) {
    if (text.length() > LONGEST) {
      return Optional.of(refused(0, TemplateFault.Kind.TOO_LONG));
    }
    int start = 0;
    while (text.startsWith("<!--", Chars.skipWhite(text, start, text.length()))) {
      int comment = Chars.skipWhite(text, start, text.length());
      int end = text.indexOf("-->", comment + 4);
      if (end < 0) {
        return Optional.of(refused(lineAt(comment), TemplateFault.Kind.OPEN_COMMENT));
      }
      start = end + 3;
    }
    return Optional.of(filled(firstWords(start), places))
        .filter(filled -> !filled.words().isBlank());
  }

  /** The start of the first line with words; behind a comment in the same line, its first word. */
  private int firstWords(int from) {
    int words = Chars.skipWhite(text, from, text.length());
    int line = text.lastIndexOf('\n', words - 1) + 1;
    return line >= from ? line : words;
  }

  private Filled filled(int start, TemplatePlaces places) {
    var before = new StringBuilder();
    var after = new StringBuilder();
    var faults = new ArrayList<TemplateFault>();
    boolean chosen = false;
    int done = start;
    var place = PLACE.matcher(text).region(start, text.length());
    while (place.find()) {
      (chosen ? after : before).append(text, done, place.start());
      done = place.end();
      String name = place.group(1);
      if (name.equalsIgnoreCase(CARET)) {
        chosen = true;
        continue;
      }
      Optional<String> value = places.value(name);
      if (value.isEmpty()) {
        faults.add(fault(lineAt(place.start()), TemplateFault.Kind.UNKNOWN_PLACE, place.group()));
      }
      (chosen ? after : before).append(value.orElse(place.group()));
    }
    (chosen ? after : before).append(text, done, text.length());
    String first = chosen ? before.toString() : before.toString().stripTrailing() + "\n\n";
    return new Filled(first, after.toString().stripTrailing(), chosen, lineAt(start), faults);
  }

  private int lineAt(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(unit -> unit == '\n').count();
  }

  private Filled refused(int line, TemplateFault.Kind kind) {
    return new Filled("", "", false, 1, List.of(fault(line, kind, "")));
  }

  TemplateFault fault(int line, TemplateFault.Kind kind, String words) {
    return new TemplateFault(file, line, kind, words);
  }
}
