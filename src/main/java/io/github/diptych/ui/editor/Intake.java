package io.github.diptych.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.input.Clipboard;
import javafx.scene.input.Dragboard;

/** Who takes what is pasted or dropped, before it goes in as words. On the UI thread. */
public final class Intake {
  private final List<Predicate<Clipboard>> pasteTakers = new ArrayList<>();
  private Predicate<Dragboard> dropTaker = board -> false;

  Intake(Areas areas) {
    areas.follow(
        area -> {
          area.addPasteTaker(board -> pasteTakers.stream().anyMatch(taker -> taker.test(board)));
          area.setDropTaker(board -> dropTaker.test(board));
        });
  }

  /**
   * Asked before text is pasted, after those who asked for it earlier; true if the owner took what
   * the clipboard holds.
   */
  public void onPaste(Predicate<Clipboard> taker) {
    pasteTakers.add(taker);
  }

  /** Asked when something is dropped, the caret being there; true if the owner took it. */
  public void onDrop(Predicate<Dragboard> taker) {
    dropTaker = taker;
  }
}
