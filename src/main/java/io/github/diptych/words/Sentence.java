package io.github.diptych.words;

import java.util.List;

/**
 * A sentence before it is said in a language.
 *
 * @param key in the message bundles
 * @param arguments what it names, in the order the message takes them
 */
public record Sentence(String key, List<Object> arguments) {
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments));
  }

  /** An argument that is a sentence is said in the same language. */
  public String in(Words words) {
    return words.say(
        key,
        arguments.stream()
            .map(each -> each instanceof Sentence sentence ? sentence.in(words) : each)
            .toArray());
  }

  /** In Chinese and in English. */
  public String inBoth() {
    return in(Words.of(Speech.CHINESE)) + " / " + in(Words.of(Speech.ENGLISH));
  }
}
