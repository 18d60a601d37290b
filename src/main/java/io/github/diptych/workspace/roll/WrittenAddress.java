package io.github.diptych.workspace.roll;

import io.github.diptych.markdown.AddressText;
import io.github.diptych.markdown.Link;

/**
 * The address of a link, taken apart.
 *
 * @param address as the vault looks it up: escapes and entities undone, or in angle brackets
 * @param path what precedes fragment and query
 * @param query with its {@code ?}, or empty
 * @param fragment without its {@code #}; empty if there is none
 */
record WrittenAddress(String address, String path, String query, String fragment) {
  static WrittenAddress of(Link link, String text) {
    String plain =
        link.kind() == Link.Kind.HTML || link.kind() == Link.Kind.ADDRESS
            ? AddressText.withoutEntities(link.target()).strip()
            : AddressText.unescaped(link.target());
    int hash = plain.indexOf('#');
    String before = hash < 0 ? plain : plain.substring(0, hash);
    int question = before.indexOf('?');
    return new WrittenAddress(
        isBracketed(link, text) ? "<" + plain + ">" : plain,
        question < 0 ? before : before.substring(0, question),
        question < 0 ? "" : before.substring(question),
        hash < 0 ? "" : plain.substring(hash + 1));
  }

  private static boolean isBracketed(Link link, String text) {
    int before = link.destination().start() - 1;
    return (link.kind() == Link.Kind.INLINE || link.kind() == Link.Kind.DEFINITION)
        && before >= 0
        && text.charAt(before) == '<';
  }
}
