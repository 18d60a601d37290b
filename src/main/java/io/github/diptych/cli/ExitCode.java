package io.github.diptych.cli;

/** What a command says to the script that ran it; fixed, since scripts depend on it (issue 1). */
final class ExitCode {
  static final int DONE = 0;
  static final int FINDINGS = 1;
  static final int CANNOT_RUN = 2;
  static final int DIVERGED = 3;
  static final int AUTHENTICATION = 4;
  static final int OFFLINE = 5;
  static final int REJECTED = 6;
  static final int NO_REMOTE = 7;

  private ExitCode() {}
}
