package io.github.diptych.diary.parity;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Element.Kind;
import java.util.List;

/**
 * How a link or a picture that one language of an entry lost can be given back to it, in the place
 * that the other language has it in.
 */
public final class Carrying {
  private Carrying() {}

  /** Whether it is of a kind that can be carried over, and one of the two has it. */
  public static boolean isFor(Disparity disparity) {
    return switch (disparity.kind()) {
      case LINK, PICTURE -> !(disparity instanceof Disparity.Unlike);
      case EMPHASIS, HEADING, LIST, CODE, CODE_BLOCK, FORMULA, NUMBER, DATE, TIME -> false;
    };
  }

  /**
   * Ways to carry it over, the best first: the place where it belongs comes before any other, and
   * there it is as written before it is in another form. A way may turn out to change what Markdown
   * makes of the words around, and has to be tried. None if the entry is in one language, or it is
   * no link and no picture that is missing.
   *
   * @param read the text that the entry stands in
   */
  public static List<List<TextEdit>> ways(ReadText read, Entry entry, Disparity disparity) {
    Block second = entry.second();
    if (second == null || !isFor(disparity)) {
      return List.of();
    }
    return switch (disparity) {
      case Disparity.OnlyFirst(Element element) -> ways(read, entry.first(), second, element);
      case Disparity.OnlySecond(Element element) -> ways(read, second, entry.first(), element);
      case Disparity.Unlike unlike -> List.of();
    };
  }

  private static List<List<TextEdit>> ways(ReadText read, Block from, Block to, Element element) {
    var ground = new Ground(read);
    var counterparts = new Counterparts(ground, from, to);
    boolean chinese =
        to.language() == null
            ? from.language() == Language.ENGLISH
            : to.language() == Language.CHINESE;
    var setting = new Setting(ground, to, counterparts.theirs(), chinese);
    var lone = new LonePlaces(ground, from, to, counterparts, setting);
    return element.kind() == Kind.PICTURE
        ? new CarriedPicture(ground, to, element, counterparts, setting, lone).ways()
        : new CarriedLink(ground, to, element, counterparts, setting, lone).ways();
  }
}
