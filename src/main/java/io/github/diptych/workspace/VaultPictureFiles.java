package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.picture.PictureRead;
import io.github.diptych.workspace.picture.PictureReader;
import io.github.diptych.workspace.picture.PictureRefusal;
import io.github.diptych.workspace.picture.RemoteAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The pictures that lie in the vault, by the address that a note gives; never one outside of it,
 * whatever links lead there. Touches the disk.
 */
final class VaultPictureFiles {
  private final Vault vault;
  private final LinkTargets targets;
  private final PictureCache cache;

  VaultPictureFiles(Vault vault, LinkTargets targets, PictureCache cache) {
    this.vault = vault;
    this.targets = targets;
    this.cache = cache;
  }

  /**
   * @param known what was found about that address in the note
   */
  PictureAnswer answer(PictureRequest request, Optional<Finding> known) {
    return switch (targets.resolve(request.note(), request.source())) {
      case LinkTarget.Found(VaultPath path) -> file(vault.file(path), request.need());
      case LinkTarget.Remote remote ->
          RemoteAddress.of(request.source())
              .<PictureAnswer>map(PictureAnswer.Elsewhere::new)
              .orElseGet(() -> refused(PictureRefusal.Kind.BAD_ADDRESS));
      case LinkTarget.Anchor anchor -> refused(PictureRefusal.Kind.NOT_A_PICTURE);
      case LinkTarget.WrongCase wrong -> broken(request, known, Finding.Kind.IMAGE_CASE);
      case LinkTarget.Missing missing -> broken(request, known, Finding.Kind.IMAGE_MISSING);
      case LinkTarget.Absolute absolute -> broken(request, known, Finding.Kind.IMAGE_ABSOLUTE);
      case LinkTarget.Backslash back -> broken(request, known, Finding.Kind.IMAGE_BACKSLASH);
      case LinkTarget.Space space -> broken(request, known, Finding.Kind.IMAGE_SPACE);
      case LinkTarget.Outside outside -> broken(request, known, Finding.Kind.IMAGE_OUTSIDE);
    };
  }

  private PictureAnswer file(Path file, PictureRequest.Need need) {
    if (need == PictureRequest.Need.SIZE) {
      return new PictureAnswer.Sized(PictureReader.size(file));
    }
    try {
      String version =
          Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + " " + file;
      var kept = cache.get(version);
      if (kept.isPresent()) {
        return new PictureAnswer.Shown(version, kept.get());
      }
      return switch (PictureReader.read(file)) {
        case PictureRead.Refused(PictureRefusal why) -> new PictureAnswer.Refused(why);
        case PictureRead.Shown picture -> {
          cache.put(version, picture);
          yield new PictureAnswer.Shown(version, picture);
        }
      };
    } catch (IOException unreadable) {
      return refused(PictureRefusal.Kind.UNREADABLE);
    }
  }

  /** As the note's findings have it, with their repair; the kind by itself if they have nothing. */
  private static PictureAnswer broken(
      PictureRequest request, Optional<Finding> known, Finding.Kind kind) {
    return new PictureAnswer.Broken(
        known.orElseGet(
            () -> new Finding(kind, new Span(0, 0), List.of(request.source()), List.of())));
  }

  private static PictureAnswer refused(PictureRefusal.Kind kind) {
    return new PictureAnswer.Refused(PictureRefusal.of(kind));
  }
}
