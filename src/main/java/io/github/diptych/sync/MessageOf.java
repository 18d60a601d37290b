package io.github.diptych.sync;

import java.io.IOException;
import java.util.List;

/**
 * Makes a commit's message from what changed; asked only if something did. Of a sync that is
 * cancelled it may end with a {@link java.util.concurrent.CancellationException}.
 */
@FunctionalInterface
public interface MessageOf {
  String of(List<ChangedFile> changes) throws IOException;
}
