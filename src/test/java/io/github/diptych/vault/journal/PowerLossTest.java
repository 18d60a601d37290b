package io.github.diptych.vault.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.faulty.Faults;
import io.github.diptych.faulty.FaultyFileSystem;
import io.github.diptych.faulty.PowerLoss;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes at any moment of a save or of a journal's writing. */
class PowerLossTest {
  private static final VaultPath NOTE = VaultPath.of("note.md");

  @TempDir private Path temporary;

  @Test
  void a_saved_note_is_the_old_one_or_the_new_one() throws Exception {
    TestVault vault = TestVault.in(temporary).note("note.md", "old text");
    Path note = vault.vault().root().resolve("note.md");
    byte[] old = vault.bytes("note.md");
    var faults = Faults.none();
    var files = new NoteFiles(Vault.open(FaultyFileSystem.with(faults, vault.root())));

    assertThat(files.save(NOTE, "a new text", FileForm.standard(), ContentHash.of(old)))
        .isInstanceOf(SaveOutcome.Saved.class);

    var loss = new PowerLoss(Map.of(note, old), faults.calls());
    int states = 0;
    for (int made = 0; made <= faults.calls().size(); made++) {
      for (Map<Path, byte[]> state : loss.after(made)) {
        states++;
        assertThat(text(state, note))
            .as("after %d of %s", made, faults.calls())
            .isIn("old text", "a new text");
      }
    }
    assertThat(states).isGreaterThan(10);
    assertThat(loss.after(faults.calls().size()))
        .as("what was said to be saved")
        .allSatisfy(state -> assertThat(text(state, note)).isEqualTo("a new text"));
  }

  @Test
  void a_journal_has_what_it_said_to_be_written() throws Exception {
    var faults = Faults.none();
    var journals = new JournalFolder(FaultyFileSystem.with(faults, temporary.resolve("journal")));
    List<Integer> written = new ArrayList<>();
    var begun = new JournalRecord.Begun("/v", NOTE, null, "");
    var file = journals.begin(List.of(begun, typed(0)));
    written.add(faults.calls().size());
    for (int letter = 1; letter < 4; letter++) {
      file.append(List.of(typed(letter)));
      written.add(faults.calls().size());
    }

    var loss = new PowerLoss(Map.of(), faults.calls());
    for (int made = 0; made <= faults.calls().size(); made++) {
      int calls = made;
      long safe = written.stream().filter(after -> after <= calls).count();
      for (Map<Path, byte[]> state : loss.after(made)) {
        String text = read(state);
        assertThat("abcd").startsWith(text);
        assertThat(text.length()).as("after %d calls", made).isGreaterThanOrEqualTo((int) safe);
      }
    }
  }

  private static String text(Map<Path, byte[]> state, Path file) {
    return new String(state.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
  }

  private static JournalRecord typed(int at) {
    return new JournalRecord.Edited(TextEdit.insert(at, "abcd".substring(at, at + 1)), at + 1);
  }

  private static String read(Map<Path, byte[]> state) {
    return state.entrySet().stream()
        .filter(file -> file.getKey().toString().endsWith(".journal"))
        .flatMap(file -> JournalText.read(file.getValue()).stream())
        .map(read -> read.journal().text().toString())
        .findFirst()
        .orElse("");
  }
}
