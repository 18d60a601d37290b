package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A hook that looks at what is pushed to a bare repository as GitHub's servers do, and refuses it
 * in their words.
 */
final class GithubHook {
  private GithubHook() {}

  /** Refuses files over a number of bytes, whatever the text says that it is in MB. */
  static void refusesFilesOver(Path repository, long bytes, String megabytes) throws IOException {
    install(
        repository,
        """
        bad=$(git rev-list --objects "$new" --not --all |
          git -c core.quotePath=false cat-file --batch-check='%%(objecttype) %%(objectsize) %%(rest)' |
          awk '$1 == "blob" && $2 > %d { size = $2 / 1048576; $1 = ""; $2 = ""; sub(/^ +/, "")
            printf "error: File %%s is %%.2f MB; this exceeds GitHub'"'"'s file size limit of %s MB\\n", $0, size }')
        if [ -n "$bad" ]; then
          echo "error: Trace: 4a2c9d1c1b8e6f1f2f7c0d5d3a7a4c27"
          echo "error: See https://gh.io/lfs for more information."
          echo "$bad"
          echo "error: GH001: Large files detected. You may want to try Git Large File Storage - https://git-lfs.github.com."
          exit 1
        fi
        """
            .formatted(bytes, megabytes));
  }

  /** Refuses commits that bring a line with these letters in it. */
  static void refusesKeys(Path repository, String key) throws IOException {
    install(
        repository,
        """
        for commit in $(git rev-list "$new" --not --all); do
          git grep -n -e '%s' "$commit" | while IFS=: read -r id path line rest; do
            echo "error: GH013: Repository rule violations found for refs/heads/main."
            echo
            echo "- GITHUB PUSH PROTECTION"
            echo "  —————————————————————————————————————————"
            echo "    Resolve the following violations before pushing again"
            echo
            echo "    - Push cannot contain secrets"
            echo
            echo "      —— GitHub Personal Access Token ——————————————————————"
            echo "       locations:"
            echo "         - commit: $id"
            echo "           path: $path:$line"
            echo
          done
        done > found
        if [ -s found ]; then
          cat found
          exit 1
        fi
        """
            .formatted(key));
  }

  private static void install(Path repository, String body) throws IOException {
    Path hook = repository.resolve("hooks").resolve("pre-receive");
    Files.createDirectories(hook.getParent());
    Files.writeString(
        hook,
        "#!/bin/sh\nexec >&2\nexport LC_ALL=C.UTF-8\nwhile read -r old new ref; do\n"
            + body
            + "done\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
