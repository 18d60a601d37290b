package io.github.diptych.sync;

/**
 * A commit in the history of the vault or of a file.
 *
 * @param path the file's path in that commit, which may have been another one than today; empty in
 *     the history of the vault
 * @param what what is followed in the file, as that commit has it
 */
public record Version(Revision revision, String path, Followed what) {
  static Version ofVault(Revision revision) {
    return new Version(revision, "", Followed.WHOLE);
  }
}
