package io.github.diptych.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brackets and quotes, which pair as they are typed. */
class PairsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      ‸ → ( → (‸)
      说‸ → （ → 说（‸）
      ‸ → 「 → 「‸」
      ‸ → 『 → 『‸』
      ‸ → 《 → 《‸》
      ‸ → 【 → 【‸】
      他说：‸ → “ → 他说：“‸”
      ‸ → ‘ → ‘‸’
      a ‸ → " → a "‸"
      说‸ → " → 说"‸"
      foo‸ → ( → foo(‸)
      foo(‸) → [ → foo([‸])
      （‸） → 《 → （《‸》）
      ‸。 → “ → “‸”。
      ‸ → ` → `‸`
      a ‸ b → { → a {‸} b
      - ‸ → [ → - [‸]
      """)
  void an_opening_one_brings_its_closing_one(String before, String key, String after) {
    assertThat(typed(before, key)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      ‸你好 → （
      ‸word → (
      ‸word → "
      it‸ → "
      5‸ → "
      5‸ → `
      \\‸ → (
      \\‸ → `
      ``‸ → `
      "a‸ → "
      don‸ → ’
      ‸ → *
      ‸ → _
      ‸ → ~
      ‸ → x
      ‸ → 你
      ((a‸) → )
      ```⏎x‸⏎``` → （
      ```⏎x ‸⏎``` → `
      """)
  void nothing_pairs_where_it_would_hurt(String before, String key) {
    var note = Written.of(before.replace('⏎', '\n'));

    assertThat(Pairs.typed(note.lines(), note.selection(), key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      (a‸) → ) → (a)‸
      （好‸） → ） → （好）‸
      “好‸” → ” → “好”‸
      "a‸" → " → "a"‸
      `a‸` → ` → `a`‸
      `‸` → ` → ``‸
      《》【‸】 → 】 → 《》【】‸
      - [ ‸] → ] → - [ ]‸
      """)
  void a_closing_one_that_is_there_is_typed_over(String before, String key, String after) {
    assertThat(typed(before, key)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      (Alan Turing‸) → ） → (Alan Turing）‸
      （图灵‸） → ) → （图灵)‸
      [注‸] → ］ → [注］‸
      """)
  void a_closing_one_of_the_other_width_takes_its_place(String before, String key, String after) {
    assertThat(typed(before, key)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      (（图灵‸) → ）
      （(图灵‸） → )
      ((图灵‸) → ）
      (图灵‸) → 】
      """)
  void one_that_the_line_lacks_takes_no_place(String before, String key) {
    var note = Written.of(before);

    assertThat(Pairs.typed(note.lines(), note.selection(), key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a «b» c → * → a *«b»* c
      a «b» c → _ → a _«b»_ c
      «码» → ` → `«码»`
      *«b»* → * → **«b»**
      ~«划»~ → ~ → ~~«划»~~
      a« b »c → * → a *«b»* c
      «中文» → （ → （«中文»）
      «中文» → “ → “«中文»”
      «中文» → 《 → 《«中文»》
      «a b» → " → "«a b»"
      «你好⏎世界» → 「 → 「«你好⏎世界»」
      «a`b» → ` → ``«a`b»``
      «`b» → ` → `` «`b» ``
      - «a⏎- b» → * → - *«a*⏎- *b»*
      «a⏎⏎b» → ** → -
      """)
  void what_is_selected_comes_between_them(String before, String key, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Optional<Rewrite> done = Pairs.typed(note.lines(), note.selection(), key);

    assertThat(done.map(note::after).orElse("-")).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      (‸) → ‸
      说（‸）。 → 说‸。
      “‸” → ‸
      "‸" → ‸
      `‸` → ‸
      [‸] → ‸
      ``‸`` → -
      (a‸) → -
      ‸() → -
      (‸] → -
      """)
  void backspace_between_a_pair_takes_both(String before, String after) {
    var note = Written.of(before);
    Optional<Rewrite> done = Pairs.backspace(note.lines(), note.selection());

    assertThat(done.map(note::after).orElse("-")).isEqualTo(after);
  }

  private static String typed(String before, String key) {
    var note = Written.of(before.replace('⏎', '\n'));
    return note.after(Pairs.typed(note.lines(), note.selection(), key).orElseThrow());
  }
}
