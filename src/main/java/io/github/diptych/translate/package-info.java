/**
 * Drafts of translations by services elsewhere: what goes out, what comes back, what is checked.
 */
@NullMarked
package io.github.diptych.translate;

import org.jspecify.annotations.NullMarked;
