package io.github.diptych.ui.preview;

import io.github.diptych.task.Lanes;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Formulas, diagrams and coloured code: what pages say about them, and the libraries that draw
 * them, which are read on the render lane.
 */
public final class Drawing {
  private static final List<String> SENTENCES =
      List.of("formula", "diagram", "wrong", "long", "geojson", "topojson", "stl");

  private final Lanes lanes;
  private final Map<String, String> sentences;

  public Drawing(Words words, Lanes lanes) {
    this.lanes = lanes;
    this.sentences =
        SENTENCES.stream()
            .collect(
                Collectors.toMap(
                    key -> key, key -> words.say("draw." + key), (a, b) -> a, TreeMap::new));
  }

  /** The call that gives a page its sentences. */
  String greeting() {
    return sentences.entrySet().stream()
        .map(each -> Quoted.of(each.getKey()) + ":" + Quoted.of(each.getValue()))
        .collect(Collectors.joining(",", "draw.say({", "})"));
  }

  /** Hands on the script of a library, on the UI thread, when it is read. */
  void read(Library library, Consumer<String> whenRead) {
    CompletableFuture<String> script = lanes.render().submit(library::script);
    lanes.mind(script.thenAcceptAsync(whenRead, lanes.home()));
  }
}
