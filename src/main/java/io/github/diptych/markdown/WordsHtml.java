package io.github.diptych.markdown;

/** Writes words, in which mail addresses become links and emoji codes the characters they name. */
final class WordsHtml {
  private WordsHtml() {}

  static String of(String words, boolean inLink) {
    var out = new StringBuilder(words.length() + 16);
    int done = 0;
    int at = inLink ? -1 : words.indexOf('@');
    while (at >= 0) {
      MailAddress address = MailAddress.around(words, at, done);
      if (address != null) {
        HtmlText.escape(Emoji.in(words.substring(done, address.start())), out);
        link(address, words, out);
        done = address.end();
      }
      at = words.indexOf('@', Math.max(at + 1, done));
    }
    HtmlText.escape(Emoji.in(words.substring(done)), out);
    return out.toString();
  }

  private static void link(MailAddress address, String words, StringBuilder out) {
    String text = words.substring(address.start(), address.end());
    String target = Address.encode(address.scheme() + text);
    out.append("<a");
    if (Address.isSafe(target)) {
      out.append(" href=\"");
      HtmlText.escape(target, out);
      out.append('"');
    }
    out.append('>');
    HtmlText.escape(text, out);
    out.append("</a>");
  }
}
