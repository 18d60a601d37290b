package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;

/**
 * What can be seen of a repository from outside, at a cost that does not depend on its size: two
 * marks that are equal mean that nobody has committed, fetched, staged, switched or begun anything
 * in between (issue 6: counts are right within 2 s, whoever changed them).
 *
 * @param hash of names, times, lengths and identities of files
 */
public record RepositoryMark(int hash) {
  private static final List<String> OF_WORK_TREE =
      List.of(
          "HEAD",
          "index",
          "MERGE_HEAD",
          "CHERRY_PICK_HEAD",
          "REVERT_HEAD",
          "BISECT_LOG",
          "rebase-merge",
          "rebase-apply",
          "logs/HEAD");
  private static final List<String> OF_ALL = List.of("packed-refs", "config", "shallow");
  private static final List<String> REFS = List.of("refs/heads", "refs/remotes");

  /** A repository with more branches than these is looked at no further. */
  private static final int MOST = 2000;

  /** The mark of the repository whose work tree is this folder; the same for all that have none. */
  public static RepositoryMark of(Path root) {
    Path folder = folder(root.resolve(".git"));
    Path common = common(folder);
    int hash = 1;
    for (String name : OF_WORK_TREE) {
      hash = 31 * hash + mark(folder.resolve(name));
    }
    for (String name : OF_ALL) {
      hash = 31 * hash + mark(common.resolve(name));
    }
    for (String name : REFS) {
      hash = 31 * hash + marks(common.resolve(name));
    }
    return new RepositoryMark(hash);
  }

  private static int mark(Path file) {
    try {
      return mark(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException none) {
      return 0;
    }
  }

  private static int mark(BasicFileAttributes file) {
    return Objects.hash(file.lastModifiedTime(), file.size(), file.fileKey());
  }

  private static int marks(Path folder) {
    var marks = new Marks();
    try {
      Files.walkFileTree(folder, marks);
    } catch (IOException gone) {
      // It changes just now; the next look sees what became of it.
      return marks.sum;
    }
    return marks.sum;
  }

  /** The order in which a folder's files come must not matter. */
  private static final class Marks extends SimpleFileVisitor<Path> {
    private int sum;
    private int count;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      sum += 31 * file.hashCode() + mark(attributes);
      return ++count < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }

  /** Where a linked work tree's own folder is. */
  private static Path folder(Path git) {
    return linked(git, "gitdir: ", git);
  }

  private static Path common(Path folder) {
    return linked(folder.resolve("commondir"), "", folder);
  }

  private static Path linked(Path file, String prefix, Path otherwise) {
    try {
      String text = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
      Path from = prefix.isEmpty() ? otherwise : otherwise.getParent();
      return text.startsWith(prefix) && text.length() > prefix.length() && from != null
          ? from.resolve(text.substring(prefix.length())).normalize()
          : otherwise;
    } catch (IOException | IllegalArgumentException unreadable) {
      return otherwise;
    }
  }
}
