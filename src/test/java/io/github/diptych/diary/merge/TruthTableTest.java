package io.github.diptych.diary.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.DiaryWriter;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.Signature;
import io.github.diptych.diary.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes out when each side does one thing: in the rows of mine, in the columns theirs, both to
 * the same entry. docs/sync.md tells the same.
 */
class TruthTableTest {
  private static final String SAME =
      """
                 append  edit  delete  move  sign  translate
      append     order   both  both    both  both  both
      edit       both    asks  left    both  both  both
      delete     both    left  once    left  left  left
      move       both    both  left    place both  both
      sign       both    both  left    both  asks  both
      translate  both    both  left    both  both  asks
      """;

  private static final DiaryFormat FORMAT = DiaryFormat.standard();
  private static final String TREE = "河边的柿子树今天又长高了一点。";
  private static final String CAT = "邻居的小猫今天来过花园两次。";
  private static final String BASE =
      """
      # Diary

      ### 2024.05.19 Sun

      先写一个愿望。 -**2024.05.19 21:00**

      ---

      A wish first. -**2024.05.19 21:05**

      ### 2024.05.20 Mon

      早上喝了咖啡。 -**2024.05.20 08:00**

      ---

      Coffee in the morning. -**2024.05.20 08:05**

      ---

      %s

      ### 2024.05.21 Tue

      下雨了。 -**2024.05.21 08:00**

      ---

      It rained. -**2024.05.21 08:02**

      ---

      %s

      ### 2024.05.22 Wed

      又下雨了。 -**2024.05.22 08:00**
      """
          .formatted(TREE, CAT);

  /** What a side does. */
  private enum Deed {
    APPEND,
    EDIT,
    DELETE,
    MOVE,
    SIGN,
    TRANSLATE;

