package io.github.diptych.diary.parity;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Signature;
import io.github.diptych.diary.TextEdit;
import java.util.List;

/** Sets something into a block, with the blanks that its language wants there. */
final class Setting {
  private static final String OPENING = "([{<“‘（《「『【";

  private final Ground ground;
  private final Block block;
  private final List<Passage> passages;
  private final boolean chinese;

  /**
   * @param passages of the block
   * @param chinese whether it is in Chinese
   */
  Setting(Ground ground, Block block, List<Passage> passages, boolean chinese) {
    this.ground = ground;
    this.block = block;
    this.passages = passages;
    this.chinese = chinese;
  }

  /**
   * A paragraph of its own.
   *
   * @param place how many passages stand before it
   * @param toSignature what goes between it and the signature if nothing else does
   */
  TextEdit paragraph(int place, String written, String toSignature) {
    if (passages.isEmpty()) {
      int start = block.span().start();
      return block.signature() == null
          ? TextEdit.insert(block.body().end(), "\n\n" + written)
          : TextEdit.insert(start, written + "\n\n");
    }
    if (place == 0) {
      return TextEdit.insert(block.body().start(), written + "\n\n");
    }
    int last = place - 1;
    while (last + 1 < passages.size() && isSameTable(passages.get(last), passages.get(last + 1))) {
      last++;
    }
    Passage above = passages.get(last);
    int end = above.span().end();
    if (above.kind() == Passage.Kind.CELL) {
      end = Math.min(ground.lineEnd(end), block.body().end());
    }
    return below(end, "\n\n", written, toSignature);
  }

  private static boolean isSameTable(Passage above, Passage below) {
    return above.kind() == Passage.Kind.CELL && below.kind() == Passage.Kind.CELL;
  }

  /**
   * On lines of its own.
   *
   * @param end where what stands above ends
   * @param apart what goes between
   */
  TextEdit below(int end, String apart, String written, String toSignature) {
    Signature signature = block.signature();
    if (signature != null && end >= block.body().end()) {
      int signed = signature.span().start();
      String gap = ground.between(end, signed);
      boolean far = gap.contains("\n\n") || (apart.equals("\n") && gap.contains("\n"));
      return far
          ? TextEdit.insert(end, apart + written)
          : new TextEdit(end, signed, apart + written + toSignature);
    }
    int next = end;
    while (next < ground.text().length() && " \t".indexOf(ground.at(next)) >= 0) {
      next++;
    }
    if (ground.at(next) != '\n') {
      return new TextEdit(end, next, apart + written + apart);
    }
    boolean blank = isBlankBelow(next);
    return TextEdit.insert(end, apart + written + (blank || apart.equals("\n") ? "" : "\n"));
  }

  /** Whether the line below the one that ends at an offset is blank, or there is none. */
  private boolean isBlankBelow(int lineEnd) {
    return lineEnd + 1 >= ground.text().length()
        || ground.between(lineEnd + 1, ground.lineEnd(lineEnd + 1)).isBlank();
  }

  /** Behind the signature, or behind one of the pictures that follow it. */
  TextEdit behindSignature(int end, String apart, String written) {
    boolean last = end == block.span().end() && !isBlankBelow(ground.lineEnd(end));
    return TextEdit.insert(end, apart + written + (last ? "\n" : ""));
  }

  /** In a sentence. */
  TextEdit inWords(int at, String written) {
    boolean latin = !chinese;
    String lead = latin && isBehindWords(at) ? " " : "";
    char next = ground.at(at);
    boolean apart = next == '|' || (latin && Character.isLetterOrDigit(next));
    return TextEdit.insert(at, lead + written + (apart ? " " : ""));
  }

  private boolean isBehindWords(int at) {
    char before = ground.at(at - 1);
    return at > block.body().start()
        && !Character.isWhitespace(before)
        && OPENING.indexOf(before) < 0;
  }

  /** Between brackets as its language has them. */
  String bracketed(String written, Brackets brackets) {
    return switch (brackets) {
      case NONE -> written;
      case NARROW -> "(" + written + ")";
      case WIDE -> chinese ? "（" + written + "）" : "(" + written + ")";
    };
  }

  /** An address in a sentence, so that it ends where it should. */
  TextEdit address(int at, Written.Bare address, Brackets brackets) {
    boolean canBePointed = Address.canBePointed(address.address());
    boolean wide = brackets == Brackets.WIDE && chinese && canBePointed;
    String lead = wide || !isBehindWords(at) || isWide(ground.at(at - 1)) ? "" : " ";
    String open = wide ? "（" : brackets == Brackets.NONE ? "" : "(";
    String close = wide ? "）" : brackets == Brackets.NONE ? "" : ")";
    boolean word = Character.isLetterOrDigit(ground.at(at));
    String behind = ground.between(at, ground.lineEnd(at));
    boolean ends = Address.endsBefore(address.address(), close + (word ? " " : behind));
    boolean pointed = canBePointed && (address.pointed() || wide || !ends);
    String trail = wide || (!word && (ends || pointed)) ? "" : " ";
    String written = pointed ? "<" + address.address() + ">" : address.address();
    return TextEdit.insert(at, lead + open + written + close + trail);
  }

  private static boolean isWide(char c) {
    return c >= '\u3000' && !Character.isLetterOrDigit(c);
  }
}
