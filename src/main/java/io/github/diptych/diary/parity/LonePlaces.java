package io.github.diptych.diary.parity;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Signature;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Element.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the other language something goes that stands by itself in the one. */
final class LonePlaces {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([.)]\\s+)");

  private final Ground ground;
  private final Block from;
  private final Block to;
  private final Counterparts counterparts;
  private final Setting setting;

  LonePlaces(Ground ground, Block from, Block to, Counterparts counterparts, Setting setting) {
    this.ground = ground;
    this.from = from;
    this.to = to;
    this.counterparts = counterparts;
    this.setting = setting;
  }

  /** The edits by which it goes there, the best first; none if it has words beside it. */
  List<TextEdit> of(Span written) {
    Signature signature = from.signature();
    if (signature != null && written.start() >= signature.span().end()) {
      return behindSignature(written, signature);
    }
    var edits = new ArrayList<TextEdit>();
    counterparts.passageAt(written.start()).ifPresent(each -> within(each, written, edits));
    return edits;
  }

  private void within(Passage passage, Span written, List<TextEdit> edits) {
    switch (passage.kind()) {
      case LONE, HTML -> {
        counterparts.of(passage).stream()
            .findFirst()
            .flatMap(each -> new Siblings(ground, passage.span(), each.span()).beside(written))
            .ifPresent(edits::add);
        if (isAll(passage, written)) {
          edits.add(paragraph(passage, ground.in(passage.span())));
        }
        edits.add(paragraph(passage, ground.in(written)));
      }
      case WORDS -> {
        line(passage, written).ifPresent(edits::add);
        if (counterparts.of(passage).isEmpty()) {
          edits.add(paragraph(passage, ground.in(written)));
        }
      }
      case ITEM -> {
        if (counterparts.of(passage).isEmpty()) {
          item(passage, written).ifPresent(edits::add);
        }
      }
      case HEADING, CELL, QUOTE, CODE, BREAK -> {}
    }
  }

  /** At the end of the block as a paragraph, or at its start if its end is in code. */
  List<TextEdit> anywhere(String written) {
    return List.of(
        setting.paragraph(counterparts.theirs().size(), written, "\n\n"),
        setting.paragraph(0, written, "\n\n"));
  }

  /** Whether the passage is there for this alone: it can be more than the tag. */
  private boolean isAll(Passage passage, Span written) {
    return passage.kind() == Passage.Kind.LONE
        && ground.elements(Kind.PICTURE, passage.span()).size() == 1
        && ground.at(written.start()) == '<'
        && !passage.span().equals(written);
  }

  private TextEdit paragraph(Passage passage, String written) {
    int start = passage.span().start();
    String indent = ground.between(ground.lineStart(start), start);
    boolean inList = passage.kind() == Passage.Kind.LONE && indent.length() > 1;
    return setting.paragraph(
        counterparts.placeOf(passage), (inList ? indent : "") + written, gap(passage.span()));
  }

  /** What stands between a stretch and the signature; a blank line if that is not all. */
  private String gap(Span stretch) {
    Signature signature = from.signature();
    if (signature == null || stretch.end() < from.body().end()) {
      return "\n\n";
    }
    return ground.between(stretch.end(), signature.span().start());
  }

  private List<TextEdit> behindSignature(Span written, Signature signature) {
    Signature other = to.signature();
    if (other == null) {
      return anywhere(ground.in(written));
    }
    var tail = new Span(signature.span().end(), from.span().end());
    var theirs = new Span(other.span().end(), to.span().end());
    int before =
        ground.elements(Kind.PICTURE, tail).stream()
            .mapToInt(each -> Written.of(ground, each).span().end())
            .filter(end -> end <= written.start())
            .max()
            .orElse(tail.start());
    return List.of(
        setting.behindSignature(
            new Siblings(ground, tail, theirs).endBefore(written.start()).orElse(theirs.start()),
            ground.between(before, written.start()),
            ground.in(written)));
  }

  /** On a line of its own within a paragraph. */
  private Optional<TextEdit> line(Passage passage, Span written) {
    int start = Math.max(ground.lineStart(written.start()), passage.span().start());
    int end = Math.min(ground.lineEnd(written.end()), passage.span().end());
    if (ground.says(new Span(start, end))) {
      return Optional.empty();
    }
    String markup = ground.in(written);
    List<Passage> others = counterparts.of(passage);
    if (others.isEmpty()) {
      return Optional.empty();
    }
    if (start == passage.span().start()) {
      return Optional.of(TextEdit.insert(others.getFirst().words().start(), markup + "\n"));
    }
    String gap = end < passage.span().end() ? "\n" : gap(passage.span());
    return counterparts
        .sentence(start - 1)
        .filter(each -> each.passage().kind() == Passage.Kind.WORDS)
        .map(each -> setting.below(each.span().end(), "\n", markup, gap));
  }

  /** An item of its own. */
  private Optional<TextEdit> item(Passage passage, Span written) {
    int place = counterparts.placeOf(passage);
    if (place == 0 || !passage.words().equals(written)) {
      return Optional.empty();
    }
    Passage above = counterparts.theirs().get(place - 1);
    if (above.kind() != Passage.Kind.ITEM || above.words().equals(above.span())) {
      return Optional.empty();
    }
    String sign = ground.between(ground.lineStart(above.span().start()), above.words().start());
    Matcher number = NUMBER.matcher(sign);
    String next =
        number.find()
            ? number.replaceFirst(Long.parseLong(number.group(1)) + 1 + number.group(2))
            : sign;
    return Optional.of(setting.below(above.span().end(), "\n", next + ground.in(written), "\n\n"));
  }
}
