package io.github.diptych.settings;

import io.github.diptych.diary.DiaryFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a vault is set to, by {@code .diptych/vault.json}: the same on every machine.
 *
 * @param format how the diary is written
 * @param diaryFiles the file that a day goes into, relative to the vault with {@code /}; {@code
 *     {yyyy}}, {@code {MM}} and {@code {dd}} stand for the day's parts; ends in {@code .md}
 * @param images the folder that a day's pictures go into, written likewise
 */
public record VaultSettings(DiaryFormat format, String diaryFiles, String images) {
  /**
   * @throws IllegalArgumentException if a pattern leads out of the vault or makes a bad name
   */
  public VaultSettings {
    if (!isDiaryFiles(diaryFiles)) {
      throw new IllegalArgumentException("no pattern for diary files: " + diaryFiles);
    }
    if (!isImages(images)) {
      throw new IllegalArgumentException("no pattern for image folders: " + images);
    }
  }

  /** What a new vault is set to. */
  public static VaultSettings standard() {
    return new VaultSettings(
        DiaryFormat.standard(), "diary/{yyyy}/{yyyy}-{MM}.md", "images/{yyyy}/{MM}");
  }

  static boolean isDiaryFiles(String pattern) {
    return FilePattern.isValid(pattern) && pattern.toLowerCase(Locale.ROOT).endsWith(".md");
  }

  static boolean isImages(String pattern) {
    return FilePattern.isValid(pattern);
  }

  /** Such as {@code diary/2024/2024-05.md}. */
  public String diaryFile(LocalDate day) {
    return FilePattern.on(diaryFiles, day);
  }

  /** The first day that goes into a file; empty if the file is none of the diary's. */
  public Optional<LocalDate> firstDayIn(String file) {
    return FilePattern.day(diaryFiles, file);
  }

  /** Such as {@code images/2024/05}. */
  public String imageFolder(LocalDate day) {
    return FilePattern.on(images, day);
  }

  public VaultSettings withDiaryFiles(String pattern) {
    return new VaultSettings(format, pattern, images);
  }
}
