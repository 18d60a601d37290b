/** Benchmarks of the targets in docs/performance.md: ratios within one run, no tests. */
@NullMarked
package io.github.diptych.bench;

import org.jspecify.annotations.NullMarked;
