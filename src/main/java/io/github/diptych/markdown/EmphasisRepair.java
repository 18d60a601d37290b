package io.github.diptych.markdown;

import io.github.diptych.diary.TextEdit;
import java.util.List;

/**
 * The least change by which github.com makes a pair of runs emphasis (decision 13): the punctuation
 * at the edge moves out, brackets and quotation marks both together; an underscore becomes an
 * asterisk; and if that does not do, a space goes in outside.
 */
final class EmphasisRepair {
  /** Marks that belong to the sentence more than to the words emphasised. */
  private static final String SENTENCE = "。，、；：！？…—～·．.,;:!?";

  private static final String OPENING = "“‘「『《〈【〖（［｛(\"'";
  private static final String CLOSING = "”’」』》〉】〗）］｝)\"'";

  private final String source;
  private final MeantEmphasis.Pair pair;

  /** What has moved out on either side. */
  private int lead;

  private int tail;

  EmphasisRepair(String source, MeantEmphasis.Pair pair) {
    this.source = source;
    this.pair = pair;
  }

  /** The edits, none if nothing helps. */
  List<TextEdit> edits() {
    String run = pair.open().span().in(source);
    while (!opens(run) || !closes(run)) {
      if (!moveOut(run)) {
        break;
      }
    }
    if (opens(run) && closes(run)) {
      return edits(run, "", "");
    }
    String stars = "*".repeat(run.length());
    String marks = pair.open().sign() == '_' ? stars : run;
    return edits(marks, opens(marks) ? "" : " ", closes(marks) ? "" : " ");
  }

  private List<TextEdit> edits(String run, String spaceBefore, String spaceBehind) {
    if (inner().isBlank()) {
      return List.of();
    }
    int start = pair.open().span().start();
    int end = pair.close().span().end();
    int innerStart = innerStart();
    int innerEnd = innerEnd();
    return List.of(
        new TextEdit(
            start,
            innerStart,
            source.substring(pair.open().span().end(), innerStart) + spaceBefore + run),
        new TextEdit(
            innerEnd,
            end,
            run + spaceBehind + source.substring(innerEnd, pair.close().span().start())));
  }

  /** Moves what stands at an edge that does not count; false if it has to stay. */
  private boolean moveOut(String run) {
    if (inner().isBlank()) {
      return false;
    }
    if (isBracketed()) {
      lead++;
      tail++;
      return true;
    }
    if (!closes(run) && isSentence(source.charAt(innerEnd() - 1))) {
      while (innerEnd() > innerStart() && isSentence(source.charAt(innerEnd() - 1))) {
        tail++;
      }
      return true;
    }
    if (!opens(run) && isSentence(source.charAt(innerStart()))) {
      while (innerEnd() > innerStart() && isSentence(source.charAt(innerStart()))) {
        lead++;
      }
      return true;
    }
    return false;
  }

  /** Whether the first sign of the words opens what the last one closes. */
  private boolean isBracketed() {
    String inner = inner();
    int kind = OPENING.indexOf(inner.charAt(0));
    if (kind < 0 || inner.length() < 3) {
      return false;
    }
    char open = OPENING.charAt(kind);
    char close = CLOSING.charAt(kind);
    int depth = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      depth += c == close && (open != close || i > 0) ? -1 : c == open ? 1 : 0;
      if (depth == 0) {
        return i == inner.length() - 1;
      }
    }
    return false;
  }

  private boolean opens(String run) {
    String before =
        source.substring(Math.max(0, pair.open().span().start() - 2), pair.open().span().start());
    String moved = source.substring(pair.open().span().end(), innerStart());
    return flanking(before + moved, run, inner()).canOpen();
  }

  private boolean closes(String run) {
    int end = pair.close().span().end();
    String moved = source.substring(innerEnd(), pair.close().span().start());
    String behind = source.substring(end, Math.min(source.length(), end + 2));
    return flanking(inner(), run, moved + behind).canClose();
  }

  private static Flanking flanking(String before, String run, String after) {
    return Flanking.of(before + run + after, before.length(), before.length() + run.length());
  }

  private String inner() {
    return source.substring(innerStart(), innerEnd());
  }

  private int innerStart() {
    return pair.open().span().end() + lead;
  }

  private int innerEnd() {
    return pair.close().span().start() - tail;
  }

  private static boolean isSentence(char c) {
    return SENTENCE.indexOf(c) >= 0;
  }
}
