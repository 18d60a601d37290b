package io.github.diptych.ui.preview;

import io.github.diptych.markdown.RenderedBlock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;

/**
 * Answers what {@code blocks.js} asks about the blocks that the page does not hold. The page cannot
 * call Java: it says by an event that it has a question, is asked which, and has its answer when
 * the event is over.
 */
final class BlockAnswers {
  private static final String EVENT = "diptych-blocks";
  private static final String SEPARATOR = "\u0001";

  private final Supplier<List<RenderedBlock>> blocks;
  private final Function<String, Object> script;
  private final Consumer<String> given;

  /** Kept here: see {@link PageListener}. */
  private final EventListener questions = this::asked;

  /**
   * @param blocks what the page shows
   * @param script runs a script in the page
   * @param given told the HTML of each block that the page gets
   */
  BlockAnswers(
      Supplier<List<RenderedBlock>> blocks,
      Function<String, Object> script,
      Consumer<String> given) {
    this.blocks = blocks;
    this.script = script;
    this.given = given;
  }

  void listenTo(Document document) {
    PageListener.add(document, EVENT, questions, false);
  }

  private void asked(Event event) {
    String[] question = String.valueOf(script.apply("blocks.question()")).split(SEPARATOR, -1);
    String answer =
        switch (question[0]) {
          case "html" -> html(Integer.parseInt(question[1]), Integer.parseInt(question[2]));
          case "id" -> String.valueOf(withId(question[1], Integer.parseInt(question[2])));
          default -> "null";
        };
    var _ = script.apply("blocks.answer(" + answer + ")");
  }

  private String html(int from, int count) {
    if (from + count > blocks.get().size()) {
      return "[]";
    }
    var there = blocks.get().subList(from, from + count);
    there.forEach(block -> given.accept(block.html()));
    return there.stream()
        .map(block -> Quoted.of(block.html()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private int withId(String id, int from) {
    String attribute = " id=\"" + id.replace("&", "&amp;").replace("\"", "&quot;") + "\"";
    var there = blocks.get();
    for (int i = from; i < there.size(); i++) {
      if (there.get(i).html().contains(attribute)) {
        return i;
      }
    }
    return -1;
  }
}
