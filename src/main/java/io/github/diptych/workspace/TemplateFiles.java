package io.github.diptych.workspace;

import io.github.diptych.diary.Language;
import io.github.diptych.diary.TemplateFault;
import io.github.diptych.diary.Templates;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** The writer's templates as they lie in the vault, read anew each time. Not for the UI thread. */
public final class TemplateFiles {
  private static final VaultPath FOLDER = VaultPath.of(".diptych/templates");

  private final NoteFiles files;

  public TemplateFiles(Vault vault) {
    this.files = new NoteFiles(vault);
  }

  /** Where the template of that name is, or would be. */
  public static VaultPath path(String name) {
    return FOLDER.resolve(name);
  }

  /**
   * @param faults of those that are there and cannot be read
   */
  public record Found(Templates templates, List<TemplateFault> faults) {
    public Found {
      faults = List.copyOf(faults);
    }
  }

  public Found read(List<Language> languages) {
    var texts = new HashMap<String, String>();
    var faults = new ArrayList<TemplateFault>();
    for (String name : Templates.names(languages)) {
      switch (files.load(path(name))) {
        case Loaded.Note note -> texts.put(name, note.text());
        case Loaded.Unreadable none when none.reason() == Reason.MISSING -> {}
        case Loaded unreadable ->
            faults.add(new TemplateFault(name, 0, TemplateFault.Kind.UNREADABLE, ""));
      }
    }
    return new Found(new Templates(texts), faults);
  }

  /** What became of making the templates. */
  public sealed interface Made {
    /** All are there, those of an earlier time as they were. */
    record There(List<VaultPath> paths) implements Made {}

    record NotSaved(VaultPath path, SaveOutcome outcome) implements Made {}
  }

  /**
   * Makes those that are missing. Each holds nothing but a comment that says what it is for, so
   * that it changes nothing until something is written in it.
   */
  public Made make(List<Language> languages) {
    var paths = new ArrayList<VaultPath>();
    for (String name : Templates.names(languages)) {
      VaultPath path = path(name);
      boolean missing =
          files.load(path) instanceof Loaded.Unreadable none && none.reason() == Reason.MISSING;
      if (missing) {
        SaveOutcome outcome = files.save(path, example(name), FileForm.standard(), null);
        if (!(outcome instanceof SaveOutcome.Saved)) {
          return new Made.NotSaved(path, outcome);
        }
      }
      paths.add(path);
    }
    return new Made.There(List.copyOf(paths));
  }

  private static String example(String name) {
    String resource = "templates/" + name;
    try (InputStream bytes =
        Objects.requireNonNull(TemplateFiles.class.getResourceAsStream(resource), resource)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
