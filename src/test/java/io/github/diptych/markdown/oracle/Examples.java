package io.github.diptych.markdown.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads examples out of text: those of a CommonMark spec, between long fences with the Markdown
 * above a line of one dot, or our own cases, each below a line of {@code ==== name}.
 */
final class Examples {
  /**
   * @param name our own case's, or the number of a spec's example
   */
  record Example(String name, String markdown) {}

  private static final Pattern SPEC =
      Pattern.compile("(?ms)^`{32} example[^\\n]*\\n(.*?)^\\.\\n.*?^`{32}$");

  private static final Pattern OWN = Pattern.compile("(?ms)^==== ([^\\n]+)\\n(.*?)(?=^==== |\\z)");

  private Examples() {}

  /** All examples of a text; a spec's arrows are the tabs that they stand for. */
  static List<Example> in(String text) {
    String lines = text.replace("\r\n", "\n");
    return lines.contains("\n" + "`".repeat(32) + " example") ? spec(lines) : own(lines);
  }

  private static List<Example> spec(String text) {
    var examples = new ArrayList<Example>();
    Matcher example = SPEC.matcher(text);
    while (example.find()) {
      String number = "example " + (examples.size() + 1);
      examples.add(new Example(number, example.group(1).replace('→', '\t')));
    }
    return examples;
  }

  private static List<Example> own(String text) {
    var examples = new ArrayList<Example>();
    Matcher example = OWN.matcher(text);
    while (example.find()) {
      examples.add(new Example(example.group(1).strip(), markdown(example.group(2))));
    }
    return examples;
  }

  /** The blank line that parts one case from the next belongs to neither. */
  private static String markdown(String text) {
    String markdown = text.endsWith("\n\n") ? text.substring(0, text.length() - 1) : text;
    return markdown
        .replace('→', '\t')
        .replace('␠', ' ')
        .replace('␍', '\r')
        .replace('␋', '\u000b')
        .replace('␌', '\f');
  }
}
