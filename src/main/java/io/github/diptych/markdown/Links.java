package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the links and pictures of a note, those too that github.com does not read as such. */
public final class Links {
  private final ParsedNote note;
  private final List<Link> links = new ArrayList<>();

  private Links(ParsedNote note) {
    this.note = note;
  }

  /** All of them, ordered by where they start; none in code or in comments. */
  public static List<Link> in(String markdown) {
    return in(new GithubParser().parse(markdown));
  }

  static List<Link> in(ParsedNote note) {
    var all = new ArrayList<>(inWords(note));
    all.addAll(of(note.definitions(), shown(note), note.source()));
    all.sort(Comparator.comparingInt(link -> link.span().start()));
    return all;
  }

  /** Those that are no definitions. */
  static List<Link> inWords(ParsedNote note) {
    var links = new Links(note);
    links.collect();
    links.links.sort(Comparator.comparingInt(link -> link.span().start()));
    return links.links;
  }

  /** The labels of the definitions that pictures refer to. */
  static Set<String> shown(ParsedNote note) {
    Set<String> shown = new HashSet<>(0);
    for (Node node : note.document().getDescendants()) {
      if (node instanceof Target.ReferringPicture picture) {
        shown.add(picture.definition().label());
      }
    }
    return shown;
  }

  /**
   * Those that are definitions.
   *
   * @param definitions all of a note, in its order: of two with one label the first counts
   * @param shown the labels that pictures refer to
   */
  static List<Link> of(List<Definition> definitions, Set<String> shown, CharSequence note) {
    var links = new ArrayList<Link>();
    Set<String> known = new HashSet<>();
    for (Definition each : definitions) {
      boolean picture = known.add(each.label()) && shown.contains(each.label());
      Span address = each.destination();
      if (!address.isEmpty()) {
        String target = note.subSequence(address.start(), address.end()).toString();
        links.add(new Link(Link.Kind.DEFINITION, picture, each.span(), address, target));
      }
    }
    return links;
  }

  private void collect() {
    for (Node node : note.document().getDescendants()) {
      switch (node) {
        case InlineLinkNode link ->
            add(Link.Kind.INLINE, link instanceof Image, link, link.getUrl());
        case AutoLink link -> add(Link.Kind.ADDRESS, false, link, link.getText());
        case HtmlBlockBase html -> html(note.span(html));
        case HtmlInlineBase html -> html(note.span(html));
        case Literal.Words text ->
            links.addAll(LinksBrokenBySpace.in(note.source(), note.span(text)));
        default -> {}
      }
    }
  }

  private void add(Link.Kind kind, boolean picture, Node node, BasedSequence address) {
    if (!address.isEmpty()) {
      add(
          kind,
          picture,
          note.span(node),
          new Span(address.getStartOffset(), address.getEndOffset()));
    }
  }

  private void add(Link.Kind kind, boolean picture, Span span, Span address) {
    if (!address.isEmpty()) {
      links.add(new Link(kind, picture, span, address, address.in(note.source())));
    }
  }

  private void html(Span html) {
    for (HtmlTags.Tag tag : HtmlTags.in(html.in(note.source()))) {
      for (HtmlTags.Attribute attribute : tag.attributes()) {
        boolean picture = tag.name().equals("img") && attribute.name().equals("src");
        boolean link = tag.name().equals("a") && attribute.name().equals("href");
        if (picture || link) {
          add(
              Link.Kind.HTML,
              picture,
              tag.span().moved(html.start()),
              attribute.value().moved(html.start()));
        }
      }
    }
  }
}
