package io.github.diptych.workspace;

/** What the folder of a clone is called. */
public final class CloneFolder {
  private CloneFolder() {}

  /** The last name of an address, as a folder may be called everywhere. */
  public static String name(String address) {
    String last = address.replaceAll("[/\\\\]+$", "").replaceAll("^.*[/\\\\:]", "");
    String plain = last.replaceAll("\\.git$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    return plain.isBlank() || plain.matches("\\.+") ? "vault" : plain;
  }
}
