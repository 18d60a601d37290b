package io.github.diptych.diary.parity;

import io.github.diptych.diary.Han;
import io.github.diptych.diary.parity.Element.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the two languages of an entry. Words are not understood: only what survives translation
 * is compared, and what can be said in another way (three for 3, italics for {@code 《》}, a
 * translated comment in code) is not a difference.
 */
public final class Parity {
  private static final double ALONE = 1;
  private static final double UNLIKE = 1;

  private final Contents first;
  private final Contents second;
  private final List<Disparity> found = new ArrayList<>();

  private Parity(Contents first, Contents second) {
    this.first = first;
    this.second = second;
  }

  /** What the two do not share, in the order of the first and then of the second. */
  public static List<Disparity> of(Contents first, Contents second) {
    var parity = new Parity(first, second);
    parity.compare();
    parity.found.sort(
        Comparator.comparingInt(
            each -> each.first().or(each::second).orElseThrow().span().start()));
    return parity.found;
  }

  private void compare() {
    links();
    counted(Kind.PICTURE);
    aligned(Kind.EMPHASIS);
    titles();
    aligned(Kind.HEADING);
    aligned(Kind.LIST);
    aligned(Kind.CODE_BLOCK);
    counted(Kind.FORMULA);
    counted(Kind.CODE);
    translatedCode();
    first.quantities().missingIn(second.quantities()).forEach(each -> add(each, null));
    second.quantities().missingIn(first.quantities()).forEach(each -> add(null, each));
  }

  private void add(@Nullable Element one, @Nullable Element other) {
    found.add(Disparity.of(one, other));
  }

  /** A link that is there at all can be followed; how often does not matter. */
  private void links() {
    Set<String> inFirst = addresses(first);
    Set<String> inSecond = addresses(second);
    Set<String> told = new HashSet<>();
    for (Element each : of(first, Kind.LINK)) {
      if (!isKnown(each, inSecond) && told.add(each.value())) {
        add(each, null);
      }
    }
    for (Element each : of(second, Kind.LINK)) {
      if (!isKnown(each, inFirst) && told.add(each.value())) {
        add(null, each);
      }
    }
  }

  private static boolean isKnown(Element link, Set<String> others) {
    return others.contains(link.value()) || others.contains(Address.withoutSwallowed(link.value()));
  }

  private static Set<String> addresses(Contents block) {
    Set<String> addresses = new HashSet<>();
    for (Element each : of(block, Kind.LINK)) {
      addresses.add(each.value());
      addresses.add(Address.withoutSwallowed(each.value()));
    }
    return addresses;
  }

  /** As often in the one as in the other, wherever it stands. */
  private void counted(Kind kind) {
    List<Element> ours = of(first, kind);
    List<Element> theirs = of(second, kind);
    surplus(ours, theirs).forEach(each -> add(each, null));
    surplus(theirs, ours).forEach(each -> add(null, each));
  }

  private static List<Element> surplus(List<Element> of, List<Element> over) {
    Map<String, Integer> left = new HashMap<>();
    over.forEach(each -> left.merge(each.value(), 1, Integer::sum));
    return of.stream().filter(each -> left.merge(each.value(), -1, Integer::sum) < 0).toList();
  }

  /** In the same order; two at one place that are not alike are told as one difference. */
  private void aligned(Kind kind) {
    for (var pair : Alignment.of(of(first, kind), of(second, kind), this::cost, ALONE)) {
      Element one = pair.one();
      Element other = pair.other();
      if (one == null || other == null || !isAlike(one, other)) {
        add(one, other);
      }
    }
  }

  private double cost(Element one, Element other) {
    double apart = Math.abs(place(one, first) - place(other, second));
    return (isAlike(one, other) ? 0 : UNLIKE) + apart / 2;
  }

  /** From 0 at the block's start to 1 at its end. */
  private static double place(Element element, Contents block) {
    return (double) (element.span().start() - block.span().start())
        / Math.max(1, block.span().length());
  }

  /** Code in one language can have its comments translated. */
  private static boolean isAlike(Element one, Element other) {
    return one.kind() == Kind.CODE_BLOCK
        ? language(one).equals(language(other))
        : one.value().equals(other.value());
  }

  private static String language(Element code) {
    int end = code.value().indexOf('\n');
    return end < 0 ? code.value() : code.value().substring(0, end);
  }

  /** A title in italics is what Chinese writes between {@code 《} and {@code 》}. */
  private void titles() {
    int[] left = {first.titles(), second.titles()};
    found.removeIf(
        each ->
            switch (each) {
              case Disparity.OnlyFirst(Element element) -> isItalics(element) && left[1]-- > 0;
              case Disparity.OnlySecond(Element element) -> isItalics(element) && left[0]-- > 0;
              case Disparity.Unlike unlike -> false;
            });
  }

  private static boolean isItalics(Element element) {
    return element.kind() == Kind.EMPHASIS && element.value().equals("em");
  }

  /** A word in code that is Chinese in the one stands for one that is not in the other. */
  private void translatedCode() {
    var ours = new ArrayList<Disparity>();
    var theirs = new ArrayList<Disparity>();
    for (Disparity each : found) {
      switch (each) {
        case Disparity.OnlyFirst(Element code) when code.kind() == Kind.CODE -> ours.add(each);
        case Disparity.OnlySecond(Element code) when code.kind() == Kind.CODE -> theirs.add(each);
        default -> {}
      }
    }
    int pairs = Math.min(count(ours, true), count(theirs, false));
    drop(ours, true, pairs);
    drop(theirs, false, pairs);
    pairs = Math.min(count(ours, false), count(theirs, true));
    drop(ours, false, pairs);
    drop(theirs, true, pairs);
  }

  private static int count(List<Disparity> of, boolean chinese) {
    return (int) of.stream().filter(each -> isChinese(each) == chinese).count();
  }

  private void drop(List<Disparity> of, boolean chinese, int count) {
    of.stream()
        .filter(each -> isChinese(each) == chinese)
        .limit(count)
        .toList()
        .forEach(
            each -> {
              of.remove(each);
              found.remove(each);
            });
  }

  private static boolean isChinese(Disparity code) {
    return code.first().or(code::second).orElseThrow().value().codePoints().anyMatch(Han::is);
  }

  private static List<Element> of(Contents block, Kind kind) {
    return block.elements().stream().filter(each -> each.kind() == kind).toList();
  }
}
