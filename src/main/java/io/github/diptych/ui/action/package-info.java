/**
 * What the writer can do: one value for each action feeds the menu, the toolbar and the shortcut.
 */
@NullMarked
package io.github.diptych.ui.action;

import org.jspecify.annotations.NullMarked;
