/** Holds the rendering to that of cmark-gfm, the program github.com's own is made of. */
@NullMarked
package io.github.diptych.markdown.oracle;

import org.jspecify.annotations.NullMarked;
