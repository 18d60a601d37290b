package io.github.diptych.workspace;

/**
 * What the writer did to a text.
 *
 * @param position where, in UTF-16 units of the text before
 * @param removed what stood there
 * @param inserted what stands there now
 */
public record TextChange(int position, String removed, String inserted) {}
