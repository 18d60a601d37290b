package io.github.diptych.vault;

import java.util.Optional;

/**
 * Where the destination of a link or picture leads, seen as github.com does. Where it is dead there
 * and the file is in the vault all the same, {@code repaired} is that file.
 */
public sealed interface LinkTarget {
  /** Another site, by an address with a scheme or with {@code //}. */
  record Remote() implements LinkTarget {}

  /** A place in the note itself. */
  record Anchor() implements LinkTarget {}

  /** A file or folder of the vault, written as it must be. */
  record Found(VaultPath path) implements LinkTarget {}

  /** The file is there, but its name differs in case or Unicode normalisation, which counts. */
  record WrongCase(VaultPath actual) implements LinkTarget {}

  /**
   * @param path what was looked for, relative to the vault
   */
  record Missing(String path) implements LinkTarget {}

  /** A path of one machine: {@code /Users/…}, {@code C:\…}, {@code \\server\…}, {@code file:…}. */
  record Absolute(Optional<VaultPath> repaired) implements LinkTarget {}

  /** Has a {@code \}, which github.com takes for part of a name. */
  record Backslash(Optional<VaultPath> repaired) implements LinkTarget {}

  /** Has a space as it is, which ends the destination and undoes the link. */
  record Space(Optional<VaultPath> repaired) implements LinkTarget {}

  /**
   * Leads out of the vault, by {@code ..} or by a symbolic link.
   *
   * @param path as the link has it, decoded
   */
  record Outside(String path) implements LinkTarget {}
}
