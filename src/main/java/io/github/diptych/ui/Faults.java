package io.github.diptych.ui;

import io.github.diptych.secrets.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
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

  /** All of it, with where it came from, for whoever has to mend it; secrets are masked. */
  static String report(Throwable fault, Secrets secrets) {
    var report = new StringWriter();
    fault.printStackTrace(new PrintWriter(report, true));
    return secrets.masked(report.toString());
  }

  /** What it says, or its kind if it says nothing. */
  static String text(Throwable fault) {
    Throwable cause = cause(fault);
    String said = cause.getMessage();
    return said == null || said.isBlank() ? cause.getClass().getSimpleName() : said;
  }
}
