package io.github.diptych.diary.parity;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Element.Kind;
import java.util.ArrayList;
import java.util.List;

/** Ways to give a link to the language that lost it. */
final class CarriedLink {
  private final Ground ground;
  private final Block to;
  private final Element link;
  private final Written written;
  private final LinkForms forms;
  private final Counterparts counterparts;
  private final Occurrences occurrences;
  private final LonePlaces lone;

  CarriedLink(
      Ground ground,
      Block to,
      Element link,
      Counterparts counterparts,
      Setting setting,
      LonePlaces lone) {
    this.ground = ground;
    this.to = to;
    this.link = link;
    this.written = Written.of(ground, link);
    this.forms = new LinkForms(ground, link, written, setting);
    this.counterparts = counterparts;
    this.occurrences = new Occurrences(ground, counterparts, link.span().start());
    this.lone = lone;
  }

  /** The best first. */
  List<List<TextEdit>> ways() {
    var ways = new ArrayList<List<TextEdit>>();
    if (written instanceof Written.Words(Span span, Span words)) {
      ways.addAll(linked(span, words));
    }
    if (forms.isAside()) {
      occurrences.behindName().forEach(at -> addForms(at, ways));
    }
    lone.of(written.span()).forEach(edit -> ways.add(List.of(edit)));
    counterparts
        .sentence(link.span().start())
        .ifPresent(sentence -> addForms(beforeEnd(sentence.span()), ways));
    counterparts.theirs().stream()
        .filter(Passage::hasWords)
        .reduce((above, below) -> below)
        .map(last -> SentenceSpans.in(ground, last.words()).getLast())
        .ifPresent(last -> addForms(beforeEnd(last), ways));
    for (String form : forms.others()) {
      lone.anywhere(form).forEach(edit -> ways.add(List.of(edit)));
    }
    return ways;
  }

  private void addForms(int at, List<List<TextEdit>> ways) {
    forms.at(at).forEach(edit -> ways.add(List.of(edit)));
  }

  /** With the same words of the other language made the link's. */
  private List<List<TextEdit>> linked(Span span, Span words) {
    var ways = new ArrayList<List<TextEdit>>();
    String open = ground.between(span.start(), words.start());
    String close = ground.between(words.end(), span.end());
    for (Span each : same(words)) {
      ways.add(around(each, open, close));
      ground.emphasisOf(each).ifPresent(emphasised -> ways.add(around(emphasised, open, close)));
    }
    return ways;
  }

  private static List<TextEdit> around(Span words, String open, String close) {
    return List.of(TextEdit.insert(words.start(), open), TextEdit.insert(words.end(), close));
  }

  private List<Span> same(Span written) {
    Span words = ground.stripped(written);
    String said = ground.in(words);
    List<Span> elements =
        ground.elements(to.span()).stream()
            .filter(each -> each.kind() == Kind.PICTURE || each.kind() == Kind.CODE)
            .map(Element::span)
            .filter(each -> ground.in(each).equals(said) && !isLinked(each))
            .toList();
    boolean says = said.codePoints().anyMatch(Character::isLetterOrDigit);
    return elements.isEmpty() && says ? occurrences.of(words) : elements;
  }

  private boolean isLinked(Span span) {
    return ground.elements(Kind.LINK, to.span()).stream()
        .map(ground::whole)
        .anyMatch(each -> each.start() <= span.start() && span.end() <= each.end());
  }

  /** Before the signs that end a sentence. */
  private int beforeEnd(Span sentence) {
    int end = sentence.end();
    while (end > sentence.start()
        && SentenceSpans.isEnd(ground.at(end - 1))
        && !ground.isTaken(end - 1)) {
      end--;
    }
    return end == sentence.start() ? sentence.end() : end;
  }
}
