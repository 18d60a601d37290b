/**
 * GitHub and GitHub Enterprise beside Git itself: signing in by a code in the browser, one's
 * repositories, a new one. What goes out is made here, and what comes is checked here; it knows no
 * library.
 */
@NullMarked
package io.github.diptych.github;

import org.jspecify.annotations.NullMarked;
