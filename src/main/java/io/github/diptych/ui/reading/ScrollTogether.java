package io.github.diptych.ui.reading;

import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.preview.PreviewPane;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Keeps editor and preview at the same place of the source. The pane that was touched last leads,
 * the other follows; so neither answers the other. While the preview is behind the text, places
 * mean different things in the two, and the preview waits for its patch. On the UI thread.
 */
public final class ScrollTogether {
  private enum Leader {
    EDITOR,
    PREVIEW,
    /** Both were sent somewhere, and stay there until one of them is touched. */
    NEITHER
  }

  private final EditorPane editor;
  private final PreviewPane preview;
  private final ReadOnlyBooleanProperty on;
  private final BooleanSupplier behind;
  private Leader leader = Leader.NEITHER;
  private boolean waiting;

  /**
   * @param on whether it is wanted
   * @param behind whether the preview shows another text than the editor
   */
  public ScrollTogether(
      EditorPane editor, PreviewPane preview, ReadOnlyBooleanProperty on, BooleanSupplier behind) {
    this.editor = editor;
    this.preview = preview;
    this.on = on;
    this.behind = behind;
    leads(editor.node(), Leader.EDITOR);
    leads(preview.node(), Leader.PREVIEW);
    editor.scroll().onScroll(this::editorScrolled);
    preview.reading().onScroll(this::previewScrolled);
    preview.reading().onPatch(this::patched);
    preview.reading().onSent(() -> leader = Leader.NEITHER);
    preview.reading().onJump(this::jumped);
    on.subscribe(now -> alignPreview());
  }

  /** Puts the one that comes into sight to where the other is. */
  public void follow(ObservableValue<Layout> layout) {
    layout.addListener(
        (property, before, now) -> {
          leader = before == Layout.READ ? Leader.PREVIEW : Leader.EDITOR;
          // Once the panes have their new sizes.
          Platform.runLater(() -> Platform.runLater(this::align));
        });
  }

  /** What scrolls the preview next is a reader, though it is not touched itself. */
  public void previewLeads() {
    leader = Leader.PREVIEW;
  }

  /** A link within the page leads the editor along, whether or not they scroll together. */
  private void jumped(double place) {
    leader = Leader.NEITHER;
    editor.caretTo((int) place);
    editor.scroll().align(place);
  }

  private void leads(Node node, Leader which) {
    node.addEventFilter(ScrollEvent.SCROLL, event -> leader = which);
    node.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> leader = which);
    node.addEventFilter(KeyEvent.KEY_PRESSED, event -> leader = which);
  }

  private void editorScrolled() {
    if (leader == Leader.EDITOR) {
      alignPreview();
    }
  }

  private void previewScrolled(double place) {
    if (leader == Leader.PREVIEW && on.get() && !behind.getAsBoolean()) {
      editor.scroll().align(place);
    }
  }

  private void patched() {
    if (waiting && leader == Leader.EDITOR) {
      alignPreview();
    }
  }

  private void align() {
    if (leader == Leader.PREVIEW) {
      preview.reading().top().ifPresent(this::previewScrolled);
    } else {
      alignPreview();
    }
  }

  private void alignPreview() {
    waiting = behind.getAsBoolean();
    if (on.get() && !waiting && editor.scroll().isSeen() && leader != Leader.NEITHER) {
      preview.reading().align(editor.scroll().top());
    }
  }
}
