package io.github.diptych.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.ui.search.PlaceHistory.How;
import io.github.diptych.vault.VaultPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one comes back to, and a line as one types it. */
class PlaceHistoryTest {
  private static final VaultPath A = VaultPath.of("a.md");
  private static final VaultPath B = VaultPath.of("b.md");

  private final PlaceHistory history = new PlaceHistory();

  @Test
  void back_and_forward_lead_along_the_places() {
    history.jump(at(A, 1), How.MEANT);
    history.jump(at(B, 2), How.MEANT);
    history.jump(at(A, 3), How.MEANT);

    assertThat(history.back()).contains(at(B, 2));
    assertThat(history.back()).contains(at(A, 1));
    assertThat(history.back()).isEmpty();
    assertThat(history.hasBack()).isFalse();
    assertThat(history.forward()).contains(at(B, 2));
    assertThat(history.forward()).contains(at(A, 3));
    assertThat(history.forward()).isEmpty();
  }

  @Test
  void one_comes_back_to_where_one_left() {
    history.jump(at(A, 1), How.MEANT);
    history.stay(at(A, 5));
    history.jump(at(A, 900), How.MEANT);

    assertThat(history.back()).contains(at(A, 5));
  }

  @Test
  void a_jump_from_the_middle_forgets_what_was_ahead() {
    history.jump(at(A, 1), How.MEANT);
    history.jump(at(A, 2), How.MEANT);
    assertThat(history.back()).contains(at(A, 1));
    history.jump(at(B, 3), How.MEANT);

    assertThat(history.hasForward()).isFalse();
    assertThat(history.back()).contains(at(A, 1));
  }

  @Test
  void places_that_were_only_come_by_are_not_kept() {
    history.jump(at(A, 1), How.MEANT);
    history.jump(at(A, 100), How.MOVED);
    history.jump(at(A, 200), How.MOVED);

    assertThat(history.back()).contains(at(A, 1));
  }

  @Test
  void a_heading_gone_to_in_a_note_that_was_opened_for_it_is_one_place() {
    history.jump(at(A, 1), How.MEANT);
    history.jump(at(B, 0), How.OPENED);
    history.jump(at(B, 500), How.MOVED);

    assertThat(history.back()).contains(at(A, 1));
    assertThat(history.forward()).contains(at(B, 500));
  }

  @Test
  void a_place_where_something_was_written_is_kept() {
    history.jump(at(A, 1), How.MEANT);
    history.jump(at(A, 100), How.MOVED);
    history.edited(A, TextEdit.insert(100, "x"));
    history.jump(at(A, 200), How.MOVED);

    assertThat(history.back()).contains(at(A, 101));
  }

  @Test
  void edits_move_the_places_of_their_note_alone() {
    history.jump(at(A, 10), How.MEANT);
    history.jump(at(B, 10), How.MEANT);
    history.edited(A, new TextEdit(0, 2, "12345"));

    assertThat(history.present()).contains(at(B, 10));
    assertThat(history.back()).contains(at(A, 13));
  }

  @Test
  void of_very_many_places_the_first_are_forgotten() {
    for (int i = 0; i < 1000; i++) {
      history.jump(at(A, i), How.MEANT);
    }
    int backs = 0;
    while (history.back().isPresent()) {
      backs++;
    }

    assertThat(backs).isEqualTo(99);
    assertThat(history.present()).contains(at(A, 900));
  }

  @Test
  void a_place_whose_note_is_gone_is_left_out() {
    history.jump(at(B, 1), How.MEANT);
    history.jump(at(A, 2), How.MEANT);
    assertThat(history.back()).contains(at(B, 1));
    history.dropPresent();

    assertThat(history.present()).contains(at(A, 2));
    assertThat(history.hasBack()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12, 1",
    "12:4, 12, 4",
    "12：4, 12, 4",
    "' 3 : 5 ', 3, 5",
    "7:, 7, 1",
    "0, 1, 1",
    "'3,5', 3, 5"
  })
  void a_place_is_typed_as(String typed, int line, int column) {
    assertThat(LinePlace.of(typed)).contains(new LinePlace(line, column));
  }

  @ParameterizedTest
  @CsvSource({"''", "x", ":4", "12:4:5", "99999999999"})
  void no_place_is(String typed) {
    assertThat(LinePlace.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // an edit: start, end, length put in; the part 10 to 20 is then
    "0, 0, 5, 15, 25",
    "12, 14, 0, 10, 18",
    "20, 20, 3, 10, 23",
    "25, 26, 0, 10, 20",
    "5, 15, 2, 5, 12",
    "15, 30, 1, 10, 16",
    "0, 40, 3, 0, 3"
  })
  void the_part_that_is_searched_follows_edits(int start, int end, int put, int from, int to) {
    var edit = new TextEdit(start, end, "x".repeat(put));

    assertThat(new Scope(new Span(10, 20)).edited(edit).span()).isEqualTo(new Span(from, to));
  }

  private static Place at(VaultPath note, int offset) {
    return new Place(note, offset);
  }
}
