package io.github.diptych.workspace.picture;

import io.github.diptych.workspace.picture.PictureRefusal.Kind;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An SVG written anew with nothing but the drawing in it: no script, no document type and so no
 * entities, nothing from elsewhere, pictures within it checked like any other.
 */
final class SafeSvg {
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final XMLStreamReader in;
  private final StringBuilder out = new StringBuilder();
  private final SvgCost cost = new SvgCost();
  private PictureSize size = PictureSize.UNKNOWN;
  private long pixelsWithin;
  private int depth;

  /** A drawing that may be shown. */
  record Drawing(String svg, PictureSize size) {}

  private SafeSvg(XMLStreamReader in) {
    this.in = in;
  }

  static Drawing of(byte[] svg) throws Unshowable {
    if (svg.length > MOST_BYTES) {
      throw new Unshowable(Kind.TOO_LARGE, MOST_BYTES / (1024 * 1024));
    }
    try {
      var reader = new SafeSvg(factory().createXMLStreamReader(new ByteArrayInputStream(svg)));
      reader.read();
      reader.cost.check();
      return new Drawing(reader.out.toString(), reader.size);
    } catch (XMLStreamException wrong) {
      throw Unshowable.damaged();
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  private void read() throws XMLStreamException, Unshowable {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            escape(in.getText());
        default -> {}
      }
    }
    if (out.isEmpty()) {
      throw new Unshowable(Kind.NOT_A_PICTURE);
    }
  }

  private void start() throws XMLStreamException, Unshowable {
    String name = in.getLocalName();
    boolean root = depth == 0;
    if (root && !(name.equals("svg") && SvgRules.SVG.equals(in.getNamespaceURI()))) {
      throw new Unshowable(Kind.NOT_A_PICTURE);
    }
    if (!SvgRules.isDrawing(in.getNamespaceURI(), name)) {
      skip();
      return;
    }
    var attributes = attributes(name);
    if (name.equals("image") && !attributes.containsKey("href")) {
      skip();
      return;
    }
    if (root) {
      size = SvgSize.of(attributes);
    }
    depth++;
    cost.open(name, attributes);
    open(name, attributes, root);
    if (name.equals("style")) {
      style();
    }
  }

  private void open(String name, Map<String, String> attributes, boolean root) {
    out.append('<').append(name);
    if (root) {
      out.append(" xmlns=\"").append(SvgRules.SVG).append('"');
      out.append(" xmlns:xlink=\"").append(SvgRules.XLINK).append('"');
    }
    attributes.forEach(
        (attribute, value) -> {
          // The browser reads the older spelling as well, and other programs know it alone.
          out.append(' ').append(attribute.equals("href") ? "xlink:href" : attribute);
          out.append("=\"");
          escape(value);
          out.append('"');
        });
    out.append('>');
  }

  private void end() {
    depth--;
    cost.close();
    out.append("</").append(in.getLocalName()).append('>');
  }

  /** Up to the end of the style sheet, which is closed here. */
  private void style() throws XMLStreamException {
    var sheet = new StringBuilder();
    for (int inside = 1; inside > 0; ) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> inside++;
        case XMLStreamConstants.END_ELEMENT -> inside--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> sheet.append(in.getText());
        default -> {}
      }
    }
    String own = SvgRules.within(sheet.toString());
    cost.style(own);
    escape(own);
    end();
  }

  private void skip() throws XMLStreamException {
    for (int inside = 1; inside > 0; ) {
      int event = in.next();
      inside +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  /** Those that may stay, in order, without namespaces. */
  private Map<String, String> attributes(String element) throws Unshowable {
    Map<String, String> own = new LinkedHashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      String value = in.getAttributeValue(i);
      String namespace = Optional.ofNullable(in.getAttributeNamespace(i)).orElse("");
      if (name.equals("href") && (namespace.isEmpty() || namespace.equals(SvgRules.XLINK))) {
        var address = address(element, value);
        if (address.isPresent()) {
          own.putIfAbsent(name, address.get());
        }
      } else if (namespace.equals(SvgRules.XML) && name.equals("space")) {
        own.put("xml:space", value);
      } else if (namespace.isEmpty() && SvgRules.mayStay(name, value)) {
        if (SvgRules.isHuge(name, value)) {
          throw new Unshowable(Kind.TOO_COMPLEX);
        }
        own.put(name, SvgRules.within(value));
      }
    }
    return own;
  }

  /** A place in the drawing, or a picture that it holds. */
  private Optional<String> address(String element, String value) throws Unshowable {
    String address = value.strip();
    if (element.equals("image")) {
      return picture(address);
    }
    return address.startsWith("#") ? Optional.of(address) : Optional.empty();
  }

  private Optional<String> picture(String address) throws Unshowable {
    int comma = address.indexOf(',');
    if (!address.startsWith("data:")
        || comma < 0
        || !address.substring(0, comma).contains(";base64")) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(address.substring(comma + 1));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
    PictureRead.Shown shown;
    try {
      shown = PictureReader.within(bytes);
    } catch (Unshowable unshowable) {
      if (unshowable.refusal().kind() == Kind.TOO_MANY_PIXELS) {
        throw unshowable;
      }
      return Optional.empty();
    }
    pixelsWithin += shown.size().pixels();
    if (pixelsWithin > Limits.MOST_PIXELS) {
      throw new Unshowable(Kind.TOO_COMPLEX);
    }
    return Optional.of(shown.data());
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n', '\r', '\t' -> out.append("&#").append((int) unit).append(';');
        default -> out.append(unit);
      }
    }
  }
}
