/** What a whole diary comes to, looked back on: its days, months, tags and intentions; pure. */
@NullMarked
package io.github.diptych.diary.lookback;

import org.jspecify.annotations.NullMarked;
