package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.diptych.diary.Span;
import java.util.List;
import java.util.Optional;

/** The parser with every option as github.com has it. */
final class GithubParser {
  private final Parser parser = parser();

  /**
   * The note as a tree whose offsets are those of {@code markdown}.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted meanwhile
   */
  ParsedNote parse(String markdown) {
    Optional<FrontMatter> frontMatter = FrontMatter.in(markdown);
    NestingLimit.Guarded guarded = NestingLimit.guard(markdown);
    var text = new StringBuilder(guarded.text());
    if (text.indexOf("\uFEFF") == 0) {
      text.setCharAt(0, ' ');
    }
    frontMatter.ifPresent(matter -> blank(text, matter.span()));
    try {
      Document document = parser.parse(text.toString());
      return new ParsedNote(markdown, document, frontMatter, guarded.tooDeep());
    } catch (StackOverflowError | Budget.OutOfTime e) {
      return unreadable(markdown);
    }
  }

  /** The whole note as one block that shows as written. */
  private ParsedNote unreadable(String markdown) {
    Document document = parser.parse("x".repeat(markdown.length()));
    var whole = List.of(new Span(0, markdown.length()));
    return new ParsedNote(markdown, document, Optional.empty(), whole);
  }

  /** Takes a stretch out of what the parser sees without moving what follows. */
  private static void blank(StringBuilder text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static Parser parser() {
    DataHolder options =
        new MutableDataSet()
            .setFrom(ParserEmulationProfile.COMMONMARK)
            .set(Parser.EXTENSIONS, List.of(TaskListExtension.create()))
            .toImmutable();
    return Parser.builder(options)
        .customInlineParserFactory(GithubInlineParser::new)
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .customBlockParserFactory(new TableParser.Factory())
        .customBlockParserFactory(new FootnoteParser.Factory())
        .linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory())
        .customInlineParserExtensionFactory(new WebAddressParser.Factory())
        .customDelimiterProcessor(new TildeDelimiter())
        .build();
  }
}
