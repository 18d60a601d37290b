package io.github.diptych.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * Has copies of files for LFS be for LFS, too: where no pattern of the vault's list of attributes
 * names them, as of one that is tracked by its exact path, a line for each comes to it. Else they
 * would be texts of three lines.
 */
record CopiedPointers(ObjectInserter inserter) {
  private static final String LIST = ".gitattributes";

  void cover(DirCache tree, List<String> paths) throws IOException {
    DirCacheEntry list = tree.getEntry(LIST);
    if (list != null && !isFile(list)) {
      return;
    }
    byte[] before = list == null ? new byte[0] : bytes(list.getObjectId());
    var known = new AttributesNode();
    known.parse(new ByteArrayInputStream(before));
    List<String> unknown = paths.stream().filter(path -> !isForLfs(known, path)).toList();
    if (unknown.isEmpty()) {
      return;
    }
    var after = new ByteArrayOutputStream();
    after.writeBytes(before);
    if (before.length > 0 && before[before.length - 1] != '\n') {
      after.write('\n');
    }
    after.writeBytes(
        PatternList.lines(unknown, LfsTracking.ATTRIBUTES).getBytes(StandardCharsets.UTF_8));
    ObjectId id = inserter.insert(Constants.OBJ_BLOB, after.toByteArray());
    DirCacheEditor editor = tree.editor();
    editor.add(
        new DirCacheEditor.PathEdit(LIST) {
          @Override
          public void apply(DirCacheEntry entry) {
            entry.setFileMode(list == null ? FileMode.REGULAR_FILE : list.getFileMode());
            entry.setObjectId(id);
          }
        });
    editor.finish();
  }

  private static boolean isFile(DirCacheEntry entry) {
    return entry.getFileMode().equals(FileMode.REGULAR_FILE)
        || entry.getFileMode().equals(FileMode.EXECUTABLE_FILE);
  }

  private static boolean isForLfs(AttributesNode known, String path) {
    return known.getRules().stream()
        .filter(rule -> rule.isMatch(path, false))
        .flatMap(rule -> rule.getAttributes().stream())
        .anyMatch(each -> each.getKey().equals("filter") && "lfs".equals(each.getValue()));
  }

  private byte[] bytes(ObjectId blob) throws IOException {
    try (var reader = inserter.newReader()) {
      return reader.open(blob, Constants.OBJ_BLOB).getBytes();
    }
  }
}
