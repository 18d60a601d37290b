package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that nobody else would see holds up a commit, once. */
class NewPicturesTest {
  private static final String OLD = "![old](images/gone.png)\n";

  @TempDir Path home;
  private TestVault vault;

  @BeforeEach
  void a_note_with_an_old_broken_picture() throws IOException {
    TestRemote.withoutThisMachinesGit("");
    vault = TestVault.in(home).note("a.md", OLD).image("images/river.png");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.commit("before", SyncProgress.NONE);
    }
  }

  private List<Concern> held() {
    var cycle =
        new SyncCycle(vault.vault(), VaultSettings.standard(), Lanes.inline(), Clock.systemUTC());
    var attempt = cycle.run(null, Credentials.NONE, SyncProgress.NONE).join();
    return attempt instanceof SyncAttempt.Ended(SyncOutcome.Held(List<Concern> concerns))
        ? concerns
        : List.of();
  }

  @Test
  void one_that_is_not_there_is_told_with_its_place() throws IOException {
    vault.note("a.md", OLD + "\n早 ![new](images/no.png)\n");

    assertThat(held()).containsExactly(new Concern.BrokenPicture("a.md", 3, "images/no.png"));
  }

  @Test
  void one_whose_letters_differ_in_case_is_told() throws IOException {
    vault.note("a.md", OLD + "<img src=\"images/River.png\">\n");

    assertThat(held()).containsExactly(new Concern.BrokenPicture("a.md", 2, "images/River.png"));
  }

  @Test
  void one_that_is_here_and_ignored_is_told() throws IOException {
    vault.image("images/mine.png").note(".gitignore", "/images/mine.png\n");
    vault.note("a.md", OLD + "![mine](images/mine.png)\n");

    assertThat(held()).containsExactly(new Concern.BrokenPicture("a.md", 2, "images/mine.png"));
  }

  @Test
  void one_on_this_machine_alone_is_told_once() throws IOException {
    vault.note("a.md", OLD + "![x](/Users/anna/x.png)\n");

    assertThat(held()).containsExactly(new Concern.PrivatePath("a.md", 2, "/Users/anna"));
  }

  @Test
  void those_that_are_there_that_come_along_or_that_were_broken_before_are_not_told()
      throws IOException {
    vault.image("images/new.png");
    vault.note("a.md", OLD + "![r](images/river.png) ![n](images/new.png) ![w](https://e.org/w)\n");

    assertThat(held()).isEmpty();
  }
}
