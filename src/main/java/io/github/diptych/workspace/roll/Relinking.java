package io.github.diptych.workspace.roll;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.Link;
import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.VaultPath;
import java.util.Optional;

/**
 * What has to change in a link so that it leads where it led, when it moves to another note or what
 * it leads to does. A path keeps its spelling and gets another beginning, also if it is dead: the
 * file may be on its way.
 */
final class Relinking {
  private final VaultPath rolled;
  private final LinkTargets targets;
  private final Forwarding forwarding;

  /**
   * @param rolled the note whose days go; it lies in the vault's own folder
   */
  Relinking(VaultPath rolled, LinkTargets targets, Forwarding forwarding) {
    this.rolled = rolled;
    this.targets = targets;
    this.forwarding = forwarding;
  }

  /**
   * @param text in which the link stands
   * @param was the note of that text
   * @param is the note in which the link will stand: the same, or one that days go to
   */
  Optional<TextEdit> edit(Link link, String text, VaultPath was, VaultPath is) {
    var written = WrittenAddress.of(link, text);
    var target = targets.resolve(was, written.address());
    boolean toRolled =
        target instanceof LinkTarget.Anchor
            ? was.equals(rolled)
            : target.equals(new LinkTarget.Found(rolled));
    var moved =
        Optional.of(written)
            .filter(each -> toRolled && each.query().isEmpty() && !each.fragment().isEmpty())
            .flatMap(each -> forwarding.of(each.fragment()));
    if (moved.isPresent()) {
      String path = path(is, moved.get().note());
      return Optional.of(replaced(link, path + "#" + moved.get().name()));
    }
    if (was.equals(is)) {
      return Optional.empty();
    }
    if (target instanceof LinkTarget.Anchor) {
      return toRolled && forwarding.stays(written.fragment())
          ? Optional.of(begun(link, path(is, was), 0))
          : Optional.empty();
    }
    return LinkTargets.isRelative(written.address())
        ? Optional.of(begun(link, "../".repeat(depth(is)), here(link.target())))
        : Optional.empty();
  }

  private String path(VaultPath from, VaultPath to) {
    return from.equals(to) ? "" : targets.relative(from, to);
  }

  private static TextEdit replaced(Link link, String address) {
    return new TextEdit(link.destination().start(), link.destination().end(), address);
  }

  /** Sets a beginning before the address, in place of {@code dropped} units. */
  private static TextEdit begun(Link link, String beginning, int dropped) {
    String target = link.target();
    int start = link.destination().start() + target.length() - target.stripLeading().length();
    return new TextEdit(start, start + dropped, beginning);
  }

  /** How many units of an address say no more than that it begins in the note's folder. */
  private static int here(String target) {
    String path = target.stripLeading();
    int at = 0;
    while (path.startsWith("./", at)) {
      at += 2;
    }
    return at;
  }

  /** In how many folders a note lies. */
  private static int depth(VaultPath note) {
    return (int) note.value().chars().filter(unit -> unit == '/').count();
  }
}
