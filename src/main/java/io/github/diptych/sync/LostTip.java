package io.github.diptych.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Where a branch was before its file was lost: read from the logs as text, for JGit reads the log
 * of a branch only where it can read the branch.
 */
final class LostTip {
  private static final Pattern HEAD = Pattern.compile("ref: (refs/heads/\\S+)\\s*");
  private static final Pattern LINE = Pattern.compile("[0-9a-f]{40} ([0-9a-f]{40}) .*");
  private static final Pattern MOVED =
      Pattern.compile(".*\tcheckout: moving from (\\S+) to (\\S+)");

  /** What is further back than this is no help to anybody. */
  private static final int MOST = 1000;

  private final GuardedRepository repository;
  private final Path folder;
  private final Path common;

  LostTip(GuardedRepository repository) {
    this.repository = repository;
    folder = repository.getDirectory().toPath();
    common = repository.getCommonDirectory().toPath();
  }

  /** The full name of the branch that HEAD is at, or was at as far as can be known. */
  Optional<String> branch() throws IOException {
    Matcher head = HEAD.matcher(text(folder.resolve(Constants.HEAD)));
    // A name that is none could lead out of the folder.
    if (head.matches() && Repository.isValidRefName(head.group(1))) {
      return Optional.of(head.group(1));
    }
    return moved(2).or(this::usual);
  }

  /** The full name of the branch that was left when a commit was checked out without one. */
  Optional<String> left() throws IOException {
    return moved(1).or(this::usual);
  }

  private Optional<String> moved(int side) throws IOException {
    for (String line : log(Constants.HEAD).reversed()) {
      Matcher moved = MOVED.matcher(line);
      if (moved.matches() && isBranch(Constants.R_HEADS + moved.group(side))) {
        return Optional.of(Constants.R_HEADS + moved.group(side));
      }
    }
    return Optional.empty();
  }

  private Optional<String> usual() {
    return Stream.of("main", "master")
        .map(name -> Constants.R_HEADS + name)
        .filter(this::isBranch)
        .findFirst()
        .or(this::onlyBranch);
  }

  /** The commits that the branch may have been at, the likeliest first; not all need be there. */
  Set<ObjectId> tips(String branch) throws IOException {
    var tips = new LinkedHashSet<ObjectId>();
    now(branch).ifPresent(tips::add);
    List<String> own = log(branch);
    addAll(tips, own.isEmpty() ? log(Constants.HEAD) : own);
    String name = branch.substring(Constants.R_HEADS.length());
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES)) {
      if (ref.getName().endsWith("/" + name) && ref.getObjectId() != null) {
        tips.add(ref.getObjectId());
      }
    }
    return tips;
  }

  /** Where the branch is by what can be read of it. */
  Optional<ObjectId> now(String branch) {
    try {
      return Optional.ofNullable(Commits.at(repository, branch));
    } catch (IOException garbage) {
      return Optional.empty();
    }
  }

  private static void addAll(Set<ObjectId> tips, List<String> log) {
    for (String line : log.reversed()) {
      Matcher entry = LINE.matcher(line);
      if (entry.matches()) {
        tips.add(ObjectId.fromString(entry.group(1)));
      }
    }
    tips.remove(ObjectId.zeroId());
  }

  private boolean isBranch(String name) {
    return Repository.isValidRefName(name)
        && (Files.isRegularFile(common.resolve(name))
            || Files.isRegularFile(common.resolve("logs").resolve(name))
            || now(name).isPresent());
  }

  private Optional<String> onlyBranch() {
    try {
      List<Ref> heads = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS);
      return heads.size() == 1 ? Optional.of(heads.getFirst().getName()) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private List<String> log(String ref) throws IOException {
    Path logs = (ref.equals(Constants.HEAD) ? folder : common).resolve("logs");
    List<String> lines = new ArrayList<>(text(logs.resolve(ref)).lines().toList());
    return lines.size() <= MOST
        ? Collections.unmodifiableList(lines)
        : lines.subList(lines.size() - MOST, lines.size());
  }

  /** Whatever bytes a power loss has left. */
  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }
}
