/**
 * Tokens and keys: in the store that the system has for them, else in memory, and nowhere else. The
 * only user of java-keyring.
 */
@NullMarked
package io.github.diptych.secrets;

import org.jspecify.annotations.NullMarked;
