package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.Link;
import io.github.diptych.markdown.Links;
import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pictures and links of a note that github.com could not follow, with the path that it could.
 */
final class LinkFindings {
  private final LinkTargets targets;

  LinkFindings(LinkTargets targets) {
    this.targets = targets;
  }

  List<Finding> in(VaultPath note, String text) {
    var findings = new ArrayList<Finding>();
    for (Link link : Links.in(text)) {
      finding(note, link, resolve(note, link, text)).ifPresent(findings::add);
    }
    return findings;
  }

  private LinkTarget resolve(VaultPath note, Link link, String text) {
    if (link.kind() == Link.Kind.HTML || link.kind() == Link.Kind.ADDRESS) {
      return targets.resolve(note, link.target());
    }
    int before = link.destination().start() - 1;
    boolean bracketed = before >= 0 && text.charAt(before) == '<';
    var written = bracketed ? "<" + link.target() + ">" : link.target();
    var meant = targets.resolve(note, LinkAddress.unescaped(written));
    // In a path of Windows a backslash before an underscore is no escape to its writer.
    return meant instanceof LinkTarget.Found || !isRepairedBackslash(note, written)
        ? meant
        : targets.resolve(note, written);
  }

  private boolean isRepairedBackslash(VaultPath note, String written) {
    return targets.resolve(note, written) instanceof LinkTarget.Backslash(var repaired)
        && repaired.isPresent();
  }

  private Optional<Finding> finding(VaultPath note, Link link, LinkTarget target) {
    boolean image = link.picture();
    return switch (target) {
      case LinkTarget.Remote remote -> Optional.empty();
      case LinkTarget.Anchor anchor -> Optional.empty();
      case LinkTarget.Found found -> Optional.empty();
      case LinkTarget.WrongCase(VaultPath actual) ->
          broken(image ? Kind.IMAGE_CASE : Kind.LINK_CASE, note, link, Optional.of(actual));
      case LinkTarget.Missing missing ->
          broken(image ? Kind.IMAGE_MISSING : Kind.LINK_MISSING, note, link, Optional.empty());
      case LinkTarget.Absolute(Optional<VaultPath> repaired) ->
          broken(image ? Kind.IMAGE_ABSOLUTE : Kind.LINK_ABSOLUTE, note, link, repaired);
      case LinkTarget.Backslash(Optional<VaultPath> repaired) ->
          broken(image ? Kind.IMAGE_BACKSLASH : Kind.LINK_BACKSLASH, note, link, repaired);
      case LinkTarget.Space(Optional<VaultPath> repaired) ->
          broken(image ? Kind.IMAGE_SPACE : Kind.LINK_SPACE, note, link, repaired);
      case LinkTarget.Outside outside ->
          broken(image ? Kind.IMAGE_OUTSIDE : Kind.LINK_OUTSIDE, note, link, Optional.empty());
    };
  }

  private Optional<Finding> broken(
      Kind kind, VaultPath note, Link link, Optional<VaultPath> repaired) {
    var fix =
        repaired
            .map(path -> targets.relative(note, path) + suffix(link.target()))
            .map(path -> new TextEdit(link.destination().start(), link.destination().end(), path))
            .map(List::of)
            .orElse(List.of());
    return Optional.of(new Finding(kind, link.span(), List.of(link.target()), fix));
  }

  /** The query and the anchor, which a repair leaves alone. */
  private static String suffix(String target) {
    for (int at = 0; at < target.length(); at++) {
      if (target.charAt(at) == '#' || target.charAt(at) == '?') {
        return target.substring(at);
      }
    }
    return "";
  }
}
