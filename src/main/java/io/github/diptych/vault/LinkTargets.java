package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the links of a note lead, as github.com would resolve them in the repository: from the
 * note's folder, letter by letter, also where this system's files do not tell case apart.
 *
 * <p>Keeps what it has seen of folders, and looks again when they change. Any thread but the UI's.
 */
public final class LinkTargets {
  private final Vault vault;
  private final FolderNames names = new FolderNames();

  public LinkTargets(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param note in which the link stands
   * @param destination as Markdown has it between the parentheses, escapes undone; one in angle
   *     brackets may keep them, and then may have spaces
   */
  public LinkTarget resolve(VaultPath note, String destination) {
    Destination to = Destination.of(destination);
    return switch (to.kind()) {
      case ANCHOR -> new LinkTarget.Anchor();
      case REMOTE -> new LinkTarget.Remote();
      case MACHINE -> new LinkTarget.Absolute(repaired(to));
      case ROOTED -> rooted(to);
      case BACKSLASH -> new LinkTarget.Backslash(file(relative(note, to)));
      case SPACE -> new LinkTarget.Space(file(relative(note, to)));
      case RELATIVE -> relative(note, to);
    };
  }

  /**
   * Whether a destination is read from the note's folder, so that it has to change when the note
   * moves; also one that is dead, if it is written so.
   */
  public static boolean isRelative(String destination) {
    return switch (Destination.of(destination).kind()) {
      case RELATIVE, BACKSLASH, SPACE -> true;
      case ANCHOR, REMOTE, MACHINE, ROOTED -> false;
    };
  }

  /** What to write in {@code from} as the destination of a link to {@code to}. */
  public String relative(VaultPath from, VaultPath to) {
    return RelativeLink.from(from, to);
  }

  private LinkTarget relative(VaultPath note, Destination to) {
    List<String> parts = new ArrayList<>();
    if (!note.parent().isRoot()) {
      parts.addAll(List.of(note.parent().value().split("/", -1)));
    }
    return walk(parts, to);
  }

  private LinkTarget rooted(Destination to) {
    LinkTarget fromRoot = walk(new ArrayList<>(), to);
    return fromRoot instanceof LinkTarget.Missing || fromRoot instanceof LinkTarget.Outside
        ? new LinkTarget.Absolute(repaired(to))
        : fromRoot;
  }

  private LinkTarget walk(List<String> parts, Destination to) {
    for (String part : to.parts()) {
      if (!part.equals("..")) {
        parts.add(part);
      } else if (parts.isEmpty()) {
        return new LinkTarget.Outside(to.path());
      } else {
        parts.removeLast();
      }
    }
    return lookUp(parts);
  }

  private LinkTarget lookUp(List<String> parts) {
    String wanted = String.join("/", parts);
    try {
      VaultPath path = VaultPath.ROOT;
      for (String part : parts) {
        Path folder = vault.file(path);
        Optional<String> name =
            Files.isDirectory(folder) && !part.equalsIgnoreCase(".git")
                ? names.like(folder, part)
                : Optional.empty();
        if (name.isEmpty() || !VaultPath.isValid(name.get())) {
          return new LinkTarget.Missing(wanted);
        }
        path = path.resolve(name.get());
      }
      vault.real(vault.file(path));
      return path.value().equals(wanted)
          ? new LinkTarget.Found(path)
          : new LinkTarget.WrongCase(path);
    } catch (OutsideVaultException e) {
      return new LinkTarget.Outside(wanted);
    } catch (IOException | InvalidPathException e) {
      // A folder that may not be listed, a name that this system cannot have: not to be shown.
      return new LinkTarget.Missing(wanted);
    }
  }

  /**
   * The file of this vault that a path of one machine meant: behind {@code …/GitHub/<repository>/},
   * where GitHub Desktop puts its clones, or behind the vault's own place.
   */
  private Optional<VaultPath> repaired(Destination to) {
    List<String> parts = to.parts();
    for (int at = 0; at + 2 < parts.size(); at++) {
      if (parts.get(at).equalsIgnoreCase("GitHub")) {
        Optional<VaultPath> file = below(parts.subList(at + 2, parts.size()));
        if (file.isPresent()) {
          return file;
        }
      }
    }
    List<String> root = new Destination(Destination.Kind.MACHINE, vault.root().toString()).parts();
    boolean ownPlace =
        parts.size() > root.size() && startsWithIgnoringCase(parts, root) && !root.isEmpty();
    return ownPlace ? below(parts.subList(root.size(), parts.size())) : Optional.empty();
  }

  private Optional<VaultPath> below(List<String> parts) {
    return parts.contains("..") ? Optional.empty() : file(lookUp(parts));
  }

  private static boolean startsWithIgnoringCase(List<String> parts, List<String> start) {
    for (int at = 0; at < start.size(); at++) {
      if (!parts.get(at).equalsIgnoreCase(start.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<VaultPath> file(LinkTarget target) {
    return switch (target) {
      case LinkTarget.Found(VaultPath path) -> Optional.of(path);
      case LinkTarget.WrongCase(VaultPath actual) -> Optional.of(actual);
      default -> Optional.empty();
    };
  }
}
