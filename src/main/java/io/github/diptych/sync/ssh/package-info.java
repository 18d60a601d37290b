/**
 * Remotes over SSH, by JGit's module on Apache MINA: keys, agents, known hosts. What it cannot
 * decide by itself comes out as a value, for the writer to answer.
 */
@NullMarked
package io.github.diptych.sync.ssh;

import org.jspecify.annotations.NullMarked;
