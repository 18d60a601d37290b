package io.github.diptych.markdown;

import io.github.diptych.diary.NoteText;
import java.util.Optional;

/**
 * A note as it was rendered, from which the next state of it is rendered in little time: pieces
 * that a change leaves alone are taken over. Immutable; offsets are UTF-16 units of the note.
 */
public final class Rendering {
  private final NoteText text;
  private final Optional<FrontMatter> frontMatter;
  private final NoteFacts facts;
  private final Assembly assembly;

  Rendering(NoteText text, Optional<FrontMatter> frontMatter, NoteFacts facts, Assembly assembly) {
    this.text = text;
    this.frontMatter = frontMatter;
    this.facts = facts;
    this.assembly = assembly;
  }

  /** The note. */
  public NoteText text() {
    return text;
  }

  /**
   * The HTML in the smallest pieces that each stand for whole blocks and are balanced. What shows
   * nothing where it stands, such as a link definition, is a piece with empty HTML; the footnotes
   * are a piece at the end of the text.
   */
  public RenderedBlocks blocks() {
    return assembly.blocks();
  }

  /** Whether some of the note took too long to be read, and shows as it is written. */
  public boolean isCutShort() {
    return assembly.cutShort();
  }

  /** Whether some of the note shows as it is written: too much to read in time, or for a page. */
  public boolean isPartial() {
    return assembly.partial();
  }

  /** What the note says besides what it shows; empty unless the renderer was to tell places. */
  public NoteReading reading() {
    return NoteReading.of(text, frontMatter, assembly.pieces());
  }

  Pieces pieces() {
    return assembly.pieces();
  }

  NoteFacts facts() {
    return facts;
  }

  Assembly assembly() {
    return assembly;
  }

  /** Where the first piece starts. */
  int start() {
    return start(frontMatter);
  }

  static int start(Optional<FrontMatter> frontMatter) {
    return frontMatter.map(matter -> matter.span().end()).orElse(0);
  }
}
