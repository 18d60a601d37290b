package io.github.diptych.diary;

import java.util.List;

/**
 * Something in a note that will not read as the writer means it.
 *
 * @param kind what it is; the words for it are in the message bundles
 * @param span where it is, in UTF-16 units of the note's text
 * @param arguments what the words name, such as a path, in the order the message takes them
 * @param fix the edits that mend it without changing anything that is right; empty if there are
 *     none
 */
public record Finding(Kind kind, Span span, List<String> arguments, List<TextEdit> fix) {
  public Finding {
    arguments = List.copyOf(arguments);
    fix = List.copyOf(fix);
  }

  /** The same, {@code by} units further. */
  public Finding moved(int by) {
    return new Finding(
        kind, span.moved(by), arguments, fix.stream().map(edit -> edit.moved(by)).toList());
  }

  public boolean fixable() {
    return !fix.isEmpty();
  }

  /** Every kind of finding there is, wherever it is found. */
  public enum Kind {
    /** A heading without words. */
    EMPTY_HEADING,
    /** A signature directly above {@code ---}, which Markdown makes a heading. */
    SIGNATURE_HEADING,
    /** Two blocks without a {@code ---} between them. */
    MISSING_SEPARATOR,
    /** A picture by a path of one machine. */
    IMAGE_ABSOLUTE,
    /** A picture that is not there. */
    IMAGE_MISSING,
    /** A picture whose name differs in case, which counts on github.com. */
    IMAGE_CASE,
    /** A picture whose path has a backslash. */
    IMAGE_BACKSLASH,
    /** A picture whose path has a space, which ends it. */
    IMAGE_SPACE,
    /** A picture outside the repository. */
    IMAGE_OUTSIDE,
    /** A link to a path of one machine. */
    LINK_ABSOLUTE,
    /** A link to a file that is not there. */
    LINK_MISSING,
    /** A link whose path differs in case. */
    LINK_CASE,
    /** A link whose path has a backslash. */
    LINK_BACKSLASH,
    /** A link whose path has a space, which ends it. */
    LINK_SPACE,
    /** A link out of the repository. */
    LINK_OUTSIDE,
    /** A link to a place in a note that the note does not have. */
    ANCHOR_MISSING,
    /** An address in the words that takes the Chinese behind it for a part of itself. */
    ADDRESS_TOO_LONG,
    /** A pair of delimiters that a punctuation mark inside keeps from being emphasis. */
    BLOCKED_EMPHASIS,
    /** Emphasis that is opened or closed only halfway, so that asterisks show. */
    UNBALANCED_EMPHASIS,
    /** A row of a table with fewer cells than its head. */
    TABLE_ROW_SHORT,
    /** A row of a table with more cells than its head, of which the rest does not show. */
    TABLE_ROW_LONG,
    /** Words directly below a table, which become a row of it. */
    TABLE_SWALLOWS,
    /** A draft of a translation that lacks something of its source. */
    DRAFT_LOST,
    /** A term of the writer's glossary that an entry's other language says otherwise. */
    GLOSSARY_TERM,
    /** A README of the size at which github.com cuts it. */
    README_CUT,
    /** A README near the size at which github.com cuts it. */
    README_LARGE,
    /** A note whose bytes are not UTF-8. */
    NOT_UTF8,
    /** A note that could not be read. */
    UNREADABLE;

    /** Whether all of it shows, and only may not be meant so. */
    public boolean isMild() {
      return switch (this) {
        case EMPTY_HEADING,
            MISSING_SEPARATOR,
            TABLE_ROW_SHORT,
            DRAFT_LOST,
            GLOSSARY_TERM,
            README_LARGE ->
            true;
        default -> false;
      };
    }

    /** Whether it is about a picture. */
    public boolean isPicture() {
      return switch (this) {
        case IMAGE_ABSOLUTE,
            IMAGE_MISSING,
            IMAGE_CASE,
            IMAGE_BACKSLASH,
            IMAGE_SPACE,
            IMAGE_OUTSIDE ->
            true;
        default -> false;
      };
    }
  }
}
