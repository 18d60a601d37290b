package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.Fragments;
import io.github.diptych.markdown.Link;
import io.github.diptych.vault.VaultPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The links to a place in a note that the note does not have. */
final class AnchorFindings {
  /** A line of the source, which github.com shows for {@code ?plain=1}. */
  private static final Pattern LINE = Pattern.compile("L[0-9]+(?:C[0-9]+)?(?:-L[0-9]+.*)?");

  private final NoteFragments others;

  AnchorFindings(NoteFragments others) {
    this.others = others;
  }

  /**
   * @param note in which the link stands
   * @param own where a link can lead in that note
   * @param address of the link, its escapes undone
   * @param to the file that it leads to
   */
  Optional<Finding> of(VaultPath note, Fragments own, Link link, String address, VaultPath to) {
    int hash = address.indexOf('#');
    if (hash < 0 || !to.isNote() || address.lastIndexOf('?', hash) >= 0) {
      return Optional.empty();
    }
    String fragment = decoded(address.substring(hash + 1));
    if (!to.equals(note) && LINE.matcher(fragment).matches()) {
      return Optional.empty();
    }
    return fragments(note, own, to)
        .filter(fragments -> !fragments.has(fragment))
        .map(fragments -> missing(link, fragments.like(fragment)));
  }

  /**
   * An address's fragment that holds blanks, as it has to be written.
   *
   * @param fragment without the {@code #}
   */
  String mended(VaultPath note, Fragments own, VaultPath to, String fragment) {
    return fragments(note, own, to)
        .flatMap(fragments -> fragments.like(fragment))
        .orElseGet(() -> fragment.strip().replaceAll("\\s", "%20"));
  }

  private Optional<Fragments> fragments(VaultPath note, Fragments own, VaultPath to) {
    return to.equals(note) ? Optional.of(own) : to.isNote() ? others.of(to) : Optional.empty();
  }

  private static Finding missing(Link link, Optional<String> meant) {
    int hash = link.target().indexOf('#');
    var place = link.destination();
    var fix =
        meant
            .filter(anchor -> hash >= 0)
            .map(anchor -> new TextEdit(place.start() + hash + 1, place.end(), anchor))
            .map(List::of)
            .orElse(List.of());
    return new Finding(Finding.Kind.ANCHOR_MISSING, link.span(), List.of(link.target()), fix);
  }

  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException stray) {
      return fragment;
    }
  }
}
