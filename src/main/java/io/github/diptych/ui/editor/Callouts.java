package io.github.diptych.ui.editor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/**
 * What is said beside the text: a note under a resting mouse, and a popup at the caret; neither
 * while text is being composed. On the UI thread.
 */
public final class Callouts {
  private static final Duration REST = Duration.ofMillis(400);
  private static final double BELOW = 18;

  private final Areas areas;
  private final Label words = new Label();
  private final Popup popup = new Popup();
  private IntFunction<Optional<String>> notes = offset -> Optional.empty();
  private Optional<Consumer<Popup>> standIn = Optional.empty();
  private IntConsumer menuListener = offset -> {};

  Callouts(Areas areas) {
    this.areas = areas;
    words.getStyleClass().add("hover-note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    popup.getContent().add(words);
    popup.setAutoHide(true);
    areas.follow(this::follow);
    areas.onShown(popup::hide);
  }

  private void follow(Area area) {
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
        rest -> show(rest.getCharacterIndex(), rest.getScreenPosition()));
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, rest -> popup.hide());
    area.setOnContextMenuRequested(asked -> menuAsked(area, asked));
  }

  /** Asked for what to say about the text at an offset; empty for nothing. */
  public void onHover(IntFunction<Optional<String>> notes) {
    this.notes = notes;
  }

  /** Told of the offset at which a context menu is asked for, where the caret is put first. */
  public void onContextMenu(IntConsumer listener) {
    menuListener = listener;
  }

  private void menuAsked(Area area, ContextMenuEvent asked) {
    popup.hide();
    if (!asked.isKeyboardTrigger() && area.getSelection().getLength() == 0) {
      area.moveTo(area.hit(asked.getX(), asked.getY()).getInsertionIndex());
    }
    menuListener.accept(area.getCaretPosition());
  }

  /** From now on what stands at the caret is shown there; here again if empty. */
  public void setStandIn(Optional<Consumer<Popup>> other) {
    standIn = other;
  }

  /** Shows a popup below the caret. */
  public void show(Popup beside) {
    standIn.ifPresentOrElse(other -> other.accept(beside), () -> showHere(beside));
  }

  private void showHere(Popup beside) {
    Area area = areas.current();
    if (!area.composition().isActive()) {
      area.caretOnScreen().ifPresent(caret -> beside.show(area, caret.getMinX(), caret.getMaxY()));
    }
  }

  private void show(int offset, Point2D at) {
    Area area = areas.current();
    if (area.composition().isActive()) {
      return;
    }
    notes
        .apply(offset)
        .ifPresent(
            note -> {
              words.setText(note);
              popup.show(area, at.getX(), at.getY() + BELOW);
            });
  }
}
