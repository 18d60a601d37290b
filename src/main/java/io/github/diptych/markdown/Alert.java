package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The five quotations that github.com shows in colour, by a first line such as {@code [!TIP]}. */
enum Alert {
  NOTE,
  TIP,
  IMPORTANT,
  WARNING,
  CAUTION;

  /** The kind of a quotation that stands by itself and says something below its first line. */
  static Optional<Alert> of(BlockQuote quote) {
    boolean says = firstWords(quote).isPresent() || afterTitle(quote) != null;
    if (!PieceRoot.isRoot(quote.getParent())
        || !(quote.getFirstChild() instanceof Paragraph first)
        || !says) {
      return Optional.empty();
    }
    String title = Ascii.stripped(first.getChars().toString().lines().findFirst().orElse(""));
    return Arrays.stream(values())
        .filter(alert -> title.equalsIgnoreCase("[!" + alert.name() + "]"))
        .findFirst();
  }

  /** The words below the title that belong to its paragraph. */
  static Optional<Node> firstWords(BlockQuote quote) {
    Node node = quote.getFirstChild() == null ? null : quote.getFirstChild().getFirstChild();
    while (node != null && !(node instanceof SoftLineBreak || node instanceof HardLineBreak)) {
      node = node.getNext();
    }
    return Optional.ofNullable(node).map(Node::getNext);
  }

  /** The first block below the title's paragraph. */
  static @Nullable Node afterTitle(BlockQuote quote) {
    return quote.getFirstChild() == null ? null : quote.getFirstChild().getNext();
  }

  String cssClass() {
    return "markdown-alert-" + name().toLowerCase(Locale.ROOT);
  }

  /** As github.com titles it, in English always. */
  String title() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
