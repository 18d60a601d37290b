package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.faulty.Strace;
import io.github.diptych.faulty.Traced;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The system itself refuses each of the calls that a save and a picture make: what {@link
 * FaultSweepTest} tries within Java, tried without.
 */
class SystemFaultsTest {
  private static final VaultPath NOTE = VaultPath.of("2024/note.md");
  private static final FileForm PLAIN = FileForm.standard();
  private static final String OLD = "old text ".repeat(2_000);
  private static final String NEW = "new text ".repeat(3_000);

  @TempDir private Path temporary;
  private Strace strace;
  private int vaults;

  @BeforeEach
  void strace_is_there() throws Exception {
    Strace.assumed(temporary);
    strace = new Strace(temporary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENOSPC", "EIO", "EACCES"})
  void a_note_is_the_old_one_or_the_new_one(String error) throws Exception {
    ContentHash old = hash(vault());
    for (Traced.Point point : points(vault -> save(vault, old))) {
      TestVault vault = vault();
      var outcome = new AtomicReference<SaveOutcome>();

      strace.failing(point, error, () -> outcome.set(save(vault, old)));

      String shown = error + " at " + point + ": " + outcome;
      boolean saved = outcome.get() instanceof SaveOutcome.Saved;
      String text = vault.text(NOTE.value());
      assertThat(text).as(shown).isIn(OLD, NEW);
      assertThat(saved ? NEW : text).as(shown).isEqualTo(text);
      noneLeft(vault, shown);
      assertThat(save(vault, hash(vault)))
          .as(shown)
          .isInstanceOfAny(SaveOutcome.Saved.class, SaveOutcome.Unchanged.class);
      assertThat(vault.text(NOTE.value())).as(shown).isEqualTo(NEW);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENOSPC", "EIO", "EACCES"})
  void a_picture_is_there_whole_or_not_at_all(String error) throws Exception {
    byte[] png = TestVault.png(0x2DA44E);
    for (Traced.Point point : points(vault -> attach(vault, png))) {
      TestVault vault = vault();
      var outcome = new AtomicReference<Images.Outcome>();

      strace.failing(point, error, () -> outcome.set(attach(vault, png)));

      String shown = error + " at " + point + ": " + outcome;
      if (vault.everything().contains("images/a.png")) {
        assertThat(vault.bytes("images/a.png")).as(shown).isEqualTo(png);
      } else {
        assertThat(outcome.get()).as(shown).isInstanceOf(Images.Outcome.Failed.class);
      }
      noneLeft(vault, shown);
    }
  }

  private interface Work {
    void in(TestVault vault) throws Exception;
  }

  /** What it asks of the system; the first time other things are asked for. */
  private List<Traced.Point> points(Work work) throws Exception {
    work.in(vault());
    TestVault vault = vault();
    List<Traced.Point> points =
        Traced.of(vault.root(), strace.calls(() -> work.in(vault))).points();
    assertThat(points).extracting(Traced.Point::name).contains("openat", "write");
    return points;
  }

  private TestVault vault() {
    return TestVault.in(temporary.resolve("" + vaults++)).note(NOTE.value(), OLD);
  }

  private static ContentHash hash(TestVault vault) {
    return ContentHash.of(vault.bytes(NOTE.value()));
  }

  private static SaveOutcome save(TestVault vault, ContentHash loaded) throws Exception {
    return new NoteFiles(Vault.open(vault.root())).save(NOTE, NEW, PLAIN, loaded);
  }

  private static Images.Outcome attach(TestVault vault, byte[] picture) throws Exception {
    return new Images(Vault.open(vault.root())).attach(picture, "a.png", VaultPath.of("images"));
  }

  /** What cannot be deleted at the time is by the next start. */
  private static void noneLeft(TestVault vault, String shown) throws Exception {
    new Leftovers(vault.vault()).remove(Instant.now().plusSeconds(1));
    assertThat(vault.everything()).as(shown).noneMatch(name -> name.contains(".diptych-"));
  }
}
