package io.github.diptych.ui.editor;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Builds the styles of a part of the text, and gives its {@link WesternQuotes} their own. */
final class QuoteStyles {
  private static final String QUOTE = "western-quote";

  private final StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
  private final String text;
  private int at;

  QuoteStyles(Area area, Span part) {
    int from = Math.max(0, part.start() - 1);
    this.text = area.getText(from, Math.min(area.getLength(), part.end() + 1));
    this.at = part.start() - from;
  }

  /** The next {@code length} units have these classes. */
  void add(Collection<String> classes, int length) {
    int end = at + length;
    for (int i = at; i < end; i++) {
      if (WesternQuotes.isAt(text, i)) {
        builder.add(classes, i - at);
        builder.add(with(classes), 1);
        at = i + 1;
      }
    }
    builder.add(classes, end - at);
    at = end;
  }

  StyleSpans<Collection<String>> create() {
    return builder.create();
  }

  private static List<String> with(Collection<String> classes) {
    var all = new ArrayList<>(classes);
    all.add(QUOTE);
    return List.copyOf(all);
  }
}
