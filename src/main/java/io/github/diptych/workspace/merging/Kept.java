package io.github.diptych.workspace.merging;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What was written for a conflict, as a file has it.
 *
 * @param at when it was written
 */
record Kept(About about, Written written, Path file, Instant at) {
  /** Its words that no version of the conflict has. */
  List<String> own() {
    return written
        .texts()
        .filter(text -> !text.isBlank() && about.versions().noneMatch(each -> has(each, text)))
        .distinct()
        .toList();
  }

  static boolean has(String text, String words) {
    return PlainText.of(text).has(PlainText.of(words));
  }
}
