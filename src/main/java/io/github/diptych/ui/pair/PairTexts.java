package io.github.diptych.ui.pair;

import io.github.diptych.diary.Span;
import io.github.diptych.workspace.OpenDocument;
import java.util.Optional;

/** Puts the two parts of an entry into the panels, what stands there already being kept. */
final class PairTexts {
  private final Panel first;
  private final Panel second;

  PairTexts(Panel first, Panel second) {
    this.first = first;
    this.second = second;
  }

  /**
   * @param place what to show; nothing if empty
   * @param caret of the note
   * @param shown whether the panels show an entry of the document already
   */
  void show(Optional<PairPlace> place, int caret, boolean shown, OpenDocument document) {
    Optional<Span> wanted = place.map(PairPlace::first);
    boolean same = areOf(place, shown);
    show(first, wanted, caret, same, document);
    show(second, place.flatMap(PairPlace::second), caret, same, document);
  }

  /** Whether the panels show the same entry already. */
  boolean areOf(Optional<PairPlace> place, boolean shown) {
    return shown
        && place
            .map(PairPlace::first)
            .flatMap(span -> first.window().filter(part -> meets(part, span)))
            .isPresent();
  }

  private static void show(
      Panel panel, Optional<Span> wanted, int caret, boolean same, OpenDocument document) {
    var shown = same ? panel.window() : Optional.<BlockWindow>empty();
    CharSequence text = document.noteText();
    if (wanted.isEmpty() && shown.isPresent() && isBlank(text, shown.get().span())) {
      return;
    }
    if (shown.isEmpty() || wanted.isEmpty()) {
      panel.begin(wanted, wanted.map(span -> cut(text, span)).orElse(""), document.isReadOnly());
    } else {
      Span span = widened(wanted.get(), shown.get(), caret, text);
      panel.adjust(span, cut(text, span));
    }
  }

  /** With the blank lines at an edge that are shown already and have the caret. */
  private static Span widened(Span block, BlockWindow shown, int caret, CharSequence text) {
    boolean before =
        shown.start() <= caret
            && caret < block.start()
            && isBlank(text, new Span(shown.start(), block.start()));
    boolean behind =
        block.end() < caret
            && caret <= shown.end()
            && isBlank(text, new Span(block.end(), shown.end()));
    return new Span(before ? shown.start() : block.start(), behind ? shown.end() : block.end());
  }

  private static boolean meets(BlockWindow part, Span span) {
    return part.start() <= span.end() && span.start() <= part.end();
  }

  private static boolean isBlank(CharSequence text, Span span) {
    return cut(text, span).isBlank();
  }

  private static String cut(CharSequence text, Span span) {
    return text.subSequence(span.start(), span.end()).toString();
  }
}
