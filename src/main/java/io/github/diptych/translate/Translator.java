package io.github.diptych.translate;

import java.util.List;

/** A service that translates. */
public interface Translator {
  /** Of the service, with {@code :port} if it is not the scheme's own. */
  String host();

  /**
   * All texts that {@link #translate} would send, word for word: for a person to see before the
   * first time. Nothing is sent.
   */
  List<String> outgoing(Assignment assignment);

  /** Sends it, and waits for the answer: for a thread that may. */
  Reply translate(Assignment assignment, Stop stop);
}
