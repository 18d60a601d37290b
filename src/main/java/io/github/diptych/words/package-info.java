/** Every sentence that a person reads, in Chinese and in English. */
@NullMarked
package io.github.diptych.words;

import org.jspecify.annotations.NullMarked;
