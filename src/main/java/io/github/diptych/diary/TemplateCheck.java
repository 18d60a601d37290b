package io.github.diptych.diary;

import io.github.diptych.diary.TemplateText.Filled;
import java.util.List;
import java.util.Optional;

/** What of a template would be grammar where it is used, so that it cannot be used. */
final class TemplateCheck {
  private final Diary diary;
  private final Lines lines;

  /**
   * @param lines of the diary
   */
  TemplateCheck(Diary diary, Lines lines) {
    this.diary = diary;
    this.lines = lines;
  }

  /**
   * Whether it can begin a block.
   *
   * @param dayLevel of the day's heading
   */
  Optional<TemplateFault> inBlock(TemplateText template, Filled filled, int dayLevel) {
    Lines alone = Lines.ofBody(filled.words());
    int line = new Body(new Grammar(diary.format()), lines, dayLevel).firstGrammar(alone);
    return line >= 0
        ? Optional.of(grammar(template, filled, alone, line))
        : leftOpen(template, filled, alone);
  }

  /** Whether it can begin a note: nothing of it is to be a day, a block or a separator. */
  static Optional<TemplateFault> inNote(TemplateText template, Filled filled, DiaryFormat format) {
    Lines lines = Lines.of(filled.words());
    // Of a level that no heading is above, so that only days and empty ones are grammar.
    int line = new Body(new Grammar(format), Lines.ofBody(""), 1).firstGrammar(lines);
    if (lines.frontMatterOpen()) {
      return Optional.of(fault(template, filled, 0, TemplateFault.Kind.LEFT_OPEN, lines));
    }
    return line >= 0
        ? Optional.of(grammar(template, filled, lines, line))
        : leftOpen(template, filled, lines);
  }

  private static TemplateFault grammar(
      TemplateText template, Filled filled, Lines lines, int line) {
    return fault(
        template,
        filled,
        line,
        switch (lines.all().get(line).kind()) {
          case HEADING, UNDERLINE -> TemplateFault.Kind.HEADING;
          case TEXT, CONTINUATION -> TemplateFault.Kind.SIGNATURE;
          case RULE, BLANK, BREAK, FRONT_MATTER, FENCE, HTML, QUOTE, CODE ->
              TemplateFault.Kind.SEPARATOR;
        },
        lines);
  }

  private static Optional<TemplateFault> leftOpen(
      TemplateText template, Filled filled, Lines lines) {
    if (lines.closing() == null) {
      return Optional.empty();
    }
    List<Line> all = lines.all();
    int line = all.size() - 1;
    while (line > 0 && all.get(line - 1).kind() == all.get(line).kind()) {
      line--;
    }
    return Optional.of(fault(template, filled, line, TemplateFault.Kind.LEFT_OPEN, lines));
  }

  private static TemplateFault fault(
      TemplateText template, Filled filled, int line, TemplateFault.Kind kind, Lines lines) {
    String words = lines.all().get(line).content().in(lines.text()).strip();
    return template.fault(filled.firstLine() + line, kind, words);
  }
}
