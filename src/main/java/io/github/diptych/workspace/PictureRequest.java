package io.github.diptych.workspace;

import io.github.diptych.vault.VaultPath;

/**
 * A page's question for a picture.
 *
 * @param source the address as the note's HTML has it
 * @param need how much of it is wanted
 * @param token of the answer that the page has already; empty if it has none
 */
public record PictureRequest(VaultPath note, String source, Need need, String token) {
  public enum Need {
    /** How large it is, so that the text takes its place at once. */
    SIZE,
    /** The picture itself. */
    PICTURE
  }
}
