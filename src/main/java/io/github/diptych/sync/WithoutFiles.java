package io.github.diptych.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes commits anew without some versions of files: where one stood, the version before it stands,
 * or nothing. All else of each commit, its words and its time among it, is kept. Moves no branch.
 */
final class WithoutFiles {
  private final GuardedRepository repository;
  private final Set<ObjectId> unwanted;
  private final ObjectInserter inserter;
  private final Map<ObjectId, ObjectId> remade = new HashMap<>();
  private final Map<ObjectId, Set<String>> places = new HashMap<>();
  private int made;

  WithoutFiles(GuardedRepository repository, Set<ObjectId> unwanted, ObjectInserter inserter) {
    this.repository = repository;
    this.unwanted = unwanted;
    this.inserter = inserter;
  }

  /** To be called for parents before their children. */
  void remake(RevCommit commit) throws IOException {
    Set<String> here = places(commit);
    places.put(commit, here);
    List<ObjectId> parents = new ArrayList<>();
    for (RevCommit parent : commit.getParents()) {
      parents.add(remade.getOrDefault(parent, parent));
    }
    boolean same = here.isEmpty() && parents.equals(List.of(commit.getParents()));
    remade.put(commit, same ? commit : anew(commit, here, parents));
  }

  /** What a commit has become. */
  ObjectId of(ObjectId commit) {
    return remade.getOrDefault(commit, commit);
  }

  /** Where the unwanted was in a commit. */
  Set<String> placesIn(ObjectId commit) {
    return places.getOrDefault(commit, Set.of());
  }

  /** How many commits were made. */
  int made() {
    return made;
  }

  private ObjectId anew(RevCommit commit, Set<String> here, List<ObjectId> parents)
      throws IOException {
    ObjectId before = parents.isEmpty() ? null : Trees.of(repository, parents.getFirst());
    ObjectId tree = tree(commit.getTree(), here, before);
    List<ObjectId> different = List.copyOf(new LinkedHashSet<>(parents));
    if (different.size() == 1 && tree.equals(before) && !here.isEmpty()) {
      // It brought nothing else.
      return different.getFirst();
    }
    var builder = new CommitBuilder();
    builder.setTreeId(tree);
    builder.setParentIds(different);
    builder.setAuthor(commit.getAuthorIdent());
    builder.setCommitter(commit.getCommitterIdent());
    builder.setMessage(commit.getFullMessage());
    ObjectId id = inserter.insert(builder);
    inserter.flush();
    made++;
    return id;
  }

  private ObjectId tree(ObjectId tree, Set<String> here, @Nullable ObjectId before)
      throws IOException {
    return here.isEmpty() ? tree : Trees.mixed(repository, inserter, tree, here, before);
  }

  /** Those of its first parent that are so still, and those that it brought. */
  private Set<String> places(RevCommit commit) throws IOException {
    var here = new TreeSet<String>();
    if (commit.getParentCount() > 0) {
      for (String path : placesIn(commit.getParent(0))) {
        try (TreeWalk there = TreeWalk.forPath(repository, path, commit.getTree())) {
          if (there != null && unwanted.contains(there.getObjectId(0))) {
            here.add(path);
          }
        }
      }
    }
    try (var walk = new TreeWalk(repository)) {
      if (commit.getParentCount() > 0) {
        walk.addTree(Trees.of(repository, commit.getParent(0)));
      } else {
        walk.addTree(new EmptyTreeIterator());
      }
      walk.addTree(commit.getTree());
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.setRecursive(true);
      while (walk.next()) {
        if (unwanted.contains(walk.getObjectId(1))) {
          here.add(walk.getPathString());
        }
      }
    }
    return here;
  }
}
