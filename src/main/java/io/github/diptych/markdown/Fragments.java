package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places in a note that a link can lead to on github.com: its headings' anchors, and what raw
 * HTML names by {@code id} or {@code name}. Case does not count there.
 */
public final class Fragments {
  private static final String PREFIX = "user-content-";
  private static final Pattern REPEATED = Pattern.compile("-[0-9]+$");

  /** What every page has: its top, the README's frame, and footnotes. */
  private static final Pattern OF_THE_PAGE =
      Pattern.compile("|top|readme|readme-ov-file|fn(?:ref)?-.*", Pattern.DOTALL);

  private final List<String> headings = new ArrayList<>();
  private final Set<String> anchors = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> rawHeadings = new HashSet<>();

  private Fragments() {}

  /** Those of an empty note. */
  public static Fragments none() {
    return new Fragments();
  }

  /** Those of a note. */
  public static Fragments of(String markdown) {
    return of(new GithubParser().parse(markdown));
  }

  static Fragments of(ParsedNote note) {
    return of(Outline.of(note), List.of(inHtml(note)));
  }

  /**
   * @param outline the headings of a note
   * @param html those of its raw HTML
   */
  static Fragments of(List<Heading> outline, List<Fragments> html) {
    var fragments = new Fragments();
    for (Heading heading : outline) {
      fragments.headings.add(heading.anchor());
      fragments.anchors.add(lower(heading.anchor()));
    }
    for (Fragments each : html) {
      fragments.names.addAll(each.names);
      fragments.rawHeadings.addAll(each.rawHeadings);
    }
    return fragments;
  }

  /** Those of raw HTML alone. */
  static Fragments inHtml(ParsedNote note) {
    var fragments = new Fragments();
    for (Node node : note.document().getDescendants()) {
      if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
        fragments.html(note.span(node).in(note.source()));
      }
    }
    return fragments;
  }

  boolean isEmpty() {
    return headings.isEmpty() && names.isEmpty() && rawHeadings.isEmpty();
  }

  /**
   * Whether a link leads somewhere.
   *
   * @param fragment what follows the {@code #}, percent signs resolved
   */
  public boolean has(String fragment) {
    String wanted = lower(fragment);
    String name = wanted.startsWith(PREFIX) ? wanted.substring(PREFIX.length()) : wanted;
    return OF_THE_PAGE.matcher(name).matches()
        || names.contains(name)
        || anchors.contains(name)
        || rawHeadings.contains(REPEATED.matcher(name).replaceFirst(""))
        || (!rawHeadings.isEmpty() && isRepeated(name));
  }

  /** The one heading that was meant: it differs in blanks, hyphens and punctuation alone. */
  public Optional<String> like(String fragment) {
    String wanted = letters(fragment);
    var alike = headings.stream().filter(heading -> letters(heading).equals(wanted)).toList();
    return alike.size() == 1 && !wanted.isEmpty()
        ? Optional.of(alike.getFirst())
        : Optional.empty();
  }

  /** A raw heading may count as one of several of that name. */
  private boolean isRepeated(String name) {
    return anchors.contains(REPEATED.matcher(name).replaceFirst(""));
  }

  private void html(String html) {
    for (HtmlNames.Name each : HtmlNames.in(html)) {
      (each.heading() ? rawHeadings : names).add(lower(each.name()));
    }
  }

  private static String letters(String fragment) {
    var letters = new StringBuilder();
    lower(fragment)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
