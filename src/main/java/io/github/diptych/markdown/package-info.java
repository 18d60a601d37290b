/**
 * Markdown as github.com reads it: rendering, outline, links and style spans; alone uses flexmark.
 */
@NullMarked
package io.github.diptych.markdown;

import org.jspecify.annotations.NullMarked;
