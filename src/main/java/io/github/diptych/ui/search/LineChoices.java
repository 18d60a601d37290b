package io.github.diptych.ui.search;

import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** The one line that is typed; until then, which there are. */
final class LineChoices implements Choices {
  private final EditorPane editor;
  private final Words words;
  private final IntConsumer goTo;

  LineChoices(EditorPane editor, Words words, IntConsumer goTo) {
    this.editor = editor;
    this.words = words;
    this.goTo = goTo;
  }

  @Override
  public String key() {
    return "picker.lines";
  }

  @Override
  public CompletableFuture<List<PickerRow>> rows(String query) {
    return CompletableFuture.completedFuture(
        List.of(
            LinePlace.of(query)
                .map(this::row)
                .orElseGet(() -> hint(words.say("picker.lines.hint", editor.lines().count())))));
  }

  private PickerRow row(LinePlace typed) {
    int offset = editor.lines().offset(typed.line(), typed.column());
    int line = editor.lines().of(offset);
    int column = offset - editor.lines().offset(line, 1) + 1;
    return PickerRow.of(
        words.say("picker.lines.go", line, column), List.of(), () -> goTo.accept(offset));
  }

  private static PickerRow hint(String words) {
    return new PickerRow(words, List.of(), "", List.of(), "", 0, false, () -> {});
  }
}
