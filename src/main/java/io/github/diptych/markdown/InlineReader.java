package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of blocks (CommonMark 0.29, appendix, "phase 2").
 *
 * @param definitions what a label refers to, by {@link Definition#normal}; null for nothing
 */
record InlineReader(Function<String, @Nullable Definition> definitions) {
  void read(Content content, Node block, BasedSequence note) {
    if (!content.isEmpty()) {
      new InlineReading(content, block, note, definitions).read();
    }
  }
}
