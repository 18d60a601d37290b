/**
 * The use cases: an open vault, its notes and diary, autosave, previews, checks and the sync cycle.
 */
@NullMarked
package io.github.diptych.workspace;

import org.jspecify.annotations.NullMarked;
