package io.github.diptych.ui.editor;

import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.Node;

/** How the source looks to whoever writes it, whatever it says. On the UI thread. */
public final class EditorLook {
  /** The size of ordinary text, in pixels. */
  private static final double ORDINARY = 16;

  private final Areas areas;
  private final Node pane;
  private final EditorScroll scroll;
  private final Margins margins;
  private final FocusVeil veil;
  private final Typewriter typewriter;
  private double size = ORDINARY;

  EditorLook(Areas areas, Node pane, EditorScroll scroll) {
    this.areas = areas;
    this.pane = pane;
    this.scroll = scroll;
    margins = new Margins(areas, size);
    veil = new FocusVeil(areas, pane);
    typewriter = new Typewriter(areas, pane, scroll, margins);
    setFontSize();
  }

  /** 1 is the ordinary size. What is at the top of the view stays there. */
  public void setTextSize(double factor) {
    double pixels = ORDINARY * factor;
    if (pixels == size) {
      return;
    }
    size = pixels;
    keepingPlace(this::setFontSize);
  }

  public void setLineWidth(LineWidth width) {
    keepingPlace(() -> margins.setWidth(width));
  }

  /**
   * From now on the room beside the text is left by whoever holds the pane: of one that is as high
   * as its text, the height is reckoned without such room within.
   */
  public void leaveSides() {
    margins.leaveSides();
  }

  /** Whether all but the block that the caret is in is dimmed. */
  public void setFocusMode(boolean on) {
    veil.set(on);
  }

  /**
   * In focus mode another block than the caret's stands out: the one with that line, from 0, or
   * none if it is below that; the caret's again if empty.
   */
  public void setFocusLine(OptionalInt line) {
    veil.setLine(line);
  }

  /** Whether the caret's line stays in the middle of the pane. */
  public void setTypewriter(boolean on) {
    typewriter.set(on);
  }

  /** Whether the text is a diary, whose blocks are those between its rules. */
  public void setDiary(boolean diary) {
    veil.setDiary(diary);
  }

  private void setFontSize() {
    pane.setStyle("-fx-font-size: " + size + "px;");
    margins.setFontSize(size);
  }

  private void keepingPlace(Runnable change) {
    if (!scroll.isSeen()) {
      change.run();
      return;
    }
    double place = scroll.top();
    change.run();
    Platform.runLater(
        () -> {
          areas.current().applyCss();
          areas.current().layout();
          scroll.align(place);
          typewriter.follow();
        });
  }
}
