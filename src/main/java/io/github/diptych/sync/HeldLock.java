package io.github.diptych.sync;

import java.time.Instant;

/**
 * A lock of Git's that some program holds, or has left behind.
 *
 * @param name of its file from Git's own folder, such as {@code index.lock}
 * @param since when it was taken or written last
 */
public record HeldLock(String name, Instant since) {}
