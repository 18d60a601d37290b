package io.github.diptych.ui.sync;

import io.github.diptych.sync.Status;
import io.github.diptych.sync.SyncProgress.Phase;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.bar.ToolbarModel;
import io.github.diptych.words.Words;
import java.util.Optional;

/** Shows how far a sync is, and what waits for the next. On the UI thread. */
final class SyncIndicator {
  private static final double MEGABYTE = 1e6;

  private final ToolbarModel toolbar;
  private final StatusModel status;
  private final Words words;

  SyncIndicator(ToolbarModel toolbar, StatusModel status, Words words) {
    this.toolbar = toolbar;
    this.status = status;
    this.words = words;
  }

  void begin() {
    toolbar.stepProperty().set("");
    toolbar.syncingProperty().set(true);
  }

  void end() {
    toolbar.syncingProperty().set(false);
  }

  /**
   * @param part done of the phase; empty if nobody knows
   * @param bytes that went; 0 if none were counted
   */
  void step(Phase phase, Optional<Double> part, long bytes) {
    if (!toolbar.syncingProperty().get()) {
      return;
    }
    String what = words.say("sync.phase." + phase);
    String far = part.map(share -> words.say("sync.progress", what, share)).orElse(what);
    // A few bytes are said by nobody.
    toolbar
        .stepProperty()
        .set(bytes < MEGABYTE / 10 ? far : words.say("sync.bytes", far, bytes / MEGABYTE));
  }

  void show(Optional<Status> now) {
    toolbar.changesProperty().set(now.map(is -> is.changes().size()).orElse(0));
    toolbar.aheadProperty().set(now.map(Status::ahead).orElse(0));
    toolbar.behindProperty().set(now.map(Status::behind).orElse(0));
    status
        .branchProperty()
        .set(now.map(is -> new StatusModel.Branch(name(is), is.ahead(), is.behind())));
  }

  private String name(Status is) {
    return is.branch().isEmpty() ? words.say("status.branch.none") : is.branch();
  }
}
