package io.github.diptych.ui.bar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeModelTest {
  private final NoticeModel model = new NoticeModel();
  private final Notice pushed = Notice.of("sync", Tone.SUCCESS, "1 commit is on the remote now.");
  private final Notice offline = Notice.of("sync", Tone.WARNING, "example.org cannot be reached.");
  private final Notice changed =
      Notice.of("disk", Tone.WARNING, "It was changed.", new Notice.Choice("Reload", () -> {}));

  @Test
  void notices_are_shown_in_the_order_they_came() {
    model.show(changed);
    model.show(offline);

    assertThat(model.currentProperty().get()).contains(changed);
    assertThat(model.waitingProperty().get()).isOne();
    model.dismiss(changed);
    assertThat(model.currentProperty().get()).contains(offline);
    assertThat(model.waitingProperty().get()).isZero();
  }

  @Test
  void a_later_notice_of_a_topic_takes_the_place_of_the_earlier_one() {
    var again = Notice.of("sync", Tone.DANGER, "The remote rejected the push.");
    model.show(changed);
    model.show(offline);
    model.show(again);

    assertThat(model.waitingProperty().get()).isOne();
    model.dismiss(changed);
    assertThat(model.currentProperty().get()).contains(again);
  }

  @Test
  void a_success_gives_way_to_what_comes_next() {
    model.show(pushed);
    model.show(changed);

    assertThat(model.currentProperty().get()).contains(changed);
    assertThat(model.waitingProperty().get()).isZero();
  }

  @Test
  void one_that_asks_nothing_lets_what_comes_after_it_go_first() {
    var font = Notice.of("font", Tone.WARNING, "Install a font.");
    model.show(font);
    model.show(pushed);

    assertThat(model.currentProperty().get()).contains(pushed);
    model.show(changed);
    assertThat(model.currentProperty().get()).contains(changed);
    model.dismiss(changed);
    assertThat(model.currentProperty().get()).contains(font);
  }

  @Test
  void what_does_not_hold_any_more_is_withdrawn() {
    model.show(changed);
    model.withdraw("disk");

    assertThat(model.currentProperty().get()).isEmpty();
  }
}
