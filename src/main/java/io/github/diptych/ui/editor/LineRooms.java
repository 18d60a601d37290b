package io.github.diptych.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/**
 * What stands below the lines of a text that is no longer than a screen or a few: pictures, and
 * room that is left free. Lines count from 0. On the UI thread.
 */
public final class LineRooms {
  private static final double SAME = 0.5;

  private final Areas areas;

  LineRooms(Areas areas) {
    this.areas = areas;
  }

  /** From now on the pane is as high as its text. */
  public void growWithText() {
    areas.follow(
        area -> {
          area.setAutoHeight(true);
          // What stands around it remembers how high it wanted to be in another width, or in none.
          area.widthProperty().addListener(now -> Platform.runLater(area::requestLayout));
          area.addEventFilter(ScrollEvent.SCROLL, LineRooms::passOn);
        });
  }

  /** The text, of which nothing is out of sight, would keep the wheel for itself. */
  private static void passOn(ScrollEvent wheel) {
    var around = ((Node) wheel.getSource()).getParent();
    if (!wheel.isShortcutDown() && around != null) {
      wheel.consume();
      Event.fireEvent(around, wheel.copyFor(around, around));
    }
  }

  /** The height of each line with its picture and without the room left free, in pixels. */
  public List<Double> heights() {
    return IntStream.range(0, count()).mapToObj(this::height).toList();
  }

  /** Where each line begins, in units of the text. */
  public int start(int line) {
    return area().getAbsolutePosition(line, 0);
  }

  public int count() {
    return area().getParagraphs().size();
  }

  public String text(int line) {
    return area().getText(line);
  }

  /** Whether it is of code, as far as it was styled. */
  public boolean isCode(int line) {
    return look(line).isShaded();
  }

  /** Leaves free what is asked for, in pixels. */
  public void leave(IntToDoubleFunction room) {
    for (int line = 0; line < count(); line++) {
      double wanted = room.applyAsDouble(line);
      if (Math.abs(look(line).room() - wanted) > SAME) {
        set(line, look -> look.withRoom(wanted));
      }
    }
  }

  /** Shows these pictures and no others. */
  public void show(IntFunction<Optional<LinePicture>> pictures) {
    for (int line = 0; line < count(); line++) {
      var wanted = pictures.apply(line);
      if (!look(line).picture().equals(wanted)) {
        set(line, look -> look.withPicture(wanted));
      }
    }
  }

  private double height(int line) {
    return area()
        .getParagraphBoundsOnScreen(line)
        .map(Bounds::getHeight)
        .map(height -> height - look(line).room())
        .orElse(0.0);
  }

  private LineLook look(int line) {
    return area().getParagraph(line).getParagraphStyle();
  }

  private void set(int line, UnaryOperator<LineLook> change) {
    area().setParagraphStyle(line, change.apply(look(line)));
  }

  private Area area() {
    return areas.current();
  }
}
