package io.github.diptych.diary.parity;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ways to give a picture to the language that lost it. */
final class CarriedPicture {
  private final Ground ground;
  private final Block to;
  private final Element picture;
  private final Written written;
  private final Counterparts counterparts;
  private final Setting setting;
  private final LonePlaces lone;

  CarriedPicture(
      Ground ground,
      Block to,
      Element picture,
      Counterparts counterparts,
      Setting setting,
      LonePlaces lone) {
    this.ground = ground;
    this.to = to;
    this.picture = picture;
    this.written = Written.of(ground, picture);
    this.counterparts = counterparts;
    this.setting = setting;
    this.lone = lone;
  }

  /** The best first. */
  List<List<TextEdit>> ways() {
    Span span = written.span();
    var edits = new ArrayList<>(lone.of(span));
    String markup = ground.in(span);
    beforeWords(span).ifPresent(at -> edits.add(setting.inWords(at, markup)));
    counterparts
        .sentence(span.start())
        .ifPresent(each -> edits.add(setting.inWords(each.span().end(), markup)));
    edits.addAll(lone.anywhere(markup));
    if (to.signature() != null) {
      edits.add(setting.behindSignature(to.span().end(), "\n\n", markup));
    }
    if (markup.startsWith("<")) { // which may be a tag in its place only
      edits.addAll(lone.anywhere("![](<" + picture.value() + ">)"));
    }
    return edits.stream().map(List::of).toList();
  }

  /** Where the other's words start, if it stands before all words here. */
  private Optional<Integer> beforeWords(Span span) {
    return counterparts
        .passageAt(span.start())
        .filter(Passage::hasWords)
        .filter(each -> each.words().start() <= span.start())
        .filter(each -> !ground.says(new Span(each.words().start(), span.start())))
        .filter(each -> ground.says(each.words()))
        .flatMap(each -> counterparts.of(each).stream().findFirst())
        .map(each -> each.words().start());
  }
}
