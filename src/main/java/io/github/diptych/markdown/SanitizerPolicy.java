package io.github.diptych.markdown;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * What github.com lets pass of a note's HTML. Classes and ids of the program's own markup carry
 * {@link #mark()}, which nobody can guess; the policy takes it off again. An author's class is
 * dropped and an author's id gets the prefix {@code user-content-}.
 */
final class SanitizerPolicy {
  static final String ID_PREFIX = "user-content-";

  private static final String[] ELEMENTS = {
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "br",
    "b",
    "i",
    "strong",
    "em",
    "a",
    "pre",
    "code",
    "img",
    "picture",
    "source",
    "tt",
    "div",
    "ins",
    "del",
    "sup",
    "sub",
    "p",
    "ol",
    "ul",
    "li",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "caption",
    "blockquote",
    "dl",
    "dt",
    "dd",
    "kbd",
    "q",
    "samp",
    "var",
    "hr",
    "ruby",
    "rt",
    "rp",
    "s",
    "strike",
    "summary",
    "details",
    "figure",
    "figcaption",
    "abbr",
    "bdo",
    "cite",
    "dfn",
    "mark",
    "small",
    "span",
    "time",
    "wbr",
    "section"
  };

  private static final String[] ATTRIBUTES = {
    "abbr",
    "align",
    "alt",
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "axis",
    "border",
    "cellpadding",
    "cellspacing",
    "char",
    "charoff",
    "cite",
    "clear",
    "color",
    "cols",
    "colspan",
    "compact",
    "datetime",
    "dir",
    "headers",
    "height",
    "hreflang",
    "hspace",
    "lang",
    "noshade",
    "nowrap",
    "open",
    "rev",
    "reversed",
    "role",
    "rows",
    "rowspan",
    "rules",
    "scope",
    "size",
    "span",
    "start",
    "summary",
    "tabindex",
    "title",
    "type",
    "valign",
    "value",
    "vspace",
    "width",
    "data-footnotes",
    "data-footnote-ref",
    "data-footnote-backref",
    "data-footnote-backref-idx"
  };

  /** Under these names addresses pass the library, which would rewrite those of href and src. */
  private static final String HREF = "data-diptych-href";

  private static final String SRC = "data-diptych-src";

  private static final String SRCSET = "data-diptych-srcset";

  private final String mark;
  private final PolicyFactory factory;

  SanitizerPolicy() {
    var random = new byte[16];
    new SecureRandom().nextBytes(random);
    mark = "x" + HexFormat.of().formatHex(random);
    factory = policy();
  }

  /** Makes a class or an id of the program's own pass; letters and digits only. */
  String mark() {
    return mark;
  }

  /** The HTML with everything off that the policy does not know, and every tag closed. */
  String clean(String html, PictureView pictures) {
    return cleaned(BrowserHtml.of(html), pictures);
  }

  /** The same, or null if elements lie in one another deeper than that. */
  @Nullable String clean(String html, PictureView pictures, int deepest) {
    String understood = BrowserHtml.of(html, deepest);
    return understood == null ? null : cleaned(understood, pictures);
  }

  private String cleaned(String html, PictureView pictures) {
    var page = new PageWriter(mark, pictures);
    HtmlSanitizer.sanitize(html, new AddressGuard(factory.apply(page)));
    return page.html();
  }

  private PolicyFactory policy() {
    AttributePolicy ours = (element, name, value) -> withoutMark(value);
    AttributePolicy id =
        (element, name, value) -> {
          String own = withoutMark(value);
          return own != null ? own : value.startsWith(ID_PREFIX) ? value : ID_PREFIX + value;
        };
    AttributePolicy address = (element, name, value) -> Address.isSafe(value) ? value : null;
    return new HtmlPolicyBuilder()
        .allowElements(ELEMENTS)
        .allowElements((element, attributes) -> ownBox(attributes) ? element : null, "input")
        .allowWithoutAttributes("a", "span", "img")
        .allowAttributes(ATTRIBUTES)
        .globally()
        .allowAttributes("class")
        .matching(ours)
        .globally()
        .allowAttributes(HtmlOut.PLACE, HtmlOut.ANCHOR)
        .matching(ours)
        .globally()
        .allowAttributes("id", "name")
        .matching(id)
        .globally()
        .allowAttributes("checked", "disabled")
        .onElements("input")
        .allowAttributes(HREF)
        .matching(address)
        .onElements("a")
        .allowAttributes(SRC)
        .onElements("img")
        .allowAttributes("media", SRCSET)
        .onElements("source")
        .toFactory();
  }

  /** A box that the program made: only its own can have a class at this point. */
  private static boolean ownBox(List<String> attributes) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals("class")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String withoutMark(String value) {
    return value.startsWith(mark) ? value.substring(mark.length()) : null;
  }

  /** Renames addresses on their way into the policy; {@link PageWriter} names them back. */
  private record AddressGuard(HtmlSanitizer.Policy policy) implements HtmlSanitizer.Policy {
    @Override
    public void openDocument() {
      policy.openDocument();
    }

    @Override
    public void closeDocument() {
      policy.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
      for (int i = 0; i < attributes.size(); i += 2) {
        attributes.set(i, nameInPolicy(attributes.get(i)));
      }
      policy.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
      policy.closeTag(element);
    }

    @Override
    public void text(String text) {
      policy.text(text);
    }
  }

  private static String nameInPolicy(String attribute) {
    return switch (attribute) {
      case "href" -> HREF;
      case "src" -> SRC;
      case "srcset" -> SRCSET;
      case HREF, SRC, SRCSET -> "data-unknown";
      default -> attribute;
    };
  }

  /** The name under which an attribute stands in the page. */
  static String nameInPage(String attribute) {
    return switch (attribute) {
      case HREF -> "href";
      case SRC -> "src";
      case SRCSET -> "srcset";
      default -> attribute;
    };
  }
}
