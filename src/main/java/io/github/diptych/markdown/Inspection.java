package io.github.diptych.markdown;

import io.github.diptych.diary.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One reading of a note for all that is checked in it.
 *
 * @param findings what will not show as meant, links aside; in the order of the note
 * @param links all links and pictures
 * @param fragments where a link into the note can lead
 */
public record Inspection(List<Finding> findings, List<Link> links, Fragments fragments) {
  public Inspection {
    findings = List.copyOf(findings);
    links = List.copyOf(links);
  }

  /**
   * Reads a note.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static Inspection of(String markdown) {
    ParsedNote note = new GithubParser().parse(markdown);
    List<Link> links = Links.in(note);
    return new Inspection(findings(note, links), links, Fragments.of(note));
  }

  /** What will not show as meant, in the order of the note. */
  static List<Finding> findings(ParsedNote note, List<Link> links) {
    var findings = new ArrayList<>(Emphasis.findings(note));
    findings.addAll(TableRows.findings(note));
    links.forEach(link -> SwallowedWords.in(link).ifPresent(findings::add));
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return findings;
  }
}
