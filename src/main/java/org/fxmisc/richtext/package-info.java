/** What of RichTextFX is put right from within: see decision 21. */
@NullMarked
package org.fxmisc.richtext;

import org.jspecify.annotations.NullMarked;
