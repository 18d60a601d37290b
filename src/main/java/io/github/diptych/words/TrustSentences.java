package io.github.diptych.words;

import io.github.diptych.sync.Program;
import io.github.diptych.sync.TrustGiven;

/** What is said of the programs that a vault names. */
public final class TrustSentences {
  /** Of a command line, in code points. */
  private static final int SAID = 200;

  private TrustSentences() {}

  /** Whether they run. */
  public static Sentence of(TrustGiven given) {
    return Sentence.of("trust.given." + given);
  }

  /** One of them. */
  public static Sentence of(Program program) {
    return Sentence.of(
        "trust.program." + program.kind(), program.name(), Excerpt.of(program.command(), SAID));
  }
}
