package io.github.diptych.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The program's sentences in one language, from {@code messages_zh.properties} or {@code
 * messages_en.properties} (UTF-8, {@link MessageFormat} patterns, the same keys in both).
 *
 * <p>The bundles are read by name rather than by {@link ResourceBundle#getBundle(String)}, whose
 * fallbacks would turn a missing Chinese sentence silently into an English one.
 */
public final class Words {
  private final Speech speech;
  private final ResourceBundle messages;

  private Words(Speech speech, ResourceBundle messages) {
    this.speech = speech;
    this.messages = messages;
  }

  /** The words for someone whose system is set to {@code locale}. */
  public static Words in(Locale locale) {
    return of(Speech.of(locale));
  }

  public static Words of(Speech speech) {
    String name = "messages_" + speech.locale().getLanguage() + ".properties";
    try (InputStream bytes = Words.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new MissingResourceException("no such bundle", Words.class.getName(), name);
      }
      var reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      return new Words(speech, new PropertyResourceBundle(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sentence in Chinese and then in English, such as {@code 没有这个文件。 / There is no such file.},
   * for a reader whose language is not known.
   *
   * @throws MissingResourceException if either bundle lacks the key
   */
  public static String both(String key, Object... arguments) {
    return of(Speech.CHINESE).say(key, arguments) + " / " + of(Speech.ENGLISH).say(key, arguments);
  }

  public Speech speech() {
    return speech;
  }

  /**
   * The sentence of that key, with the arguments in their places.
   *
   * @throws MissingResourceException if there is no such key: a fault of the program
   */
  public String say(String key, Object... arguments) {
    return new MessageFormat(messages.getString(key), speech.locale()).format(arguments);
  }

  /** The parts of a message that is a list, such as the names of the months. */
  public List<String> list(String key) {
    return List.of(say(key).split(",", -1));
  }
}
