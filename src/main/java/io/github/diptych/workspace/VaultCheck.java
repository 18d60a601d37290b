package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Inspection;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for what will not read as the writer means it, in one note or in all of a vault. */
public final class VaultCheck {
  /** At this size, in bytes, github.com stops showing a README. */
  private static final int CUT_README = 512_000;

  /** From here on a README's size is said. */
  private static final int LARGE_README = 400 * 1024;

  private final Vault vault;
  private final DiaryFormat format;
  private final LinkFindings links;
  private final TranslationFindings translations;

  public VaultCheck(Vault vault, DiaryFormat format) {
    this.vault = vault;
    this.format = format;
    this.links = new LinkFindings(vault);
    this.translations = new TranslationFindings(vault);
  }

  /**
   * A note and what was found in it, in the order of the text.
   *
   * @param path relative to the vault, with {@code /}; not always a valid {@link VaultPath}
   * @param loaded as it was read; the findings' offsets are in its text
   */
  public record CheckedNote(String path, Loaded loaded, List<Finding> findings) {}

  /**
   * Every note that has findings, in the order of the paths, with the fixes that pass {@link
   * FixCheck}. Reads the whole vault.
   *
   * @throws IOException if the vault's own folder cannot be listed
   */
  public List<CheckedNote> all() throws IOException {
    return new VaultNotes(vault)
        .all()
        .map(note -> new CheckedNote(note.path(), note.loaded(), findings(note)))
        .filter(note -> !note.findings().isEmpty())
        .toList();
  }

  private List<Finding> findings(VaultNotes.Note each) {
    var path = each.path();
    return switch (each.loaded()) {
      case Loaded.Note note -> offered(VaultPath.of(path), note.text());
      case Loaded.ReadOnly readOnly ->
          List.of(
              nothingReadable(
                  readOnly.reason() == Reason.NOT_UTF8
                      ? Finding.Kind.NOT_UTF8
                      : Finding.Kind.UNREADABLE,
                  path));
      case Loaded.Unreadable unreadable -> List.of(nothingReadable(Finding.Kind.UNREADABLE, path));
    };
  }

  private List<Finding> offered(VaultPath path, String text) {
    return new FixCheck(this).offered(path, text, in(path, text));
  }

  /** What is to be found in one note's text; {@link FixCheck} tells which fixes are to be made. */
  public List<Finding> in(VaultPath path, String text) {
    return in(path, Diary.parse(text, format), Inspection.of(text));
  }

  /** The same in a note that is read already. */
  List<Finding> in(VaultPath path, Diary diary, Inspection inspection) {
    String text = diary.text();
    var findings = new ArrayList<>(diary.findings());
    findings.addAll(inspection.findings());
    findings.addAll(links.in(path, text, inspection));
    findings.addAll(translations.in(diary));
    size(path, text).ifPresent(findings::add);
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return findings;
  }

  /** Whether the glossary has changed since a note was looked through. */
  boolean isGlossaryOutdated() {
    return translations.isOutdated();
  }

  private static Optional<Finding> size(VaultPath path, String text) {
    // A unit is three bytes at most.
    if (!path.name().equalsIgnoreCase("README.md") || text.length() <= LARGE_README / 3) {
      return Optional.empty();
    }
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    var kind = bytes >= CUT_README ? Finding.Kind.README_CUT : Finding.Kind.README_LARGE;
    return bytes > LARGE_README
        ? Optional.of(new Finding(kind, new Span(0, 0), List.of(path.value()), List.of()))
        : Optional.empty();
  }

  private static Finding nothingReadable(Finding.Kind kind, String path) {
    return new Finding(kind, new Span(0, 0), List.of(path), List.of());
  }
}
