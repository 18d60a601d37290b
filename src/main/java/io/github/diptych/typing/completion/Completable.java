package io.github.diptych.typing.completion;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import io.github.diptych.typing.Surroundings;
import java.util.List;
import java.util.Optional;

/** Something that is being written at the caret and can be completed. Offsets are UTF-16 units. */
public sealed interface Completable {

  /** What a completion is put in place of: from its first unit, beyond the caret if it goes on. */
  Span span();

  /** What is written of it up to the caret, to find by. */
  String written();

  /** Whether it may be offered to somebody who did not ask for it. */
  boolean unasked();

  /** What comes of choosing a completion: one edit, behind which the caret stands. */
  Rewrite with(String chosen);

  /** An emoji code, {@code :smi}. The span begins at its colon. */
  record EmojiCode(Span span, String written, boolean unasked) implements Completable {
    @Override
    public Rewrite with(String chosen) {
      return put(span, ":" + chosen + ":", "");
    }
  }

  /**
   * Where a link or a picture leads: {@code [..](par}.
   *
   * @param picture whether it is that of a picture
   * @param behind what the link still lacks behind it
   */
  record Destination(Span span, String written, boolean picture, String behind)
      implements Completable {
    @Override
    public boolean unasked() {
      return true;
    }

    @Override
    public Rewrite with(String chosen) {
      return put(span, chosen, behind);
    }
  }

  /**
   * The heading that a link leads to: {@code [..](#he} or {@code [..](note.md#he}. The span begins
   * behind its {@code #}.
   *
   * @param note the destination before the {@code #}, as it is written; empty for the note itself
   * @param behind what the link still lacks behind it
   */
  record Anchor(Span span, String note, String written, String behind) implements Completable {
    @Override
    public boolean unasked() {
      return true;
    }

    @Override
    public Rewrite with(String chosen) {
      return put(span, chosen, behind);
    }
  }

  /** The language of a code fence: {@code ```py}. */
  record FenceLanguage(Span span, String written) implements Completable {
    @Override
    public boolean unasked() {
      return !written.isEmpty();
    }

    @Override
    public Rewrite with(String chosen) {
      return put(span, chosen, "");
    }
  }

  /**
   * What is being written there. Looks at the caret's line near it, and at the beginnings of some
   * lines above; in code and in front matter there is nothing.
   */
  static Optional<Completable> at(SourceLines lines, int caret) {
    var line = CaretLine.of(lines, caret);
    return LinkEnds.in(line)
        .or(() -> Codes.emoji(line))
        .or(() -> Codes.language(line))
        .filter(found -> !Surroundings.isCode(new LineBeginnings(lines), line.number()));
  }

  private static Rewrite put(Span span, String text, String behind) {
    return new Rewrite(
        List.of(new TextEdit(span.start(), span.end(), text + behind)),
        Selection.at(span.start() + text.length()));
  }
}
