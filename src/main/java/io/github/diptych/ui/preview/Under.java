package io.github.diptych.ui.preview;

import java.util.Optional;

/**
 * What is at a point of the page.
 *
 * @param link the address of the link there, as written
 * @param picture the address of the picture there, as written
 * @param selected whether words of the page are selected
 */
public record Under(Optional<String> link, Optional<String> picture, boolean selected) {}
