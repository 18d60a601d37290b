package io.github.diptych;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.ConcurrentRefUpdateException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * A bare repository in a temporary folder, and people who write to it from machines of their own:
 * {@code remote.writer("anna").writes("a.md", "…").pushes()}. They use plain JGit and none of ours.
 */
public final class TestRemote {
  public static final String BRANCH = "main";

  private final Path home;
  private final Path folder;

  private TestRemote(Path home) {
    this.home = home;
    folder = home.resolve("remote.git");
  }

  /** An empty remote {@code remote.git} in the folder, where its writers' clones go too. */
  public static TestRemote in(Path home) {
    withoutThisMachinesGit("[user]\nname = Test Writer\nemail = writer@example.org\n");
    var remote = new TestRemote(home);
    try (Git git = init(remote.folder, true)) {
      git.getRepository().getObjectDatabase();
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
    return remote;
  }

  /** Makes JGit read this text for the user's configuration, and nothing of this machine's. */
  public static void withoutThisMachinesGit(String userConfig) {
    SystemReader real =
        SystemReader.getInstance() instanceof Isolated isolated
            ? isolated.real
            : SystemReader.getInstance();
    SystemReader.setInstance(new Isolated(real, userConfig));
  }

  public Path folder() {
    return folder;
  }

  /** The address to use as a remote. */
  public String url() {
    return folder.toString();
  }

  /** Somebody with a clone of their own, made now and up to date. */
  public Writer writer(String name) {
    return new Writer(home.resolve(name), name);
  }

  /** The text of a file on the main branch. */
  public Optional<String> text(String path) {
    return text(BRANCH, path);
  }

  public Optional<String> text(String branch, String path) {
    try (Repository repository = open();
        var walk = new RevWalk(repository)) {
      ObjectId tip = repository.resolve("refs/heads/" + branch);
      if (tip == null) {
        return Optional.empty();
      }
      try (TreeWalk file =
          TreeWalk.forPath(repository, path, walk.parseCommit(tip).getTree().getId())) {
        return file == null
            ? Optional.empty()
            : Optional.of(
                new String(
                    repository.open(file.getObjectId(0)).getBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The messages of the main branch's commits, newest first. */
  public List<String> messages() {
    try (Repository repository = open();
        var walk = new RevWalk(repository)) {
      ObjectId tip = repository.resolve("refs/heads/" + BRANCH);
      var messages = new ArrayList<String>();
      if (tip != null) {
        walk.markStart(walk.parseCommit(tip));
        for (RevCommit commit : walk) {
          messages.add(commit.getFullMessage());
        }
      }
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Repository open() throws IOException {
    return new FileRepositoryBuilder().setGitDir(folder.toFile()).build();
  }

  private static Git init(Path folder, boolean bare) throws GitAPIException {
    return Git.init().setDirectory(folder.toFile()).setBare(bare).setInitialBranch(BRANCH).call();
  }

  /** Somebody who writes on another machine. */
  public final class Writer {
    private final Path clone;
    private final String name;

    private Writer(Path clone, String name) {
      this.clone = clone;
      this.name = name;
      boolean fresh = !Files.exists(clone);
      try (Git git = fresh ? init(clone, false) : Git.open(clone.toFile())) {
        if (fresh) {
          var config = git.getRepository().getConfig();
          config.setString("remote", "origin", "url", url());
          config.setString("remote", "origin", "fetch", "+refs/heads/*:refs/remotes/origin/*");
          config.save();
        }
        pull(git);
      } catch (IOException | GitAPIException e) {
        throw new AssertionError(e);
      }
    }

    /** The writer's clone. */
    public Path folder() {
      return clone;
    }

    public Writer writes(String path, String text) {
      try {
        Path file = clone.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public Writer deletes(String path) {
      try {
        Files.delete(clone.resolve(path));
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Takes what the remote has. */
    public Writer pulls() {
      try (Git git = Git.open(clone.toFile())) {
        pull(git);
        return this;
      } catch (IOException | GitAPIException e) {
        throw new AssertionError(e);
      }
    }

    /** Commits all that was written and pushes it; fails the test if the remote refuses. */
    public Writer pushes() {
      try (Git git = Git.open(clone.toFile())) {
        git.add().addFilepattern(".").setAll(true).call();
        git.commit()
            .setMessage("by " + name)
            .setAuthor(name, name + "@example.org")
            .setSign(false)
            .call();
        for (var result :
            git.push()
                .setRemote("origin")
                .setRefSpecs(new RefSpec("HEAD:refs/heads/main"))
                .call()) {
          for (RemoteRefUpdate update : result.getRemoteUpdates()) {
            if (update.getStatus() != RemoteRefUpdate.Status.OK) {
              throw new AssertionError(name + " could not push: " + update);
            }
          }
        }
        return this;
      } catch (IOException | GitAPIException e) {
        throw new AssertionError(e);
      }
    }

    private void pull(Git git) throws IOException, GitAPIException {
      git.fetch().setRemote("origin").call();
      ObjectId tip = git.getRepository().resolve("refs/remotes/origin/main");
      if (tip != null) {
        merge(git, tip);
      }
    }

    /** Once more, as anybody would, where something held the branch for a moment. */
    private static void merge(Git git, ObjectId tip) throws IOException, GitAPIException {
      try {
        git.merge().include(tip).call();
      } catch (ConcurrentRefUpdateException held) {
        git.merge().include(tip).call();
      }
    }
  }

  /** A system without Git configuration but the one given. */
  private static final class Isolated extends SystemReader.Delegate {
    private final SystemReader real;
    private final FileBasedConfig users;

    /** What the program remembers is remembered within one test. */
    private final FileBasedConfig remembered = new InMemory();

    Isolated(SystemReader real, String userConfig) {
      super(real);
      this.real = real;
      users = new InMemory();
      try {
        users.fromText(userConfig);
      } catch (ConfigInvalidException e) {
        throw new IllegalArgumentException(e);
      }
    }

    @Override
    public @Nullable String getenv(String variable) {
      return variable.startsWith("GIT_") ? null : super.getenv(variable);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
      return users;
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
      return new InMemory();
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
      return remembered;
    }

    @Override
    public FileBasedConfig getUserConfig() {
      return users;
    }

    @Override
    public FileBasedConfig getSystemConfig() {
      return new InMemory();
    }

    @Override
    public FileBasedConfig getJGitConfig() {
      return remembered;
    }
  }

  private static final class InMemory extends FileBasedConfig {
    InMemory() {
      super(null, FS.DETECTED);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // Nor is one wanted.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
