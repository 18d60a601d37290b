package io.github.diptych.ui;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.editor.SignCheck;
import io.github.diptych.ui.editor.SignKind;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.words.Words;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what to install for signs that no font here has: for Chinese at once, for others when the
 * note in the window has one, each kind once. On the UI thread, where one sign at a time is drawn.
 */
final class MissingFonts {
  private final Lanes lanes;
  private final NoticeModel notices;
  private final Predicate<String> missing;
  private final Words words;
  private final String system;
  private final Set<String> known = new HashSet<>();
  private final Set<SignKind> told = EnumSet.noneOf(SignKind.class);
  private boolean busy;

  private record Sign(SignKind kind, String sign) {}

  /**
   * @param missing whether no font has a sign
   * @param osName what Java calls the operating system
   */
  MissingFonts(
      Lanes lanes, NoticeModel notices, Predicate<String> missing, Words words, String osName) {
    this.lanes = lanes;
    this.notices = notices;
    this.missing = missing;
    this.words = words;
    this.system = system(osName.toLowerCase(Locale.ROOT));
  }

  static MissingFonts of(WindowParts parts, Lanes lanes, SignCheck signs, Words words) {
    Predicate<String> missing = sign -> signs.isMissing(sign, parts.fonts());
    String system = System.getProperty("os.name", "");
    return new MissingFonts(lanes, parts.notices(), missing, words, system);
  }

  void follow(NoteView note) {
    note.onPreview(shown -> look(shown.diary().text()));
    look("我");
  }

  private static String system(String osName) {
    if (osName.startsWith("windows")) {
      return "windows";
    }
    return osName.startsWith("mac") ? "mac" : "linux";
  }

  /** Looks for signs in a text, off this thread. */
  void look(String text) {
    if (busy || told.size() == SignKind.values().length) {
      return;
    }
    busy = true;
    lanes.mind(
        lanes
            .reading()
            .submit(() -> SignKind.in(text))
            .whenCompleteAsync((found, fault) -> looked(found), lanes.home()));
  }

  private void looked(@Nullable Map<SignKind, Set<String>> found) {
    busy = false;
    if (found != null) {
      draw(found);
    }
  }

  private void draw(Map<SignKind, Set<String>> found) {
    var signs = new ArrayDeque<Sign>();
    found.forEach(
        (kind, some) ->
            some.stream().filter(known::add).forEach(sign -> signs.add(new Sign(kind, sign))));
    if (!signs.isEmpty()) {
      busy = true;
      drawNext(signs, new EnumMap<>(SignKind.class));
    }
  }

  /** One at a time, so that a key is never behind all of them. */
  private void drawNext(Queue<Sign> signs, Map<SignKind, String> boxes) {
    var next = signs.poll();
    if (next == null) {
      busy = false;
      tell(boxes);
      return;
    }
    if (!told.contains(next.kind()) && missing.test(next.sign())) {
      told.add(next.kind());
      boxes.put(next.kind(), next.sign());
    }
    lanes.home().execute(() -> drawNext(signs, boxes));
  }

  private void tell(Map<SignKind, String> boxes) {
    if (!boxes.isEmpty()) {
      notices.show(Notice.of("font", Tone.WARNING, sentence(boxes)));
    }
  }

  private String sentence(Map<SignKind, String> boxes) {
    return words.say(
        "font.missing",
        joined(boxes, kind -> words.say("font.kind." + kind, code(boxes.getOrDefault(kind, " ")))),
        joined(boxes, kind -> words.say("font." + system + "." + kind)));
  }

  private String joined(Map<SignKind, String> boxes, Function<SignKind, String> name) {
    Stream<String> names = boxes.keySet().stream().map(name).distinct();
    return names.reduce((one, other) -> words.say("font.and", one, other)).orElse("");
  }

  private static String code(String sign) {
    return "U+%04X".formatted(sign.codePointAt(0));
  }
}
