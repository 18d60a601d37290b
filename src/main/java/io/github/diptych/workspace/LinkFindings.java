package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.AddressText;
import io.github.diptych.markdown.Fragments;
import io.github.diptych.markdown.Inspection;
import io.github.diptych.markdown.Link;
import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pictures and links of a note that github.com could not follow, with the path that it could.
 */
final class LinkFindings {
  /** Pages of a repository that are no files, such as {@code ../../issues} from its README. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:actions|archive|blob|branches|commits?|compare|deployments|discussions|edit|fork|graphs"
              + "|issues|labels|milestones?|network|new|packages|projects|pulls?|pulse|raw|releases"
              + "|security|settings|stargazers|tags|tree|watchers|wiki)(?:[/?#].*)?");

  private static final Span NOWHERE = new Span(0, 0);

  private final Vault vault;
  private final LinkTargets targets;
  private final AnchorFindings anchors;

  LinkFindings(Vault vault) {
    this.vault = vault;
    this.targets = new LinkTargets(vault);
    this.anchors = new AnchorFindings(new NoteFragments(vault));
  }

  List<Finding> in(VaultPath note, String text, Inspection inspection) {
    var findings = new ArrayList<Finding>();
    for (Link link : inspection.links()) {
      if (link.kind() != Link.Kind.ADDRESS || isFile(link.target())) {
        finding(note, inspection.fragments(), link, resolve(note, link, text))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The same of one picture. */
  Optional<Finding> of(VaultPath note, Link picture, String text) {
    return finding(note, Fragments.none(), picture, resolve(note, picture, text));
  }

  /**
   * Why github.com could not show a picture.
   *
   * @param destination as the page has it: a backslash is percent-encoded there
   */
  Optional<Finding> picture(VaultPath note, String destination) {
    String written = destination.replace("%5C", "\\");
    var link = new Link(Link.Kind.HTML, true, NOWHERE, NOWHERE, written);
    return finding(note, Fragments.none(), link, targets.resolve(note, written));
  }

  /** An address between angle brackets can lead to this machine; others are web or mail. */
  private static boolean isFile(String address) {
    return address.regionMatches(true, 0, "file:", 0, 5);
  }

  /** Where a link of a note leads. */
  LinkTarget resolve(VaultPath note, Link link, String text) {
    if (link.kind() == Link.Kind.HTML || link.kind() == Link.Kind.ADDRESS) {
      return targets.resolve(note, AddressText.withoutEntities(link.target()));
    }
    int before = link.destination().start() - 1;
    boolean bracketed = before >= 0 && text.charAt(before) == '<';
    var written = bracketed ? "<" + link.target() + ">" : link.target();
    var meant = targets.resolve(note, AddressText.unescaped(written));
    // In a path of Windows a backslash before an underscore is no escape to its writer.
    return meant instanceof LinkTarget.Found || !isRepairedBackslash(note, written)
        ? meant
        : targets.resolve(note, written);
  }

  private boolean isRepairedBackslash(VaultPath note, String written) {
    return targets.resolve(note, written) instanceof LinkTarget.Backslash(var repaired)
        && repaired.isPresent();
  }

  private Optional<Finding> finding(VaultPath note, Fragments own, Link link, LinkTarget target) {
    boolean image = link.picture();
    return switch (target) {
      case LinkTarget.Remote remote -> Optional.empty();
      case LinkTarget.Anchor anchor when link.kind() == Link.Kind.BROKEN_BY_SPACE ->
          blank(note, own, link, note);
      case LinkTarget.Anchor anchor -> anchor(note, own, link, note);
      case LinkTarget.Found(VaultPath path) when link.kind() == Link.Kind.BROKEN_BY_SPACE ->
          blank(note, own, link, path);
      case LinkTarget.Found(VaultPath path) when image && isFolder(path) ->
          broken(Kind.IMAGE_MISSING, note, link, Optional.empty());
      case LinkTarget.Found(VaultPath path) -> anchor(note, own, link, path);
      case LinkTarget.WrongCase(VaultPath actual) ->
          broken(image ? Kind.IMAGE_CASE : Kind.LINK_CASE, note, link, Optional.of(actual));
      case LinkTarget.Missing missing ->
          broken(image ? Kind.IMAGE_MISSING : Kind.LINK_MISSING, note, link, Optional.empty());
      case LinkTarget.Absolute(Optional<VaultPath> repaired) ->
          broken(image ? Kind.IMAGE_ABSOLUTE : Kind.LINK_ABSOLUTE, note, link, repaired);
      case LinkTarget.Backslash(Optional<VaultPath> repaired) ->
          broken(image ? Kind.IMAGE_BACKSLASH : Kind.LINK_BACKSLASH, note, link, repaired);
      case LinkTarget.Space(Optional<VaultPath> repaired) ->
          repaired.isPresent()
              ? blank(note, own, link, repaired.get())
              : broken(image ? Kind.IMAGE_SPACE : Kind.LINK_SPACE, note, link, repaired);
      case LinkTarget.Outside(String path) when isPage(note, path) -> Optional.empty();
      case LinkTarget.Outside outside ->
          broken(image ? Kind.IMAGE_OUTSIDE : Kind.LINK_OUTSIDE, note, link, Optional.empty());
    };
  }

  /** A blank in the path or in the fragment. */
  private Optional<Finding> blank(VaultPath note, Fragments own, Link link, VaultPath to) {
    String target = link.target();
    int hash = target.indexOf('#');
    boolean ownPlace = hash == 0;
    String fragment =
        hash < 0 ? "" : "#" + anchors.mended(note, own, to, target.substring(hash + 1));
    String query = hash < 0 ? suffix(target) : suffix(target.substring(0, hash));
    String path = ownPlace ? "" : targets.relative(note, to) + query;
    var place = link.destination();
    return Optional.of(
        new Finding(
            link.picture() ? Kind.IMAGE_SPACE : Kind.LINK_SPACE,
            link.span(),
            List.of(target),
            List.of(new TextEdit(place.start(), place.end(), path + fragment))));
  }

  private Optional<Finding> anchor(VaultPath note, Fragments own, Link link, VaultPath to) {
    String address =
        link.kind() == Link.Kind.HTML
            ? AddressText.withoutEntities(link.target())
            : AddressText.unescaped(link.target());
    return link.picture() ? Optional.empty() : anchors.of(note, own, link, address, to);
  }

  private boolean isFolder(VaultPath path) {
    return Files.isDirectory(vault.file(path));
  }

  /** Whether a path out of the vault leads just as far as to the repository's pages. */
  private static boolean isPage(VaultPath note, String path) {
    int up = 0;
    while (path.startsWith("../", up * 3)) {
      up++;
    }
    long depth = note.value().chars().filter(c -> c == '/').count();
    return up == depth + 2 && PAGE.matcher(path.substring(up * 3)).matches();
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
