package io.github.diptych.ui.pair;

import io.github.diptych.diary.parity.Element;
import io.github.diptych.markdown.Elements;
import io.github.diptych.ui.editor.LinePicture;
import io.github.diptych.ui.editor.LineRooms;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.PictureAnswer;
import io.github.diptych.workspace.PictureRequest;
import io.github.diptych.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * Shows the pictures of a panel's text below their lines: those that the preview shows without
 * being asked. On the UI thread.
 */
final class PanelPictures {
  /** In ordinary text sizes of 16 pixels. */
  private static final double MOST_HEIGHT = 240;

  private static final int KEPT = 50;

  private final Workspace workspace;
  private final Panel panel;
  private final Map<String, Image> images = new HashMap<>();

  /** What is shown for each address of the text. */
  private final Map<String, LinePicture> known = new HashMap<>();

  private @Nullable OpenDocument shownFor;
  private double width = 100;
  private long turn;

  PanelPictures(Workspace workspace, Panel panel) {
    this.workspace = workspace;
    this.panel = panel;
  }

  /** Shows them no wider than that, in pixels. */
  void fit(double most) {
    if (Math.abs(most - width) > 1) {
      width = most;
      known.clear();
      if (shownFor != null) {
        show(shownFor);
      }
    }
  }

  /** Shows those of the present text, as soon as they are there. */
  void show(OpenDocument document) {
    long mine = ++turn;
    if (!document.equals(shownFor)) {
      known.clear();
    }
    shownFor = document;
    String text = panel.editor().text();
    var lanes = workspace.lanes();
    lanes.mind(
        lanes
            .reading()
            .submit(() -> Elements.in(text).elements())
            .thenAcceptAsync(found -> show(mine, document, text, found), lanes.home()));
  }

  private void show(long mine, OpenDocument document, String text, List<Element> found) {
    if (mine != turn || !panel.editor().text().equals(text)) {
      return;
    }
    var lines = panel.editor().lines();
    var sources = new HashMap<Integer, String>();
    found.stream()
        .filter(each -> each.kind() == Element.Kind.PICTURE)
        .forEach(each -> sources.putIfAbsent(lines.of(each.span().end()) - 1, each.value()));
    // Those that are there already stay until they are answered anew.
    known.keySet().retainAll(sources.values());
    put(sources, text);
    sources
        .values()
        .forEach(
            source ->
                workspace
                    .lanes()
                    .mind(
                        workspace
                            .pictures()
                            .ask(
                                new PictureRequest(
                                    document.path(), source, PictureRequest.Need.PICTURE, ""))
                            .thenAccept(
                                answer -> {
                                  if (mine == turn) {
                                    keep(source, answer);
                                    put(sources, text);
                                  }
                                })));
  }

  private void keep(String source, PictureAnswer answer) {
    if (answer instanceof PictureAnswer.Shown picture) {
      known.put(source, picture(picture, source));
    } else {
      known.remove(source);
    }
  }

  private LinePicture picture(PictureAnswer.Shown shown, String source) {
    if (images.size() > KEPT) {
      images.clear();
    }
    var image = images.computeIfAbsent(shown.version(), key -> new Image(shown.picture().data()));
    var size = shown.picture().size();
    return LinePicture.within(image, size.width(), size.height(), width, MOST_HEIGHT, source);
  }

  /** As long as the text is what was looked at. */
  private void put(Map<Integer, String> sources, String text) {
    LineRooms rooms = panel.editor().rooms();
    if (panel.editor().text().equals(text)) {
      rooms.show(line -> Optional.ofNullable(sources.get(line)).map(known::get));
    }
  }
}
