package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.diptych.diary.Span;

/** Lays the style of each node of a note over its source. */
final class StyleCollector {
  private final ParsedNote note;
  private final StyleLayers layers;

  StyleCollector(ParsedNote note, StyleLayers layers) {
    this.note = note;
    this.layers = layers;
  }

  void collect() {
    note.definitions().forEach(this::definition);
    for (Node node : note.document().getDescendants()) {
      if (!block(node)) {
        inline(node);
      }
    }
  }

  private void definition(Definition definition) {
    layers.add(definition.span().start(), trimmed(definition.span()), Style.LINK);
    layers.add(definition.destination().start(), definition.destination().end(), Style.ADDRESS);
  }

  private int trimmed(Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(note.source().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean block(Node node) {
    switch (node) {
      case Heading heading -> {
        whole(heading, Style.HEADING);
        part(heading.getOpeningMarker(), Style.MARKUP);
        part(heading.getClosingMarker(), Style.MARKUP);
      }
      case BlockQuote quote -> {
        whole(quote, Style.QUOTE);
        part(quote.getOpeningMarker(), Style.MARKUP);
      }
      case TaskItem task -> {
        part(task.getOpeningMarker(), Style.LIST_MARKER);
        part(task.box(), Style.TASK_BOX);
      }
      case ListItem item -> part(item.getOpeningMarker(), Style.LIST_MARKER);
      case FencedCodeBlock code -> {
        whole(code, Style.CODE_BLOCK);
        part(code.getOpeningMarker(), Style.MARKUP);
        part(code.getClosingMarker(), Style.MARKUP);
      }
      case IndentedCodeBlock code -> whole(code, Style.CODE_BLOCK);
      case HtmlBlockBase html -> whole(html, Style.HTML);
      case ThematicBreak rule -> whole(rule, Style.RULE);
      case TableBlock table -> whole(table, Style.TABLE);
      case FootnoteBlock footnote -> {
        part(footnote.getOpeningMarker(), Style.FOOTNOTE);
        part(footnote.getText(), Style.FOOTNOTE);
        part(footnote.getClosingMarker(), Style.FOOTNOTE);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void inline(Node node) {
    switch (node) {
      case StrongEmphasis strong -> delimited(strong, strong, Style.STRONG);
      case Emphasis emphasis -> delimited(emphasis, emphasis, Style.EMPHASIS);
      case Strikethrough struck -> delimited(struck, struck, Style.STRIKETHROUGH);
      case Code code -> delimited(code, code, Style.CODE);
      case HtmlInlineBase html -> whole(html, Style.HTML);
      case AutoLink link -> whole(link, Style.ADDRESS);
      case MailLink link -> whole(link, Style.ADDRESS);
      case InlineLinkNode link -> {
        whole(link, link instanceof Image ? Style.IMAGE : Style.LINK);
        part(link.getTextOpeningMarker(), Style.MARKUP);
        part(link.getTextClosingMarker(), Style.MARKUP);
        part(link.getLinkOpeningMarker(), Style.MARKUP);
        part(link.getLinkClosingMarker(), Style.MARKUP);
        part(link.getUrl(), Style.ADDRESS);
      }
      case Target.ReferringLink link -> whole(link, Style.LINK);
      case Target.ReferringPicture picture -> whole(picture, Style.IMAGE);
      case Footnote footnote when footnote.isDefined() -> whole(footnote, Style.FOOTNOTE);
      default -> {}
    }
  }

  private void delimited(Node node, DelimitedNode markers, Style style) {
    whole(node, style);
    part(markers.getOpeningMarker(), Style.MARKUP);
    part(markers.getClosingMarker(), Style.MARKUP);
  }

  private void whole(Node node, Style style) {
    Span span = note.span(node);
    layers.add(span.start(), span.end(), style);
  }

  private void part(BasedSequence chars, Style style) {
    if (!chars.isEmpty()) {
      layers.add(chars.getStartOffset(), chars.getEndOffset(), style);
    }
  }
}
