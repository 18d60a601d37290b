/** Bytes that claim to be a picture: what they are, whether they may be shown, and how. */
@NullMarked
package io.github.diptych.workspace.picture;

import org.jspecify.annotations.NullMarked;
