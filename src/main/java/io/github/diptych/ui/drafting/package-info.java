/** Drafts of translations in the window: the set-up, what goes out, and what becomes of it. */
@NullMarked
package io.github.diptych.ui.drafting;

import org.jspecify.annotations.NullMarked;
