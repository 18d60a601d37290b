package io.github.diptych.ui.history;

import io.github.diptych.task.Lanes;
import io.github.diptych.workspace.picture.PictureRead;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A picture as it was, and beside it as it is. */
final class PicturePair {
  private static final double WIDTH = 260;
  private static final double HEIGHT = 220;

  private final HistoryWords words;
  private final Lanes lanes;

  PicturePair(HistoryWords words, Lanes lanes) {
    this.words = words;
    this.lanes = lanes;
  }

  Node of(Optional<PictureRead> before, Optional<PictureRead> now) {
    var pair = new HBox(side("history.picture.before", before), side("history.picture.now", now));
    pair.getStyleClass().add("changes-pictures");
    return pair;
  }

  private Node side(String key, Optional<PictureRead> picture) {
    String caption = words.say(key);
    Node shown =
        picture
            .map(read -> shown(caption, read))
            .orElseGet(() -> label(words.say("history.picture.none"), "past-detail"));
    var side = new VBox(label(caption, "past-detail"), shown);
    side.getStyleClass().add("changes-picture");
    return side;
  }

  private Node shown(String caption, PictureRead read) {
    return switch (read) {
      case PictureRead.Shown picture -> shown(caption, picture);
      case PictureRead.Refused refused ->
          label(words.say("history.picture.unshown"), "past-detail");
    };
  }

  /** Decoded elsewhere; JavaFX's own way to do that knows no data addresses. */
  private Node shown(String caption, PictureRead.Shown picture) {
    var room = new StackPane();
    lanes.mind(
        lanes
            .atHome(lanes.pictures().submit(() -> image(picture)))
            .thenAccept(image -> room.getChildren().setAll(shown(caption, image))));
    return room;
  }

  /** No larger than it is, and no larger than its place. */
  private static Image image(PictureRead.Shown picture) {
    double width = picture.size().width() > 0 ? picture.size().width() : WIDTH;
    double height = picture.size().height() > 0 ? picture.size().height() : HEIGHT;
    return new Image(picture.data(), Math.min(width, WIDTH), Math.min(height, HEIGHT), true, true);
  }

  /** A drawing is no picture to JavaFX. */
  private Node shown(String caption, Image image) {
    if (image.isError()) {
      return label(words.say("history.picture.unshown"), "past-detail");
    }
    var view = new ImageView(image);
    view.setAccessibleText(caption);
    return view;
  }

  private static Label label(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    return label;
  }
}
