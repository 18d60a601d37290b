package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.faulty.Faults;
import io.github.diptych.faulty.Faults.Kind;
import io.github.diptych.faulty.FaultyFileSystem;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each kind of fault at each call that a save or a picture makes of the system: the file is the old
 * one or the new one, and nothing is left beside it.
 */
class FaultSweepTest {
  private static final VaultPath NOTE = VaultPath.of("2024/note.md");
  private static final FileForm PLAIN = FileForm.standard();
  private static final String OLD = "old text ".repeat(2_000);
  private static final String NEW = "new text ".repeat(3_000);

  @TempDir private Path temporary;
  private int vaults;
  private int faults;

  @Test
  void a_save_makes_the_calls_that_are_tried_here() throws Exception {
    var none = Faults.none();
    TestVault vault = vault().note(NOTE.value(), OLD);

    save(vault, none, hash(vault));

    assertThat(none.calls())
        .extracting(Faults.Call::name)
        .containsSubsequence("open", "write", "force", "move", "force");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void a_note_is_the_old_one_or_the_new_one(Kind kind) throws Exception {
    int calls = callsOf(vault().note(NOTE.value(), OLD));
    for (int at = 0; at < calls; at++) {
      TestVault vault = vault().note(NOTE.value(), OLD);
      ContentHash loaded = hash(vault);

      SaveOutcome outcome = save(vault, Faults.at(at, kind), loaded);

      String text = vault.text(NOTE.value());
      String shown = kind + " at " + at + ": " + outcome;
      assertThat(text).as(shown).isIn(OLD, NEW);
      if (outcome instanceof SaveOutcome.Saved(ContentHash hash)) {
        assertThat(text).as(shown).isEqualTo(NEW);
        assertThat(hash).as(shown).isEqualTo(hash(vault));
      } else if (kind != Kind.KILLED) {
        assertThat(outcome).as(shown).isInstanceOf(SaveOutcome.Failed.class);
      }
      noneLeft(vault, kind, shown);
      savedOnceItIsOver(vault, shown);
      faults++;
    }
    assertThat(faults).isGreaterThan(5);
  }

  /** With what was known before the fault: it is no change by others. */
  private void savedOnceItIsOver(TestVault vault, String shown) {
    assertThat(new NoteFiles(vault.vault()).save(NOTE, NEW, PLAIN, hash(vault)))
        .as(shown)
        .isInstanceOfAny(SaveOutcome.Saved.class, SaveOutcome.Unchanged.class);
    assertThat(vault.text(NOTE.value())).as(shown).isEqualTo(NEW);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void a_new_note_is_there_whole_or_not_at_all(Kind kind) throws Exception {
    int calls = callsOf(vault());
    for (int at = 0; at < calls; at++) {
      TestVault vault = vault();

      SaveOutcome outcome = save(vault, Faults.at(at, kind), null);

      String shown = kind + " at " + at + ": " + outcome;
      if (vault.everything().contains(NOTE.value())) {
        assertThat(vault.text(NOTE.value())).as(shown).isEqualTo(NEW);
      } else {
        assertThat(outcome).as(shown).isNotInstanceOf(SaveOutcome.Saved.class);
      }
      noneLeft(vault, kind, shown);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void a_picture_is_there_whole_or_not_at_all(Kind kind) throws Exception {
    byte[] png = TestVault.png(0x2DA44E);
    var none = Faults.none();
    attach(vault(), none, png);
    for (int at = 0; at < none.calls().size(); at++) {
      TestVault vault = vault();

      Images.Outcome outcome = attach(vault, Faults.at(at, kind), png);

      String shown = kind + " at " + at + ": " + outcome;
      if (vault.everything().contains("images/a.png")) {
        assertThat(vault.bytes("images/a.png")).as(shown).isEqualTo(png);
      } else if (kind != Kind.KILLED) {
        assertThat(outcome).as(shown).isInstanceOf(Images.Outcome.Failed.class);
      }
      noneLeft(vault, kind, shown);
    }
  }

  @Test
  void a_file_that_another_program_has_open_for_a_moment_is_saved_all_the_same() throws Exception {
    int move = callNamed("move");
    TestVault vault = vault().note(NOTE.value(), OLD);

    SaveOutcome outcome = save(vault, Faults.at(move, Kind.IN_USE_FOR_A_WHILE), hash(vault));

    assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(vault.text(NOTE.value())).isEqualTo(NEW);
  }

  @Test
  void each_fault_has_its_reason() throws Exception {
    assertThat(reason(Kind.NO_SPACE)).isEqualTo(Reason.NO_SPACE);
    assertThat(reason(Kind.NO_PERMISSION)).isEqualTo(Reason.NO_PERMISSION);
    assertThat(reason(Kind.READ_ONLY)).isEqualTo(Reason.READ_ONLY);
    assertThat(reason(Kind.IO_ERROR)).isEqualTo(Reason.IO_ERROR);
    assertThat(reason(Kind.VANISHED_DRIVE)).isEqualTo(Reason.IO_ERROR);
  }

  private Reason reason(Kind kind) throws Exception {
    int open = callNamed("open");
    TestVault vault = vault().note(NOTE.value(), OLD);
    return ((SaveOutcome.Failed) save(vault, Faults.at(open, kind), hash(vault))).reason();
  }

  private int callNamed(String name) throws Exception {
    TestVault vault = vault().note(NOTE.value(), OLD);
    var none = Faults.none();
    save(vault, none, hash(vault));
    return none.calls().stream().map(Faults.Call::name).toList().indexOf(name);
  }

  private TestVault vault() {
    return TestVault.in(temporary.resolve("" + vaults++));
  }

  private int callsOf(TestVault vault) throws Exception {
    var none = Faults.none();
    save(vault, none, vault.everything().isEmpty() ? null : hash(vault));
    return none.calls().size();
  }

  /** Unchanged if the program was killed. */
  private static SaveOutcome save(TestVault vault, Faults faults, @Nullable ContentHash loaded)
      throws Exception {
    var files = new NoteFiles(Vault.open(FaultyFileSystem.with(faults, vault.root())));
    try {
      return files.save(NOTE, NEW, PLAIN, loaded);
    } catch (Faults.Killed killed) {
      return new SaveOutcome.Unchanged();
    }
  }

  private static Images.Outcome attach(TestVault vault, Faults faults, byte[] picture)
      throws Exception {
    var images = new Images(Vault.open(FaultyFileSystem.with(faults, vault.root())));
    try {
      return images.attach(picture, "a.png", VaultPath.of("images"));
    } catch (Faults.Killed killed) {
      return new Images.Outcome.NotAnImage();
    }
  }

  /** What cannot be deleted at the time is by the next start. */
  private static void noneLeft(TestVault vault, Kind kind, String shown) throws Exception {
    boolean canDelete =
        switch (kind) {
          case KILLED, VANISHED_DRIVE, READ_ONLY -> false;
          default -> true;
        };
    if (!canDelete) {
      new Leftovers(vault.vault()).remove(Instant.now().plusSeconds(1));
    }
    assertThat(vault.everything()).as(shown).noneMatch(name -> name.contains(".diptych-"));
  }

  private static ContentHash hash(TestVault vault) {
    return ContentHash.of(vault.bytes(NOTE.value()));
  }
}
