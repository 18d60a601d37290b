package io.github.diptych.sync;

/**
 * A branch that can be turned to.
 *
 * @param name such as {@code main}, without its remote's name
 * @param current whether it is the one in the work tree
 * @param isHere false if it was only seen at the remote
 * @param last its last commit
 */
public record Branch(String name, boolean current, boolean isHere, Revision last) {}
