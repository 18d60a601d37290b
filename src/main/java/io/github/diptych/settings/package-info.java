/** What a vault and this machine are set to, and JSON; alone uses Jackson. */
@NullMarked
package io.github.diptych.settings;

import org.jspecify.annotations.NullMarked;
