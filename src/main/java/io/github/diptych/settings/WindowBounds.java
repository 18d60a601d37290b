package io.github.diptych.settings;

/** Where a window was, in JavaFX's units, and how large when not maximised. */
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {}
