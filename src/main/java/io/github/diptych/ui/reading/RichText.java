package io.github.diptych.ui.reading;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rendered HTML for other programs, which have no stylesheet for it and drop classes: each element
 * carries the few styles that make it look like what it is. The HTML must be well-formed, as the
 * program's own is.
 */
final class RichText {
  private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>");
  private static final Pattern PREFORMATTED = Pattern.compile("(?s)<pre.*?</pre>");
  private static final Pattern STYLE = Pattern.compile("\\sstyle=\"[^\"]*\"");
  private static final String MONOSPACE = "font-family:Menlo,Consolas,'Courier New',monospace;";
  private static final String CELL = "border:1px solid #d1d9e0;padding:6px 13px;";
  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("h1", "font-size:2em;font-weight:bold;margin:24px 0 16px;"),
          Map.entry("h2", "font-size:1.5em;font-weight:bold;margin:24px 0 16px;"),
          Map.entry("h3", "font-size:1.25em;font-weight:bold;margin:24px 0 16px;"),
          Map.entry("h4", "font-size:1em;font-weight:bold;margin:24px 0 16px;"),
          Map.entry("h5", "font-size:0.875em;font-weight:bold;margin:24px 0 16px;"),
          Map.entry("h6", "font-size:0.85em;font-weight:bold;color:#59636e;margin:24px 0 16px;"),
          Map.entry("p", "margin:0 0 16px;"),
          Map.entry("a", "color:#0969da;"),
          Map.entry("code", MONOSPACE + "font-size:85%;background-color:#eff1f3;"),
          Map.entry(
              "pre",
              MONOSPACE
                  + "font-size:85%;background-color:#f6f8fa;padding:16px;"
                  + "white-space:pre-wrap;"),
          Map.entry(
              "blockquote",
              "margin:0 0 16px;padding:0 1em;color:#59636e;border-left:4px solid #d1d9e0;"),
          Map.entry("table", "border-collapse:collapse;margin:0 0 16px;"),
          Map.entry("th", CELL + "font-weight:bold;background-color:#f6f8fa;"),
          Map.entry("td", CELL),
          Map.entry("img", "max-width:100%;"),
          Map.entry("hr", "border:0;border-top:2px solid #d1d9e0;margin:24px 0;"),
          Map.entry("del", "text-decoration:line-through;"),
          Map.entry("mark", "background-color:#fff8c5;"),
          Map.entry("kbd", MONOSPACE + "font-size:85%;border:1px solid #d1d9e0;padding:2px 4px;"));

  private RichText() {}

  static String styled(String html) {
    var tag = TAG.matcher(html);
    var result = new StringBuilder(html.length() * 2);
    result.append("<meta charset=\"utf-8\"><div style=\"color:#1f2328;line-height:1.5;\">");
    while (tag.find()) {
      tag.appendReplacement(result, Matcher.quoteReplacement(element(tag.group(1), tag.group(2))));
    }
    return tag.appendTail(result).append("</div>").toString();
  }

  private static String element(String name, String attributes) {
    if (name.equals("input")) {
      return attributes.contains("checked") ? "☑" : "☐";
    }
    String style = STYLES.get(name);
    return style == null || STYLE.matcher(attributes).find()
        ? "<" + name + attributes + ">"
        : "<" + name + " style=\"" + style + "\"" + attributes + ">";
  }

  /** The words alone, a line for each block. */
  static String words(String html) {
    var text = new StringBuilder();
    int from = 0;
    var code = PREFORMATTED.matcher(html);
    while (code.find()) {
      text.append(wordsOf(html.substring(from, code.start()).replaceAll("\\s+", " ")));
      text.append(wordsOf(code.group()));
      from = code.end();
    }
    text.append(wordsOf(html.substring(from).replaceAll("\\s+", " ")));
    return text.toString().replaceAll("[ \\t]*\\n[ \\t]*(\\n[ \\t]*)+", "\n\n").strip() + "\n";
  }

  private static String wordsOf(String html) {
    return html.replaceAll("<(br|/tr|/li|/dt|/dd|/summary)\\b[^>]*>\\s*", "\n")
        .replaceAll("</(p|h[1-6]|pre|blockquote|table|ul|ol|div|details)>\\s*|<hr[^>]*>", "\n\n")
        .replaceAll("</t[hd]>\\s*", "\t")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u00a0")
        .replace("&amp;", "&");
  }
}
