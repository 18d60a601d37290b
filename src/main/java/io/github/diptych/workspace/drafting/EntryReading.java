package io.github.diptych.workspace.drafting;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Han;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.Signature;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Passage;
import io.github.diptych.markdown.Passages;
import io.github.diptych.translate.Assignment;
import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.Masking;
import io.github.diptych.workspace.drafting.EntrySource.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes out of a block what can be translated. */
final class EntryReading {
  private final String text;
  private final Block block;
  private final Language from;
  private final Language to;
  private final Glossary glossary;
  private final Masking masking;

  /**
   * @param text the note's
   * @param glossary from the first language to the second
   */
  EntryReading(String text, Block block, Language from, Language to, Glossary glossary) {
    this.text = text;
    this.block = block;
    this.from = from;
    this.to = to;
    this.glossary = glossary;
    this.masking = new Masking(glossary);
  }

  /** Empty if there are no words of the first language in it. */
  Optional<EntrySource> source() {
    String unsigned = unsigned();
    var passages = new ArrayList<io.github.diptych.translate.Passage>();
    var shape = new ArrayList<Cut>();
    int done = block.span().start();
    for (Passage each : Passages.in(unsigned, block.span())) {
      var masked = masked(each);
      if (isToBeTranslated(masked.words())) {
        shape.add(new Cut(between(done, each.span().start()), each.alone(), each.cell()));
        passages.add(masked);
        done = each.span().end();
      }
    }
    shape.add(new Cut(between(done, block.span().end()), false, false));
    if (passages.isEmpty()) {
      return Optional.empty();
    }
    var words = passages.stream().map(io.github.diptych.translate.Passage::words).toList();
    return Optional.of(
        new EntrySource(
            EntrySource.unsigned(block, text),
            block.span().start(),
            shape,
            new Assignment(from, to, passages, glossary.used(words)),
            glossary,
            null));
  }

  /** What stands there, without the signature and the blanks before it. */
  private String between(int start, int end) {
    Signature signature = block.signature();
    if (signature == null || signature.span().start() < start || signature.span().end() > end) {
      return text.substring(start, end);
    }
    return text.substring(start, signature.span().start()).stripTrailing()
        + text.substring(signature.span().end(), end);
  }

  /** The note with blanks for the signature, which is not the draft's; offsets stay. */
  private String unsigned() {
    Signature signature = block.signature();
    if (signature == null) {
      return text;
    }
    Span span = signature.span();
    return text.substring(0, span.start()) + " ".repeat(span.length()) + text.substring(span.end());
  }

  /** What is in the other language already, or in none, stays as it is. */
  private boolean isToBeTranslated(String words) {
    return from == Language.CHINESE
        ? words.codePoints().anyMatch(Han::is)
        : Language.of(words).filter(language -> language != to).isPresent();
  }

  private io.github.diptych.translate.Passage masked(Passage passage) {
    List<Passage.Part> parts = passage.parts();
    for (int i = 0; i < parts.size(); i++) {
      Span span = parts.get(i).span();
      String source = span.in(text);
      switch (parts.get(i).kind()) {
        case WORDS -> masking.words(source);
        case KEPT -> masking.kept(source);
        case OPEN -> masking.open(source);
        case CLOSE -> masking.close(source);
        case LINE_END -> masking.words(isBetweenHan(span) ? "" : " ");
      }
    }
    return masking.passage();
  }

  /** Chinese has no blanks where a line goes on. */
  private boolean isBetweenHan(Span lineEnd) {
    return isWide(text.codePointBefore(lineEnd.start()))
        && lineEnd.end() < text.length()
        && isWide(text.codePointAt(lineEnd.end()));
  }

  private static boolean isWide(int codePoint) {
    return Han.is(codePoint) || (codePoint >= 0x3000 && codePoint <= 0x303f) || codePoint >= 0xff00;
  }
}
