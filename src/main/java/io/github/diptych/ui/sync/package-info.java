/** The Sync button: what will go, how far it is, and what came of it. */
@NullMarked
package io.github.diptych.ui.sync;

import org.jspecify.annotations.NullMarked;
