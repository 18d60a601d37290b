package io.github.diptych.sync;

import org.eclipse.jgit.lib.ProgressMonitor;

/** Tells JGit's progress to ours. */
final class Steps implements ProgressMonitor {
  private final SyncProgress progress;
  private final SyncProgress.Phase phase;
  private long done;
  private long total;

  Steps(SyncProgress progress, SyncProgress.Phase phase) {
    this.progress = progress;
    this.phase = phase;
  }

  @Override
  public void start(int totalTasks) {
    progress.step(phase, 0, 0);
  }

  @Override
  public void beginTask(String title, int totalWork) {
    done = 0;
    total = totalWork == UNKNOWN ? 0 : totalWork;
    progress.step(phase, done, total);
  }

  @Override
  public void update(int completed) {
    done += completed;
    progress.step(phase, done, total);
  }

  @Override
  public void endTask() {
    progress.step(phase, done, total);
  }

  @Override
  public boolean isCancelled() {
    return progress.cancelled();
  }

  @Override
  public void showDuration(boolean enabled) {
    // Nobody is shown one.
  }
}
