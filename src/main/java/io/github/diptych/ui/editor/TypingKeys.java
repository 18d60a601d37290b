package io.github.diptych.ui.editor;

import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.EventPattern.keyTyped;

import io.github.diptych.typing.Deleting;
import io.github.diptych.typing.Enter;
import io.github.diptych.typing.Home;
import io.github.diptych.typing.Indenting;
import io.github.diptych.typing.Pairs;
import io.github.diptych.typing.table.CellKeys;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.wellbehaved.event.InputHandler.Result;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** The keys that do more than the area has for them; what they are not for, the area does. */
final class TypingKeys {
  private final Area area;
  private final Writing writing;

  TypingKeys(Area area, Writing writing) {
    this.area = area;
    this.writing = writing;
  }

  void install() {
    area.setCommitTaker(this::typed);
    area.setCut(() -> run(Deleting::selected));
    Nodes.addInputMap(
        area,
        InputMap.sequence(
            InputMap.process(
                keyTyped(), key -> result(isWriting(key) && typed(key.getCharacter()))),
            InputMap.process(
                keyPressed(ENTER), key -> result(run(CellKeys::below) || run(Enter::pressed))),
            InputMap.process(
                keyPressed(ENTER, SHIFT_DOWN),
                key ->
                    result(
                        run(CellKeys::lineBreak)
                            || run((lines, at) -> Optional.of(Enter.further(lines, at))))),
            InputMap.process(
                keyPressed(TAB),
                key ->
                    result(
                        run(CellKeys::next)
                            || run((lines, at) -> Optional.of(Indenting.in(lines, at))))),
            InputMap.process(
                keyPressed(TAB, SHIFT_DOWN),
                key ->
                    result(
                        run(CellKeys::previous)
                            || run((lines, at) -> Optional.of(Indenting.out(lines, at))))),
            InputMap.process(
                keyPressed(BACK_SPACE),
                key -> result(run(Pairs::backspace) || run(Deleting::selected))),
            InputMap.process(keyPressed(DELETE), key -> result(run(Deleting::selected))),
            InputMap.process(keyPressed(HOME), key -> result(home(SelectionPolicy.CLEAR))),
            InputMap.process(
                keyPressed(HOME, SHIFT_DOWN), key -> result(home(SelectionPolicy.ADJUST)))));
  }

  private boolean run(Writing.Command command) {
    return writing.run(command);
  }

  /** A character from the keyboard or from an input method, one or the other. */
  private boolean typed(String text) {
    return run((lines, selected) -> Pairs.typed(lines, selected, text));
  }

  /** Ctrl and Alt together are the AltGr of Windows, which writes brackets on many keyboards. */
  private static boolean isWriting(KeyEvent key) {
    return key.isAltDown() || !(key.isControlDown() || key.isMetaDown());
  }

  /** On a further line of a wrapped paragraph Home goes to its start, as everywhere. */
  private boolean home(SelectionPolicy policy) {
    if (area.getCurrentLineStartInParargraph() > 0) {
      return false;
    }
    area.moveTo(Home.from(writing.lines(), area.getCaretPosition()), policy);
    area.requestFollowCaret();
    return true;
  }

  private static Result result(boolean done) {
    return done ? Result.CONSUME : Result.PROCEED;
  }
}
