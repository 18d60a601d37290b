package io.github.diptych.ui.looking;

import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.preview.PreviewPane;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Brings the writer's liking onto the panes. Source and preview are zoomed apart: the keys zoom the
 * one that had the keyboard last, the wheel the one under it; the size of all text goes on top of
 * both. On the UI thread.
 */
public final class Looking {
  private final EditorPane editor;
  private final List<EditorPane> panels;
  private final PreviewPane preview;
  private final LookModel model;
  private final DoubleProperty pageZoom;
  private final ObservableValue<Layout> layout;
  private final Zoom source;
  private final Zoom page;
  private final LookActions actions;
  private boolean reading;

  /**
   * @param panels where a part of the note is written
   * @param pageZoom how large the preview is
   * @param layout what the middle of the window shows
   */
  public Looking(
      NoteView note,
      EditorPane editor,
      List<EditorPane> panels,
      PreviewPane preview,
      LookModel model,
      DoubleProperty pageZoom,
      ObservableValue<Layout> layout) {
    this.editor = editor;
    this.panels = List.copyOf(panels);
    this.preview = preview;
    this.model = model;
    this.pageZoom = pageZoom;
    this.layout = layout;
    source = new Zoom(model.zoomProperty());
    page = new Zoom(pageZoom);
    source.followWheel(editor.node());
    panels.forEach(panel -> source.followWheel(panel.node()));
    page.followWheel(preview.node());
    actions = new LookActions(model, new Zoom(model.textSizeProperty()), this::zoom);
    note.onPreview(shown -> editor.look().setDiary(shown.diary().isDiary()));
    follow();
  }

  public LookActions actions() {
    return actions;
  }

  /** Watches which pane has the keyboard, and adds the keys of a numeric pad. */
  public void follow(Scene scene) {
    scene.focusOwnerProperty().addListener((owner, before, now) -> focused(now));
    var keys = scene.getAccelerators();
    keys.put(shortcut(KeyCode.ADD), actions.larger()::fire);
    keys.put(shortcut(KeyCode.PLUS), actions.larger()::fire);
    keys.put(
        new KeyCodeCombination(
            KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        actions.larger()::fire);
    keys.put(shortcut(KeyCode.SUBTRACT), actions.smaller()::fire);
    keys.put(shortcut(KeyCode.NUMPAD0), actions.reset()::fire);
  }

  private void follow() {
    var look = editor.look();
    model.focusProperty().subscribe(look::setFocusMode);
    model.typewriterProperty().subscribe(look::setTypewriter);
    model.lineWidthProperty().subscribe(look::setLineWidth);
    model.zoomProperty().subscribe(this::resize);
    model.textSizeProperty().subscribe(this::resize);
    pageZoom.subscribe(this::resize);
    resize();
  }

  private void resize() {
    double all = model.textSizeProperty().get();
    double text = all * model.zoomProperty().get();
    editor.look().setTextSize(text);
    panels.forEach(panel -> panel.look().setTextSize(text));
    preview.setZoom(all * pageZoom.get());
  }

  private void focused(@Nullable Node owner) {
    if (isIn(editor.node(), owner)) {
      reading = false;
    } else if (isIn(preview.node(), owner)) {
      reading = true;
    }
  }

  private static boolean isIn(Node pane, @Nullable Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  private Zoom zoom() {
    return switch (layout.getValue()) {
      case SOURCE, PAIR -> source;
      case READ -> page;
      case BOTH -> reading ? page : source;
    };
  }

  private static KeyCombination shortcut(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }
}
