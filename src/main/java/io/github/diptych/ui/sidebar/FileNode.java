package io.github.diptych.ui.sidebar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file or a folder of the vault.
 *
 * @param path from the vault's root, with {@code /} between the parts; empty for the root
 * @param children folders first, then by name; empty for a file
 */
record FileNode(String path, Kind kind, List<FileNode> children) {
  private static final Set<String> IMAGES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "ico", "avif");
  private static final Comparator<FileNode> ORDER =
      Comparator.comparing((FileNode node) -> node.kind() != Kind.FOLDER)
          .thenComparing(FileNode::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(FileNode::name);

  /** What a file is, as its icon tells. */
  enum Kind {
    FOLDER,
    NOTE,
    IMAGE,
    OTHER;

    static Kind of(String path) {
      String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (extension.equals("md") || extension.equals("markdown")) {
        return NOTE;
      }
      return IMAGES.contains(extension) ? IMAGE : OTHER;
    }
  }

  /** The last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The root over all these files. */
  static FileNode root(Collection<String> paths) {
    var root = new Folder();
    paths.forEach(root::add);
    return root.node("");
  }

  /** A folder while it is being filled. */
  private static final class Folder {
    private final Map<String, Folder> folders = new TreeMap<>();
    private final List<String> files = new ArrayList<>();

    void add(String path) {
      Folder folder = this;
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        folder = folder.folders.computeIfAbsent(path.substring(0, slash), name -> new Folder());
      }
      folder.files.add(path);
    }

    FileNode node(String path) {
      var children = new ArrayList<FileNode>();
      folders.forEach((name, folder) -> children.add(folder.node(name)));
      files.forEach(file -> children.add(new FileNode(file, Kind.of(file), List.of())));
      children.sort(ORDER);
      return new FileNode(path, Kind.FOLDER, List.copyOf(children));
    }
  }
}