    /** Its row and column in the table. */
    int place() {
      return List.of(values()).indexOf(this);
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What comes out, in the words of the document. */
  private enum Outcome {
    BOTH("both"),
    ORDER("both, the earlier minute first"),
    ONCE("gone"),
    PLACE("once, where mine put it"),
    ASKS("asks; mine stands"),
    LEFT("asks; what was not deleted stands");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  private record Row(Deed mine, Deed theirs, boolean sameDay, Outcome outcome) {
    String id() {
      return "M-%s-%s-%s".formatted(mine.word(), theirs.word(), sameDay ? "same" : "other");
    }

    @Override
    public String toString() {
      return id() + ": " + outcome.words;
    }
  }

  static List<Row> rows() {
    List<String> lines = SAME.lines().skip(1).toList();
    return Stream.of(true, false)
        .flatMap(
            sameDay ->
                Arrays.stream(Deed.values())
                    .flatMap(
                        mine ->
                            Arrays.stream(Deed.values())
                                .map(
                                    theirs ->
                                        new Row(
                                            mine,
                                            theirs,
                                            sameDay,
                                            sameDay
                                                ? outcome(lines.get(mine.place()), theirs)
                                                : Outcome.BOTH))))
        .toList();
  }

  private static Outcome outcome(String line, Deed theirs) {
    String word = line.strip().split("\\s+")[1 + theirs.place()];
    return Outcome.valueOf(word.toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void row(Row row) {
    var mine = new Does(row.mine(), Side.MINE, TREE, 20);
    Does theirs =
        row.sameDay()
            ? new Does(row.theirs(), Side.THEIRS, TREE, 20)
            : new Does(row.theirs(), Side.THEIRS, CAT, 21);
    Merged merged = DiaryMerge.of(BASE, mine.to(BASE), theirs.to(BASE), FORMAT);

    switch (row.outcome()) {
      case BOTH -> {
        assertThat(merged.conflicts()).isEmpty();
        assertThat(mine.isIn(merged)).as(merged.text()).isTrue();
        assertThat(theirs.isIn(merged)).as(merged.text()).isTrue();
      }
      case ORDER -> {
        assertThat(merged.conflicts()).isEmpty();
        assertThat(mine.isIn(merged) && theirs.isIn(merged)).as(merged.text()).isTrue();
        assertThat(merged.text().indexOf(theirs.words()))
            .isLessThan(merged.text().indexOf(mine.words()));
      }
      case ONCE, PLACE -> {
        assertThat(merged.conflicts()).isEmpty();
        assertThat(mine.isIn(merged)).as(merged.text()).isTrue();
      }
      case ASKS -> {
        assertThat(mine.isIn(merged)).as(merged.text()).isTrue();
        assertThat(merged.conflicts()).hasSize(1);
        assertThat(merged.conflicts().getFirst().mine()).contains(mine.words());
        assertThat(merged.conflicts().getFirst().theirs()).contains(theirs.words());
      }
      case LEFT -> {
        Does left = row.mine() == Deed.DELETE ? theirs : mine;
        assertThat(left.isIn(merged)).as(merged.text()).isTrue();
        assertThat(merged.conflicts()).hasSize(1);
        Conflict conflict = merged.conflicts().getFirst();
        assertThat(conflict.base()).isEqualTo(TREE);
        assertThat(row.mine() == Deed.DELETE ? conflict.mine() : conflict.theirs()).isNull();
      }
    }
    assertThat(merged.text().split("柿子树", -1).length).as(merged.text()).isLessThanOrEqualTo(2);
  }

  /** The rest of the diary stays as it was. */
  @ParameterizedTest(name = "{0} leaves the rest alone")
  @MethodSource("rows")
  void the_rest(Row row) {
    var mine = new Does(row.mine(), Side.MINE, TREE, 20);
    var theirs =
        new Does(row.theirs(), Side.THEIRS, row.sameDay() ? TREE : CAT, row.sameDay() ? 20 : 21);
    String merged = DiaryMerge.of(BASE, mine.to(BASE), theirs.to(BASE), FORMAT).text();
    assertThat(Diary.parse(merged, FORMAT).days()).hasSize(4);
    assertThat(Diary.parse(merged, FORMAT).findings()).isEmpty();
    assertThat(merged)
        .startsWith(BASE.substring(0, BASE.indexOf("\n\n### 2024.05.20")))
        .contains("8:00**\n\n---\n\nCoffee in the morning. -**2024.05.20 08:05**\n\n")
        .contains("下雨了。 -**2024.05.21 08:00**\n\n---\n\nIt rained. -**2024.05.21 08:02**\n\n")
        .contains("### 2024.05.22 Wed\n\n又下雨了。 -**2024.05.22 08:00**\n");
  }

  @Test
  void the_document_has_the_same_rows_with_the_same_outcomes() throws IOException {
    List<String> told =
        Files.readAllLines(Path.of("docs/sync.md")).stream()
            .filter(line -> line.startsWith("| `M-"))
            .toList();
    assertThat(told)
        .containsExactlyElementsOf(
            rows().stream()
                .map(row -> "| `%s` | %s |".formatted(row.id(), row.outcome().words))
                .toList());
  }

  /** A deed of a side, to the block that has these words on that day of May. */
  private record Does(Deed deed, Side side, String target, int day) {
    /** By which the outcome is known. */
    String words() {
      String who = side == Side.MINE ? "这边" : "那边";
      return switch (deed) {
        case APPEND -> "晚上在" + who + "写的。";
        case EDIT -> target.replace("今天", who);
        case DELETE, MOVE -> target;
        case SIGN -> FORMAT.signatureOf(minute());
        case TRANSLATE -> side == Side.MINE ? "Said here." : "Said there.";
      };
    }

    private LocalDateTime minute() {
      return LocalDateTime.of(2024, 5, day, side == Side.MINE ? 22 : 21, 30);
    }

    private int goesTo() {
      return side == Side.MINE ? 22 : 19;
    }

    String to(String text) {
      return switch (deed) {
        case APPEND -> appended(text);
        case EDIT -> text.replace(target, words());
        case DELETE -> text.replace("\n\n---\n\n" + target, "");
        case MOVE -> moved(text);
        case SIGN -> text.replace(target, target + " " + words());
        case TRANSLATE -> text.replace(target, target + "\n\n---\n\n" + words());
      };
    }

    private String appended(String text) {
      Diary diary = Diary.parse(text, FORMAT);
      return TextEdit.apply(
          text, new DiaryWriter(diary).append(minute(), Language.CHINESE, words()).edits());
    }

    private String moved(String text) {
      String without = text.replace("\n\n---\n\n" + target, "");
      Day there = on(goesTo(), Diary.parse(without, FORMAT));
      int end = there.blocks().getLast().span().end();
      return without.substring(0, end) + "\n\n---\n\n" + target + without.substring(end);
    }

    private static Day on(int day, Diary diary) {
      LocalDate date = LocalDate.of(2024, 5, day);
      return diary.days().stream()
          .filter(each -> each.date().equals(date))
          .findFirst()
          .orElseThrow();
    }

    boolean isIn(Merged merged) {
      String text = merged.text();
      Diary diary = Diary.parse(text, FORMAT);
      return switch (deed) {
        case APPEND -> on(day, diary).span().in(text).contains(words());
        case EDIT -> text.contains(words()) && !text.contains(target);
        case DELETE -> !text.contains(target);
        case MOVE -> on(goesTo(), diary).span().in(text).contains(core());
        case SIGN -> signature(diary).equals(minute());
        case TRANSLATE -> words().equals(translation(diary));
      };
    }

    /** What no edit changes. */
    private String core() {
      return target.substring(0, 5);
    }

    private Entry entry(Diary diary) {
      return diary.entries().stream()
          .filter(entry -> entry.first().span().in(diary.text()).contains(core()))
          .findFirst()
          .orElseThrow();
    }

    private LocalDateTime signature(Diary diary) {
      Signature signature = Objects.requireNonNull(entry(diary).first().signature());
      return signature.at();
    }

    private String translation(Diary diary) {
      Block second = Objects.requireNonNull(entry(diary).second());
      return second.body().in(diary.text());
    }
  }
}
