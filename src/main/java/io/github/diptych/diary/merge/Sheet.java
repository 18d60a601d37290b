package io.github.diptych.diary.merge;

import io.github.diptych.diary.Diary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of a diary as leaves.
 *
 * @param leaves all, headings included, in the order of the text
 * @param gapAtEnd what follows the last leaf
 */
record Sheet(Side side, Diary diary, List<Section> sections, List<Leaf> leaves, String gapAtEnd) {
  private static final Pattern NO_WORDS = Pattern.compile("[\\s-]*");

  Sheet {
    sections = List.copyOf(sections);
    leaves = List.copyOf(leaves);
  }

  /** Empty if something between the leaves is neither white space nor a separator. */
  static Optional<Sheet> of(Side side, Diary diary) {
    Sheet sheet = new SheetReader(side, diary).read();
    boolean whole =
        sheet.leaves.stream().allMatch(leaf -> NO_WORDS.matcher(leaf.gap()).matches())
            && NO_WORDS.matcher(sheet.gapAtEnd).matches();
    return whole ? Optional.of(sheet) : Optional.empty();
  }

  Section section(Leaf leaf) {
    return sections.get(leaf.section());
  }

  Leaf leader(Leaf leaf) {
    return leaves.get(leaf.leader());
  }

  /** The blocks of the entry that a leaf opens, itself first. */
  List<Leaf> entry(Leaf leader) {
    int next = leader.number() + 1;
    boolean paired = next < leaves.size() && leaves.get(next).leader() == leader.number();
    return paired ? List.of(leader, leaves.get(next)) : List.of(leader);
  }

  /** The text from the first of some leaves to the last. */
  String text(List<Leaf> some) {
    return diary.text().substring(some.getFirst().span().start(), some.getLast().span().end());
  }
}
