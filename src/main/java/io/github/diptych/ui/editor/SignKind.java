package io.github.diptych.ui.editor;

import io.github.diptych.diary.Han;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signs that a system may have no font for. */
public enum SignKind {
  /** Such as 我. */
  HAN(1),
  /** Such as が. */
  KANA(1),
  /** Outside the basic plane, such as 𠀀: a font has some of them. */
  RARE_HAN(24),
  /** Such as 😀: a font has some of them. */
  EMOJI(24);

  private static final int FIRST_KANA = 0x3041;
  private static final int LAST_KANA = 0x30FF;
  private static final int FIRST_EMOJI = 0x1F300;
  private static final int LAST_EMOJI = 0x1FAFF;

  private final int most;

  SignKind(int most) {
    this.most = most;
  }

  /** Some signs of each kind that a text has, each once. Linear in its length, so not on the UI. */
  public static Map<SignKind, Set<String>> in(CharSequence text) {
    var found = new EnumMap<SignKind, Set<String>>(SignKind.class);
    List<SignKind> open = new ArrayList<>(List.of(values()));
    for (int at = 0; at < text.length() && !open.isEmpty(); ) {
      int point = Character.codePointAt(text, at);
      at += Character.charCount(point);
      if (point >= FIRST_KANA) {
        of(point)
            .filter(open::contains)
            .ifPresent(
                kind -> {
                  var signs = found.computeIfAbsent(kind, first -> new LinkedHashSet<>());
                  signs.add(Character.toString(point));
                  if (signs.size() == kind.most) {
                    open.remove(kind);
                  }
                });
      }
    }
    return found;
  }

  static Optional<SignKind> of(int point) {
    if (point >= FIRST_KANA && point <= LAST_KANA) {
      return Optional.of(KANA);
    } else if (point >= FIRST_EMOJI && point <= LAST_EMOJI) {
      return Optional.of(EMOJI);
    } else if (!Han.is(point)) {
      return Optional.empty();
    }
    return Optional.of(Character.isSupplementaryCodePoint(point) ? RARE_HAN : HAN);
  }
}
