package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vault's pictures as {@code data:} addresses, since a page under the preview's policy may load
 * nothing else. Headers are read before pixels: a small file can claim a billion of them (field
 * notes, "WebView"). Used on the render lane only.
 */
final class PictureData {
  private static final int KEPT_UNITS = 48 * 1024 * 1024;

  private final Vault vault;
  private final LinkTargets targets;
  private final Map<Version, Shown> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptUnits;

  PictureData(Vault vault, LinkTargets targets) {
    this.vault = vault;
    this.targets = targets;
  }

  /** How a picture can be shown. */
  sealed interface Answer permits Shown, Elsewhere, Refused {}

  record Shown(String data) implements Answer {}

  /** On another machine: fetched only when the writer asks for it. */
  record Elsewhere() implements Answer {}

  record Refused(Finding finding) implements Answer {}

  private record Version(Path file, long size, FileTime modified) {}

  Answer of(VaultPath note, String destination) {
    return targets.resolve(note, destination) instanceof LinkTarget.Found(VaultPath path)
        ? ofFile(vault.file(path), destination)
        : new Elsewhere();
  }

  private Answer ofFile(Path file, String destination) {
    try {
      var version = new Version(file, Files.size(file), Files.getLastModifiedTime(file));
      var known = kept.get(version);
      return known != null ? known : keep(version, PictureFile.read(file));
    } catch (IOException unreadable) {
      return new Refused(
          new Finding(Finding.Kind.UNREADABLE, new Span(0, 0), List.of(destination), List.of()));
    }
  }

  private Shown keep(Version version, String data) {
    var shown = new Shown(data);
    kept.put(version, shown);
    keptUnits += data.length();
    var oldest = kept.entrySet().iterator();
    while (keptUnits > KEPT_UNITS && kept.size() > 1) {
      keptUnits -= oldest.next().getValue().data().length();
      oldest.remove();
    }
    return shown;
  }
}
