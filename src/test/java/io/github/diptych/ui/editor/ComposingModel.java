package io.github.diptych.ui.editor;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.Enter;
import io.github.diptych.typing.Pairs;
import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import java.util.List;

/**
 * What a text is with an input method over it, in as few words as can be: a string, what is
 * selected in it, and what is composed, which is no part of the string.
 */
final class ComposingModel {
  private String text;
  private Selection selection;
  private String composed = "";
  private boolean readOnly;

  ComposingModel(String text, int caret) {
    this.text = text;
    this.selection = Selection.at(caret);
  }

  String text() {
    return text;
  }

  Selection selection() {
    return selection;
  }

  String composed() {
    return composed;
  }

  void compose(String now) {
    composed = readOnly ? "" : now;
  }

  /** What is committed is written; what is composed then comes behind it. */
  void commit(String committed, String now) {
    composed = "";
    if (!readOnly && !committed.isEmpty()) {
      Pairs.typed(lines(), selection, committed)
          .ifPresentOrElse(this::make, () -> write(committed));
    }
    compose(now);
  }

  /** What is composed is taken as it stands. */
  void finish() {
    String pending = composed;
    composed = "";
    if (!readOnly && !pending.isEmpty()) {
      write(pending);
    }
  }

  void type(String character) {
    finish();
    commit(character, "");
  }

  /** It is the input method's while something is composed. */
  void enter() {
    if (composed.isEmpty() && !readOnly) {
      Enter.pressed(lines(), selection).ifPresentOrElse(this::make, () -> write("\n"));
    }
  }

  void select(int anchor, int caret) {
    selection = new Selection(anchor, caret);
  }

  void outside(TextEdit edit) {
    var shift = new Shift(List.of(edit));
    text = TextEdit.apply(text, List.of(edit));
    selection = new Selection(shift.of(selection.anchor()), shift.of(selection.caret()));
  }

  void setReadOnly(boolean now) {
    readOnly = now;
    if (now) {
      composed = "";
    }
  }

  /** Another text, and nothing composed. */
  void show(String other) {
    finish();
    text = other;
    selection = Selection.at(0);
  }

  private SourceLines lines() {
    return SourceLines.of(text);
  }

  private void write(String words) {
    make(
        new Rewrite(
            List.of(new TextEdit(selection.start(), selection.end(), words)),
            Selection.at(selection.start() + words.length())));
  }

  private void make(Rewrite rewrite) {
    text = TextEdit.apply(text, rewrite.edits());
    selection = rewrite.selection();
  }
}
