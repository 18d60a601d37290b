package io.github.diptych.markdown;

import java.util.Map;

/**
 * A picture of a note, from {@code ![alt](destination "title")} or from a raw {@code <img>}.
 *
 * @param destination the address as github.com's page would have it: a Markdown destination has its
 *     escapes resolved and is percent-encoded, an HTML one is as written. Nobody has checked it: it
 *     may be a path of one machine, have any scheme, or be empty
 * @param alt the words that stand for the picture; empty if there are none
 * @param title the words of the tooltip; empty if there are none
 * @param attributes the other attributes that github.com lets pass, such as {@code width}, {@code
 *     height} and {@code align}; from raw HTML only
 */
public record Picture(
    String destination, String alt, String title, Map<String, String> attributes) {
  public Picture {
    attributes = Map.copyOf(attributes);
  }
}
