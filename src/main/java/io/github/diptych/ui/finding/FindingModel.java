package io.github.diptych.ui.finding;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * The findings of the note in the window, in the order of its text. Between two checks they move
 * with the text around them; one whose own text is edited keeps what is left of it.
 */
public final class FindingModel {
  private List<Finding> findings = List.of();

  public List<Finding> all() {
    return findings;
  }

  /** Takes what a check has found in the present text. */
  public void show(List<Finding> found) {
    findings = List.copyOf(found);
  }

  /** The text around them changes. */
  public void edited(TextEdit edit) {
    if (!findings.isEmpty()) {
      findings = findings.stream().map(finding -> moved(finding, edit)).toList();
    }
  }

  /** Those that an offset lies in, or at the edge of. */
  public List<Finding> at(int offset) {
    return findings.stream().filter(finding -> touches(finding.span(), offset)).toList();
  }

  /** The first behind an offset, or else the first of all. */
  public Optional<Finding> after(int offset) {
    return findings.stream()
        .filter(finding -> finding.span().start() > offset)
        .findFirst()
        .or(() -> findings.stream().findFirst());
  }

  /** The last before an offset, or else the last of all. */
  public Optional<Finding> before(int offset) {
    return findings.reversed().stream()
        .filter(finding -> finding.span().start() < offset)
        .findFirst()
        .or(() -> findings.reversed().stream().findFirst());
  }

  private static boolean touches(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }

  private static Finding moved(Finding finding, TextEdit edit) {
    int start = moved(finding.span().start(), edit);
    var span = new Span(start, Math.max(start, moved(finding.span().end(), edit)));
    // Its fix is for the text as it was.
    return new Finding(finding.kind(), span, finding.arguments(), List.of());
  }

  private static int moved(int offset, TextEdit edit) {
    if (offset <= edit.start()) {
      return offset;
    }
    int grown = edit.growth();
    return offset >= edit.end() ? offset + grown : edit.start();
  }
}
