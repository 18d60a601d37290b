package io.github.diptych.workspace;

import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.vault.VaultPath;
import java.util.List;

/**
 * What one revision of a note's text looks like: the first that a change brings, before the rest of
 * its {@link Preview}.
 *
 * @param note whose text it is
 * @param revision of the document
 * @param blocks the page, block by block
 * @param partial whether some of it is too much to be read or to be laid out, and shows as it is
 *     written
 */
public record PagePreview(
    VaultPath note, long revision, List<RenderedBlock> blocks, boolean partial) {}
