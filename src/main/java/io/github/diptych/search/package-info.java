/** Finding: what in a text matches, and which names are meant by a few letters or some pinyin. */
@NullMarked
package io.github.diptych.search;

import org.jspecify.annotations.NullMarked;
