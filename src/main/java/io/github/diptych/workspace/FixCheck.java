package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether fixes do what they are for and nothing else (decision 13): the note is rendered before
 * and after, and looked through again. A fix passes if its finding is gone and no other has come,
 * and if the page differs only as {@link RenderedChange} lets it. Renders the whole note, so not
 * for the UI thread.
 */
public final class FixCheck {
  private final VaultCheck check;
  private final GithubRenderer renderer = new GithubRenderer();

  FixCheck(VaultCheck check) {
    this.check = check;
  }

  /**
   * The same findings, those without their fix that do not pass; the fixes that are left pass all
   * together, too.
   *
   * @param findings all that were found in that text
   */
  public List<Finding> offered(VaultPath note, String text, List<Finding> findings) {
    var fixable = findings.stream().filter(Finding::fixable).toList();
    if (fixable.isEmpty()) {
      return findings;
    }
    var safe = new Trial(note, text, findings).safe(withoutOverlap(fixable));
    return findings.stream()
        .map(finding -> !finding.fixable() || safe.contains(finding) ? finding : unfixed(finding))
        .toList();
  }

  /** Whether the fix of one finding passes by itself. */
  public boolean passes(VaultPath note, String text, Finding finding) {
    return finding.fixable()
        && new Trial(note, text, check.in(note, text)).passes(List.of(finding));
  }

  private static Finding unfixed(Finding finding) {
    return new Finding(finding.kind(), finding.span(), finding.arguments(), List.of());
  }

  /** Of fixes that overlap the first: the other waits until it is made. */
  private static List<Finding> withoutOverlap(List<Finding> fixable) {
    var chosen = new ArrayList<Finding>();
    int done = 0;
    for (Finding finding : fixable) {
      int start = finding.fix().stream().mapToInt(TextEdit::start).min().orElse(0);
      if (start >= done) {
        chosen.add(finding);
        done = finding.fix().stream().mapToInt(TextEdit::end).max().orElse(done);
      }
    }
    return chosen;
  }

  /** One text, on which fixes are tried. */
  private final class Trial {
    private final VaultPath note;
    private final String text;
    private final List<Finding> before;
    private final RenderedChange.Page page;

    Trial(VaultPath note, String text, List<Finding> before) {
      this.note = note;
      this.text = text;
      this.before = before;
      this.page = new RenderedChange.Page(text, renderer.blocks(text));
    }

    /** As many as pass together: all, or else what passes of either half. */
    List<Finding> safe(List<Finding> fixes) {
      if (fixes.isEmpty() || passes(fixes)) {
        return fixes;
      }
      if (fixes.size() == 1) {
        return List.of();
      }
      int middle = fixes.size() / 2;
      var first = safe(fixes.subList(0, middle));
      var second = safe(fixes.subList(middle, fixes.size()));
      var both = Stream.concat(first.stream(), second.stream()).toList();
      return first.isEmpty() || second.isEmpty() || passes(both) ? both : first;
    }

    boolean passes(List<Finding> fixes) {
      var edits = fixes.stream().flatMap(finding -> finding.fix().stream()).toList();
      String after = TextEdit.apply(text, edits);
      return leavesFewer(fixes, check.in(note, after))
          && new RenderedChange(page, renderer.blocks(after), fixes).isAsMeant();
    }

    private boolean leavesFewer(List<Finding> fixes, List<Finding> after) {
      Map<String, Integer> left = new HashMap<>();
      before.forEach(finding -> left.merge(name(finding), 1, Integer::sum));
      fixes.forEach(finding -> left.merge(name(finding), -1, Integer::sum));
      after.forEach(finding -> left.merge(name(finding), -1, Integer::sum));
      return left.values().stream().allMatch(count -> count >= 0);
    }

    private static String name(Finding finding) {
      return finding.kind() + " " + finding.arguments();
    }
  }
}
