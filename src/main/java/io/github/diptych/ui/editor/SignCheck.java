package io.github.diptych.ui.editor;

/** Finds signs that would show as a box, or as nothing. On the UI thread. */
@FunctionalInterface
public interface SignCheck {
  /** Draws each sign to see; see {@link SignDrawing}. */
  SignCheck BY_DRAWING = (sign, fonts) -> new SignDrawing(fonts).isMissing(sign);

  /** Whether no font of this system has the sign, which is one code point. */
  boolean isMissing(String sign, Fonts fonts);
}
