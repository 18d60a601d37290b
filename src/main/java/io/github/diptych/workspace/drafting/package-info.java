/** Drafts of translations in an open note: what would go out, what came back, where it goes. */
@NullMarked
package io.github.diptych.workspace.drafting;

import org.jspecify.annotations.NullMarked;
