package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes links of addresses that stand in the words: {@code www.…} and {@code http(s)://…} (GFM,
 * 6.9). They end at a blank or {@code <}, so Chinese behind one belongs to it, as on github.com.
 */
final class WebAddressParser implements InlineParserExtension {
  private static final List<String> SCHEMES = List.of("http", "https", "ftp");

  @Override
  public void finalizeDocument(InlineParser inlineParser) {}

  @Override
  public void finalizeBlock(InlineParser inlineParser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    if (parser instanceof InlineParser whole && isInBrackets(whole.getLastBracket())) {
      return false;
    }
    return parser.peek() == ':' ? withScheme(parser) : withoutScheme(parser);
  }

  private static boolean isInBrackets(@Nullable Bracket innermost) {
    for (Bracket b = innermost; b != null; b = b.getPrevious()) {
      if (b.isAllowed()) {
        return true;
      }
    }
    return false;
  }

  private static boolean withScheme(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int colon = parser.getIndex();
    if (!input.matchChars("://", colon)) {
      return false;
    }
    int start = colon;
    while (start > 0 && colon - start < 6 && Ascii.isLetter(input.charAt(start - 1))) {
      start--;
    }
    String scheme = input.subSequence(start, colon).toString().toLowerCase(Locale.ROOT);
    int end = AddressEnd.of(input, colon + 3, true);
    if (!SCHEMES.contains(scheme) || end < 0 || !takeBack(parser, colon - start)) {
      return false;
    }
    append(parser, start, end);
    return true;
  }

  private static boolean withoutScheme(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    boolean mayStart = start == 0 || " \t\n\r\f\u000b*_~(".indexOf(input.charAt(start - 1)) >= 0;
    if (!mayStart || !input.matchChars("www.", start)) {
      return false;
    }
    int end = AddressEnd.of(input, start, false);
    if (end < 0) {
      return false;
    }
    append(parser, start, end);
    return true;
  }

  /** Takes the scheme's letters, which were read as words, out of the words again. */
  private static boolean takeBack(LightInlineParser parser, int letters) {
    parser.flushTextNode();
    if (!(parser.getBlock().getLastChild() instanceof Text words)
        || words.getTextLength() < letters) {
      return false;
    }
    if (words.getTextLength() == letters) {
      words.unlink();
    } else {
      words.setChars(words.getChars().subSequence(0, words.getTextLength() - letters));
    }
    return true;
  }

  private static void append(LightInlineParser parser, int start, int end) {
    BasedSequence address = parser.getInput().subSequence(start, end);
    parser.flushTextNode();
    var link = new AutoLink(BasedSequence.NULL, address, BasedSequence.NULL);
    link.setChars(address);
    parser.appendNode(link);
    parser.setIndex(end);
  }

  /** Registers the parser at the two signs that give an address away. */
  static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "w:";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new WebAddressParser();
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
