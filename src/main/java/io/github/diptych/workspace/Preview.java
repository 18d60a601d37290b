package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Finding;
import io.github.diptych.markdown.Heading;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.markdown.StyledSpan;
import io.github.diptych.vault.VaultPath;
import java.util.List;

/**
 * What one revision of a note's text comes to: made on the render lane, shown on the home thread.
 *
 * @param note whose text it is
 * @param revision of the document; an older one than what is shown is dropped
 * @param blocks the page, block by block
 * @param styles for the editor
 * @param outline the headings
 * @param diary what the text says as a diary
 * @param findings what will not read as meant
 * @param count how much is written
 */
public record Preview(
    VaultPath note,
    long revision,
    List<RenderedBlock> blocks,
    List<StyledSpan> styles,
    List<Heading> outline,
    Diary diary,
    List<Finding> findings,
    TextCount count) {

  /** Whether some of it is shown as it is written, because the rest would take too long. */
  public boolean isPartial() {
    return blocks.stream().anyMatch(PageLimits::isAsWritten);
  }
}
