package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Turns a note into the HTML that github.com shows for it: GitHub Flavored Markdown, front matter,
 * alerts, emoji codes, footnotes and heading anchors, sanitised. May be used by several threads.
 */
public final class GithubRenderer {
  private final GithubParser parser = new GithubParser();
  private final SanitizerPolicy policy = new SanitizerPolicy();
  private final PictureView pictures;

  /** Pictures are {@code <img>} with the address as written. */
  public GithubRenderer() {
    this(new PlainPictures());
  }

  public GithubRenderer(PictureView pictures) {
    this.pictures = pictures;
  }

  /**
   * The HTML of a whole note, without {@code <body>}.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public String render(String markdown) {
    var html = new StringBuilder(markdown.length() * 2);
    blocks(markdown).forEach(block -> html.append(block.html()));
    return html.toString();
  }

  /**
   * The HTML of a note in the smallest pieces that each stand for whole blocks and are balanced.
   * What shows nothing where it stands, such as a link definition, is a piece with empty HTML; the
   * footnotes are a piece at the end of the text.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public List<RenderedBlock> blocks(String markdown) {
    return blocks(parser.parse(markdown));
  }

  private List<RenderedBlock> blocks(ParsedNote note) {
    var rendered = new ArrayList<RenderedBlock>();
    var anchors = new Anchors();
    var footnotes = new Footnotes();
    note.frontMatter()
        .ifPresent(
            matter ->
                rendered.add(new RenderedBlock(matter.span(), clean(FrontMatterHtml.of(matter)))));
    for (List<Node> group : BlockGroups.of(note.document())) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the note is no longer wanted");
      }
      rendered.add(block(note, group, anchors, footnotes));
    }
    if (!footnotes.referred().isEmpty()) {
      var out = new HtmlOut(policy.mark());
      new FootnoteHtml(out, footnotes)
          .write(new BlockHtml(out, anchors, footnotes), new InlineHtml(out, footnotes));
      int end = note.source().length();
      rendered.add(new RenderedBlock(new Span(end, end), clean(out.html())));
    }
    return rendered;
  }

  private RenderedBlock block(
      ParsedNote note, List<Node> group, Anchors anchors, Footnotes footnotes) {
    Span span = new Span(note.span(group.getFirst()).start(), note.span(group.getLast()).end());
    if (group.stream().anyMatch(note::isUnreadable)) {
      return asWritten(note.source(), span);
    }
    var out = new HtmlOut(policy.mark());
    try {
      var blocks = new BlockHtml(out, anchors, footnotes);
      group.forEach(blocks::write);
      return new RenderedBlock(span, clean(out.html()));
    } catch (StackOverflowError e) {
      return asWritten(note.source(), span);
    }
  }

  private String clean(String html) {
    return policy.clean(html, pictures);
  }

  private static RenderedBlock asWritten(String source, Span span) {
    return new RenderedBlock(span, CodeHtml.asWritten(span.in(source)));
  }
}
