package io.github.diptych.sync;

import java.util.List;

/**
 * Why a server refused a push, as far as its words are known: GitHub's, which GitHub Enterprise
 * shares.
 */
public sealed interface Refusal {
  /**
   * Files over the server's limit (GH001).
   *
   * @param limit what one may have, in bytes
   */
  record LargeFiles(List<Large> files, long limit) implements Refusal {
    public LargeFiles {
      files = List.copyOf(files);
    }
  }

  /**
   * One of them.
   *
   * @param megabytes as the server counts them, such as {@code 101.00}
   */
  record Large(String path, String megabytes) {}

  /** Keys or tokens in the commits (GH013, push protection). */
  record Secrets(List<Place> places) implements Refusal {
    public Secrets {
      places = List.copyOf(places);
    }
  }

  /**
   * Where one stands.
   *
   * @param kind what GitHub takes it for, such as {@code GitHub Personal Access Token}
   * @param commit 40 hexadecimal digits
   * @param line from 1; 0 if the server does not say
   */
  record Place(String kind, String commit, String path, int line) {}

  /**
   * The branch takes no pushes of this kind (GH006, GH013).
   *
   * @param rule in the server's words; may be empty
   */
  record Protected(String rule) implements Refusal {}

  /** The commits would show an address that its owner keeps private (GH007). */
  record PrivateAddress() implements Refusal {}

  /** Something else, in the server's own words; may be empty. */
  record Said(String words) implements Refusal {}

  /** Reads what a server said. */
  static Refusal of(String words) {
    return RefusalReader.read(words);
  }
}
