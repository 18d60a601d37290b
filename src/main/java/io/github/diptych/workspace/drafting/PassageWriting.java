package io.github.diptych.workspace.drafting;

import io.github.diptych.diary.Language;
import io.github.diptych.markdown.LiteralWords;
import io.github.diptych.translate.Piece;
import io.github.diptych.workspace.drafting.EntrySource.Cut;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a passage as Markdown. */
final class PassageWriting {
  private static final String EMPHASIS = "*_~";
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
  private static final Pattern ENDS_ADDRESS = Pattern.compile("[.,;:!?'\"*_~)]*(?:[\\s<].*)?");

  private final List<Piece> pieces;
  private final Language language;
  private final List<String> written;

  /**
   * @param place where it stands
   * @param language of its words
   */
  PassageWriting(List<Piece> pieces, Cut place, Language language) {
    this.pieces = pieces;
    this.language = language;
    this.written = pieces.stream().map(piece -> written(piece, place)).toList();
  }

  String text() {
    var text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      text.append(needsBlank(i, text) ? " " : "");
      text.append(written.get(i));
    }
    return text.toString();
  }

  private boolean needsBlank(int index, CharSequence before) {
    boolean emphasis =
        language == Language.ENGLISH && (opensBadly(index, before) || closedBadly(index, before));
    boolean address =
        isAddress(index)
            ? endsWithLetter(before)
            : isAddress(index - 1) && !ENDS_ADDRESS.matcher(rest(index)).matches();
    return emphasis || address;
  }

  /** Bare in the words, where all up to the next blank becomes a part of it. */
  private boolean isAddress(int index) {
    return index >= 0
        && pieces.get(index) instanceof Piece.Kept(int number, String source)
        && ADDRESS.matcher(source).matches();
  }

  private String rest(int from) {
    return String.join("", written.subList(from, written.size()));
  }

  private String written(Piece piece, Cut place) {
    return switch (piece) {
      case Piece.Words(String text) ->
          LiteralWords.of(text, place.alone() && pieces.size() == 1, place.cell());
      case Piece.Kept(int number, String source) -> source;
      case Piece.Open(int number, String source) -> source;
      case Piece.Close(int number, String source) -> source;
    };
  }

  /** Between a letter and a punctuation mark, emphasis does not begin. */
  private boolean opensBadly(int index, CharSequence before) {
    return pieces.get(index) instanceof Piece.Open(int number, String sign)
        && isEmphasis(sign)
        && endsWithLetter(before)
        && !startsWithLetter(withoutSigns(rest(index), "^[*_~]+"));
  }

  /** Between a punctuation mark and a letter, it does not end. */
  private boolean closedBadly(int index, CharSequence before) {
    return index > 0
        && pieces.get(index - 1) instanceof Piece.Close(int number, String sign)
        && isEmphasis(sign)
        && startsWithLetter(written.get(index))
        && !endsWithLetter(withoutSigns(before, "[*_~]+$"));
  }

  /** What stands on the other side of all that begins or ends there. */
  private static String withoutSigns(CharSequence text, String signs) {
    return text.toString().replaceFirst(signs, "");
  }

  private static boolean isEmphasis(String sign) {
    return EMPHASIS.indexOf(sign.charAt(0)) >= 0;
  }

  private static boolean startsWithLetter(CharSequence text) {
    return !text.isEmpty() && Character.isLetterOrDigit(Character.codePointAt(text, 0));
  }

  private static boolean endsWithLetter(CharSequence text) {
    return !text.isEmpty()
        && Character.isLetterOrDigit(Character.codePointBefore(text, text.length()));
  }
}
