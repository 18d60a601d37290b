/** The use cases from a shell; alone uses picocli, and never loads JavaFX. */
@NullMarked
package io.github.diptych.cli;

import org.jspecify.annotations.NullMarked;
