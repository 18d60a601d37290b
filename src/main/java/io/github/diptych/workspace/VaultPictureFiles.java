package io.github.diptych.workspace;

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

/**
 * The pictures that lie in the vault, by the address that a note gives; never one outside of it,
 * whatever links lead there. Touches the disk.
 */
final class VaultPictureFiles {
  private final Vault vault;
  private final LinkTargets targets;
  private final LinkFindings links;
  private final PictureCache cache;

  VaultPictureFiles(Vault vault, PictureCache cache) {
    this.vault = vault;
    this.targets = new LinkTargets(vault);
    this.links = new LinkFindings(vault);
    this.cache = cache;
  }

  PictureAnswer answer(PictureRequest request) {
    return links
        .picture(request.note(), request.source())
        .<PictureAnswer>map(PictureAnswer.Broken::new)
        .orElseGet(() -> unbroken(request));
  }

  private PictureAnswer unbroken(PictureRequest request) {
    return switch (targets.resolve(request.note(), request.source())) {
      case LinkTarget.Found(VaultPath path) -> file(vault.file(path), request.need());
      case LinkTarget.Remote remote ->
          RemoteAddress.of(request.source())
              .<PictureAnswer>map(PictureAnswer.Elsewhere::new)
              .orElseGet(() -> refused(PictureRefusal.Kind.BAD_ADDRESS));
      case LinkTarget.Anchor anchor -> refused(PictureRefusal.Kind.NOT_A_PICTURE);
      // A page of the repository's, or a file that went a moment ago.
      case LinkTarget other -> refused(PictureRefusal.Kind.UNREADABLE);
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

  private static PictureAnswer refused(PictureRefusal.Kind kind) {
    return new PictureAnswer.Refused(PictureRefusal.of(kind));
  }
}
