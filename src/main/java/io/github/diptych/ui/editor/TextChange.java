package io.github.diptych.ui.editor;

/**
 * What one step of writing did to the text.
 *
 * @param position where, in UTF-16 units of the text before it
 * @param removed what stood there, with {@code \n} for line ends
 * @param inserted what stands there now, with {@code \n} for line ends
 */
public record TextChange(int position, String removed, String inserted) {
  /** The same in a text that begins so many units earlier. */
  public TextChange moved(int by) {
    return new TextChange(position + by, removed, inserted);
  }
}
