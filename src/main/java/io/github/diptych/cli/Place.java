package io.github.diptych.cli;

/**
 * Where in a text an offset is, as people and editors count.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
record Place(int line, int column) {}
