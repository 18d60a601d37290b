package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextCount;
import io.github.diptych.markdown.Heading;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.markdown.StyledSpans;
import io.github.diptych.vault.VaultPath;
import java.util.List;

/**
 * What one revision of a note's text comes to: made on the render lane, shown on the home thread.
 *
 * @param note whose text it is
 * @param revision of the document; an older one than what is shown is dropped
 * @param blocks the page, block by block
 * @param partial whether some of it is shown as it is written; see {@link PagePreview}
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
    boolean partial,
    StyledSpans styles,
    List<Heading> outline,
    Diary diary,
    List<Finding> findings,
    TextCount count) {
  /** What was found about the links and pictures that lead to one address, however it is spelt. */
  public List<Finding> about(String address) {
    String plain = LinkAddress.plain(address);
    return findings.stream()
        .filter(
            finding ->
                !finding.arguments().isEmpty()
                    && LinkAddress.plain(finding.arguments().getFirst()).equals(plain))
        .toList();
  }
}
