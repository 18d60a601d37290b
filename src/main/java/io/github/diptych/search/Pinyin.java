package io.github.diptych.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Han characters are read, without tones, as one types them: ü is {@code v} or {@code u}. The
 * first question loads the dictionary, which takes a while: not for the UI thread.
 */
public final class Pinyin {
  private static final Predicate<String> SYLLABLE = Pattern.compile("[a-z]+").asMatchPredicate();

  private final Map<Character, List<String>> known = new ConcurrentHashMap<>();

  /** All readings of {@code character}, such as {@code zhong} and {@code chong} for 重. */
  public List<String> readings(char character) {
    return Character.isIdeographic(character)
        ? known.computeIfAbsent(character, Pinyin::lookUp)
        : List.of();
  }

  private static List<String> lookUp(char character) {
    return PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL).stream()
        .flatMap(Pinyin::typed)
        .filter(SYLLABLE)
        .distinct()
        .toList();
  }

  private static Stream<String> typed(String reading) {
    return reading.indexOf('ü') < 0
        ? Stream.of(reading)
        : Stream.of(reading.replace('ü', 'v'), reading.replace('ü', 'u'));
  }
}
