package io.github.diptych.markdown.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Makes a note that has some property as short as it can be and still have it. */
final class Shrinking {
  private final Predicate<String> property;
  private int tries;

  private Shrinking(Predicate<String> property, int tries) {
    this.property = property;
    this.tries = tries;
  }

  /**
   * First whole lines go, then characters (delta debugging); what is left is made plain.
   *
   * @param tries at most this many notes are looked at
   */
  static String shrink(String note, Predicate<String> property, int tries) {
    var shrinking = new Shrinking(property, tries);
    List<String> lines = new ArrayList<>(Arrays.asList(note.split("(?<=\n)")));
    String shorter = String.join("", shrinking.without(lines));
    String before;
    do {
      before = shorter;
      List<String> signs =
          new ArrayList<>(before.codePoints().mapToObj(Character::toString).toList());
      shorter = String.join("", shrinking.without(signs));
    } while (shorter.length() < before.length() && shrinking.tries > 0);
    return shrinking.simple(shorter);
  }

  /** Signs that do not matter become the letter {@code a}, so that like notes become the same. */
  private String simple(String note) {
    List<String> signs = new ArrayList<>(note.codePoints().mapToObj(Character::toString).toList());
    for (int i = 0; i < signs.size() && tries > 0; i++) {
      String sign = signs.get(i);
      if (!sign.isBlank() && !sign.equals("a")) {
        tries--;
        signs.set(i, "a");
        if (!property.test(String.join("", signs))) {
          signs.set(i, sign);
        }
      }
    }
    return String.join("", signs);
  }

  private List<String> without(List<String> parts) {
    List<String> kept = parts;
    for (int size = Math.max(1, kept.size() / 2); size >= 1; size /= 2) {
      for (int at = 0; at < kept.size() && tries > 0; ) {
        List<String> fewer = new ArrayList<>(kept.subList(0, at));
        fewer.addAll(kept.subList(Math.min(kept.size(), at + size), kept.size()));
        tries--;
        if (property.test(String.join("", fewer))) {
          kept = fewer;
        } else {
          at += size;
        }
      }
    }
    return kept;
  }
}
