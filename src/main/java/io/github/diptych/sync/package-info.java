/**
 * Git, by JGit: what changed, commit, fetch, fast-forward, push, and what came of it, as values.
 */
@NullMarked
package io.github.diptych.sync;

import org.jspecify.annotations.NullMarked;
