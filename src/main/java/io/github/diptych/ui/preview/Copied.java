package io.github.diptych.ui.preview;

/** A part of the page for other programs: as HTML without styles, and as words alone. */
public record Copied(String html, String text) {}
