package io.github.diptych.ui.pair;

import io.github.diptych.diary.Span;
import io.github.diptych.ui.editor.EditorPane;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Puts caret, selection and keyboard of the panels where the note's own editor has them. */
final class PairCaret {
  private final EditorPane source;
  private final List<Panel> panels;
  private final Parent around;
  private boolean wanted;

  /**
   * @param around what the panels are in
   */
  PairCaret(EditorPane source, List<Panel> panels, Parent around) {
    this.source = source;
    this.panels = panels;
    this.around = around;
  }

  /** The keyboard goes to the caret's panel as soon as there is one. */
  void want() {
    wanted = true;
  }

  boolean isWanted() {
    return wanted;
  }

  /** The panel that shows a place of the note. */
  Optional<Panel> at(int offset) {
    return panels.stream().filter(panel -> panel.touches(offset)).findFirst();
  }

  /** Selects in a panel what is selected in the note. */
  void put(Panel panel) {
    var part = panel.window().orElseThrow();
    Span selected = clamped(source.selection(), part).moved(-part.start());
    if (!panel.editor().selection().equals(selected)) {
      panel.editor().select(selected);
    }
    boolean there = isThere(panel);
    boolean elsewhere = panels.stream().anyMatch(each -> each.editor().isFocused());
    if ((there && wanted) || (elsewhere && !panel.editor().isFocused())) {
      wanted = false;
      panel.editor().focus();
    }
  }

  /** What scrolls has its content only from its first layout on, and the next key comes before. */
  private boolean isThere(Panel panel) {
    Node node = panel.editor().node();
    if (wanted && node.getScene() == null) {
      around.applyCss();
      around.layout();
    }
    return node.getScene() != null;
  }

  private static Span clamped(Span span, BlockWindow part) {
    int start = Math.clamp(span.start(), part.start(), part.end());
    return new Span(start, Math.clamp(span.end(), start, part.end()));
  }
}
