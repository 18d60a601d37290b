package io.github.diptych.diary.parity;

/** An address as two languages write it. */
final class Address {
  private Address() {}

  /** Up to the first character that is not ASCII: what follows was swallowed (github-fidelity). */
  static String withoutSwallowed(String address) {
    int end = 0;
    while (end < address.length() && address.charAt(end) < 0x80) {
      end++;
    }
    // A path of this repository can be Chinese all through.
    return end == 0 || !address.contains("://") ? address : address.substring(0, end);
  }
}
