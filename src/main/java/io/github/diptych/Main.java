package io.github.diptych;

/** Chooses: a sub-command goes to the command line, anything else opens the desktop. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("diptych " + String.join(" ", args));
  }
}
