package io.github.diptych.diary.parity;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.parity.Beads.Bead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which place of one language's block is which of the other's. */
final class Counterparts {
  private final Ground ground;
  private final List<Passage> ours;
  private final List<Passage> theirs;
  private final List<Bead> beads;

  Counterparts(Ground ground, Block from, Block to) {
    this.ground = ground;
    ours = Passages.in(ground, from);
    theirs = Passages.in(ground, to);
    double ratio = Stretch.ratio(stretches(ours), stretches(theirs));
    beads = Beads.of(ours, theirs, (ones, others) -> Passage.cost(ones, others, ratio));
  }

  private static List<Stretch> stretches(List<Passage> passages) {
    return passages.stream().filter(Passage::hasWords).map(Passage::stretch).toList();
  }

  List<Passage> theirs() {
    return theirs;
  }

  /** The passage in which an offset lies. */
  Optional<Passage> passageAt(int offset) {
    return ours.stream()
        .filter(each -> each.span().start() <= offset && offset < each.span().end())
        .findFirst();
  }

  /** What another language has of a passage. */
  List<Passage> of(Passage passage) {
    Bead bead = bead(passage);
    return bead.isPair() ? theirs.subList(bead.otherFrom(), bead.otherTo()) : List.of();
  }

  private Bead bead(Passage passage) {
    int index = ours.indexOf(passage);
    return beads.stream()
        .filter(each -> each.from() <= index && index < each.to())
        .findFirst()
        .orElseThrow();
  }

  /** How many of the other's passages stand before the place of one that it has not. */
  int placeOf(Passage passage) {
    int index = beads.indexOf(bead(passage));
    for (int i = index - 1; i >= 0; i--) {
      if (beads.get(i).isPair()) {
        return beads.get(i).otherTo();
      }
    }
    for (int i = index + 1; i < beads.size(); i++) {
      if (beads.get(i).isPair()) {
        return beads.get(i).otherFrom();
      }
    }
    return index == 0 ? 0 : theirs.size();
  }

  /** A sentence of the other's, and the passage that it stands in. */
  record Sentence(Passage passage, Span span) {}

  /** The sentence that says what stands at an offset; empty if nothing does. */
  Optional<Sentence> sentence(int offset) {
    return passageAt(offset).filter(Passage::hasWords).flatMap(each -> sentence(each, offset));
  }

  private Optional<Sentence> sentence(Passage passage, int offset) {
    Bead bead = bead(passage);
    List<Sentence> here = sentences(ours.subList(bead.from(), bead.to()));
    List<Sentence> there = sentences(theirs.subList(bead.otherFrom(), bead.otherTo()));
    if (there.isEmpty()) {
      return Optional.empty();
    }
    int index = (int) here.stream().filter(each -> each.span().start() <= offset).count() - 1;
    return Optional.of(there.get(other(here, there, Math.max(0, index), offset)));
  }

  private int other(List<Sentence> here, List<Sentence> there, int index, int offset) {
    List<Stretch> ones = here.stream().map(each -> Stretch.of(ground, each.span())).toList();
    List<Stretch> others = there.stream().map(each -> Stretch.of(ground, each.span())).toList();
    double ratio = Stretch.ratio(ones, others);
    int last = 0;
    for (Bead bead : Beads.of(ones, others, (some, more) -> Stretch.cost(some, more, ratio))) {
      if (bead.from() <= index && index < bead.to()) {
        return bead.hasOther() ? within(bead, ones, others, offset) : last;
      }
      last = bead.hasOther() ? bead.otherTo() - 1 : last;
    }
    return last;
  }

  /** That of a bead's other sentences at which as much is said as here. */
  private int within(Bead bead, List<Stretch> ones, List<Stretch> others, int offset) {
    double before = 0;
    double all = 0;
    for (Stretch each : ones.subList(bead.from(), bead.to())) {
      int end = Math.clamp(offset, each.span().start(), each.span().end());
      before += Stretch.of(ground, new Span(each.span().start(), end)).size();
      all += each.size();
    }
    double size = 0;
    for (Stretch each : others.subList(bead.otherFrom(), bead.otherTo())) {
      size += each.size();
    }
    double said = 0;
    for (int i = bead.otherFrom(); i < bead.otherTo(); i++) {
      said += others.get(i).size();
      if (said / size >= before / all) {
        return i;
      }
    }
    return bead.otherTo() - 1;
  }

  private List<Sentence> sentences(List<Passage> passages) {
    var sentences = new ArrayList<Sentence>();
    for (Passage passage : passages) {
      for (Span each : SentenceSpans.in(ground, passage.words())) {
        sentences.add(new Sentence(passage, each));
      }
    }
    return sentences;
  }
}
