package io.github.diptych.sync;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jgit.lib.Config;

/**
 * What a vault's own repository would have run, if it were trusted (decision 38): its hooks and its
 * filters. Of whatever else Git can be told to run, nothing has a use here, and nothing ever runs.
 *
 * @param programs in the order of their names
 * @param fingerprint of all of them, hooks by what is in their files; trust is in this and no other
 */
public record VaultPrograms(List<Program> programs, String fingerprint) {
  /** Those that JGit runs. */
  private static final List<String> HOOKS =
      List.of("commit-msg", "post-commit", "pre-commit", "pre-push");

  private static final List<String> DIRECTIONS = List.of("clean", "smudge");

  /** LFS is done here, without a program. */
  private static final String LFS = "lfs";

  public VaultPrograms {
    programs = List.copyOf(programs);
  }

  /**
   * @param config the vault's own, unguarded
   * @param gitFolder the repository's own, of all its work trees
   */
  static VaultPrograms of(Config config, Path gitFolder, Path workTree) throws IOException {
    var programs = new ArrayList<Program>();
    MessageDigest digest = digest();
    for (String filter : config.getSubsections("filter").stream().sorted().toList()) {
      for (String direction : DIRECTIONS) {
        String command = config.getString("filter", filter, direction);
        if (command != null && !command.isBlank() && !filter.equals(LFS)) {
          programs.add(new Program(Program.Kind.FILTER, filter + "." + direction, command));
        }
      }
    }
    programs.forEach(program -> add(digest, program));
    Path hooks = hooks(config, gitFolder, workTree);
    for (String name : HOOKS) {
      Path hook = hooks.resolve(name);
      if (Files.isRegularFile(hook) && Files.isExecutable(hook)) {
        var program = new Program(Program.Kind.HOOK, name, hook.toString());
        programs.add(program);
        add(digest, program);
        digest.update(Files.readAllBytes(hook));
      }
    }
    return new VaultPrograms(programs, HexFormat.of().formatHex(digest.digest()));
  }

  /** Where the hooks of a vault are; the folder need not be there. */
  static Path hooks(Config config, Path gitFolder, Path workTree) {
    String path = config.getString("core", null, "hooksPath");
    if (path == null || path.isBlank()) {
      return gitFolder.resolve("hooks");
    }
    String home = System.getProperty("user.home", "");
    return path.startsWith("~/")
        ? new File(home, path.substring(2)).toPath()
        : workTree.resolve(path);
  }

  private static void add(MessageDigest digest, Program program) {
    String line = program.kind() + "\0" + program.name() + "\0" + program.command() + "\0";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
