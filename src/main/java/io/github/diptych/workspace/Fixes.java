package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.VaultPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Looks which fixes can be offered to the writer, away from the home thread. */
public final class Fixes {
  private final Lanes lanes;
  private final FixCheck check;

  Fixes(Lanes lanes, FixCheck check) {
    this.lanes = lanes;
    this.check = check;
  }

  /**
   * Those of the findings whose fix passes {@link FixCheck}; completes on the home thread.
   *
   * @param text in which the findings are
   */
  public CompletableFuture<List<Finding>> offered(
      VaultPath note, String text, List<Finding> findings) {
    return lanes.atHome(
        lanes
            .render()
            .submit(
                () -> findings.stream().filter(each -> check.passes(note, text, each)).toList()));
  }
}
