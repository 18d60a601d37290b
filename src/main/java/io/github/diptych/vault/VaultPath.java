package io.github.diptych.vault;

import java.util.Locale;

/**
 * Where a file or folder lies inside its vault: names separated by {@code /}, on every system.
 *
 * <p>No name is empty, {@code .} or {@code ..}, and none holds a backslash or a NUL, so a path
 * never leads out of the vault by its words. (A symbolic link still may: {@link Vault} looks.)
 *
 * @param value such as {@code diary/2024/2024-05.md}; empty for the vault's own folder only
 */
public record VaultPath(String value) implements Comparable<VaultPath> {
  /** The vault's own folder. */
  public static final VaultPath ROOT = new VaultPath("");

  public VaultPath {
    if (!value.isEmpty() && !isClean(value)) {
      throw new IllegalArgumentException("no path inside a vault: " + value);
    }
  }

  /**
   * The path of a file or folder below the vault's own folder.
   *
   * @throws IllegalArgumentException if {@code value} is empty, absolute, or has a part that is
   *     empty, {@code .} or {@code ..}, or holds a backslash
   */
  public static VaultPath of(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an empty path");
    }
    return new VaultPath(value);
  }

  /** Whether {@link #of} takes {@code value}. */
  public static boolean isValid(String value) {
    return !value.isEmpty() && isClean(value);
  }

  private static boolean isClean(String value) {
    if (value.indexOf('\\') >= 0 || value.indexOf('\0') >= 0) {
      return false;
    }
    for (String part : value.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  public boolean isRoot() {
    return value.isEmpty();
  }

  /** The last name; empty for the root. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The folder that this lies in; {@link #ROOT} for what lies directly in it, and for itself. */
  public VaultPath parent() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? ROOT : new VaultPath(value.substring(0, slash));
  }

  /**
   * What lies at {@code relative} inside this folder.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public VaultPath resolve(String relative) {
    return of(isRoot() ? relative : value + "/" + relative);
  }

  /** What follows the name's last dot, in lower case; empty without a dot, or if it comes first. */
  public String extension() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether the name says Markdown: {@code .md} or {@code .markdown}, in any case. */
  public boolean isNote() {
    return extension().equals("md") || extension().equals("markdown");
  }

  /** Whether this is {@code folder} or lies somewhere in it. */
  public boolean isIn(VaultPath folder) {
    return folder.isRoot() || equals(folder) || value.startsWith(folder.value + "/");
  }

  @Override
  public int compareTo(VaultPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
