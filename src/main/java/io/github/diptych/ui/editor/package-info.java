/** The pane in which Markdown source is written; alone uses RichTextFX. */
@NullMarked
package io.github.diptych.ui.editor;

import org.jspecify.annotations.NullMarked;
