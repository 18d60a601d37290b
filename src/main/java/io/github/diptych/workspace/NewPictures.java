package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.markdown.Inspection;
import io.github.diptych.markdown.Link;
import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the pictures new in changed notes that nobody would see once they are committed. */
final class NewPictures {
  private final NoteFiles files;
  private final LinkFindings links;

  NewPictures(Vault vault) {
    files = new NoteFiles(vault);
    links = new LinkFindings(vault);
  }

  /**
   * In the order of the changes and the notes.
   *
   * @param changes what is to be committed
   * @param progress if it is cancelled, the notes that are left are not looked at
   */
  List<Concern> broken(VaultRepository repository, List<ChangedFile> changes, SyncProgress progress)
      throws IOException {
    Set<String> going =
        changes.stream()
            .filter(change -> change.kind() != ChangedFile.Kind.DELETED)
            .map(ChangedFile::path)
            .collect(Collectors.toSet());
    var concerns = new ArrayList<Concern>();
    for (String path : changes.stream().map(ChangedFile::path).filter(going::contains).toList()) {
      if (progress.cancelled()) {
        break;
      }
      if (VaultPath.isValid(path)
          && VaultPath.of(path).isNote()
          && files.load(VaultPath.of(path)) instanceof Loaded.Note note) {
        concerns.addAll(broken(repository, going, VaultPath.of(path), note.text()));
      }
    }
    return concerns;
  }

  private List<Concern> broken(
      VaultRepository repository, Set<String> going, VaultPath note, String text)
      throws IOException {
    Inspection inspection = Inspection.of(text);
    if (inspection.links().stream().noneMatch(Link::picture)) {
      return List.of();
    }
    String before =
        repository
            .committed(note.value())
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
    var concerns = new ArrayList<Concern>();
    for (Link link : inspection.links()) {
      if (link.picture()
          && !before.contains(link.target())
          && isBroken(repository, going, note, link, text)) {
        int line = 1 + (int) text.chars().limit(link.span().start()).filter(c -> c == '\n').count();
        concerns.add(new Concern.BrokenPicture(note.value(), line, link.target()));
      }
    }
    return concerns;
  }

  private boolean isBroken(
      VaultRepository repository, Set<String> going, VaultPath note, Link link, String text)
      throws IOException {
    if (links.of(note, link, text).map(Finding::kind).filter(NewPictures::isPicture).isPresent()) {
      return true;
    }
    // It is here, but it is ignored or left out.
    return links.resolve(note, link, text) instanceof LinkTarget.Found(VaultPath picture)
        && !going.contains(picture.value())
        && !repository.hasCommitted(picture.value());
  }

  private static boolean isPicture(Finding.Kind kind) {
    return switch (kind) {
      case IMAGE_ABSOLUTE, IMAGE_MISSING, IMAGE_CASE, IMAGE_BACKSLASH, IMAGE_SPACE, IMAGE_OUTSIDE ->
          true;
      default -> false;
    };
  }
}
