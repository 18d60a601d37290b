package io.github.diptych.ui;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a fault is about, under the wrappings that futures put around it. */
final class Faults {
  private Faults() {}

  static Throwable cause(Throwable fault) {
    boolean wrapped = fault instanceof CompletionException || fault instanceof ExecutionException;
    Throwable within = fault.getCause();
    return wrapped && within != null ? cause(within) : fault;
  }

  /** What it says, or its kind if it says nothing. */
  static String text(Throwable fault) {
    Throwable cause = cause(fault);
    String said = cause.getMessage();
    return said == null || said.isBlank() ? cause.getClass().getSimpleName() : said;
  }
}
