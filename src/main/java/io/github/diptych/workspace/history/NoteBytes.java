package io.github.diptych.workspace.history;

import io.github.diptych.vault.LineEnds;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a note that is not read from its file. */
final class NoteBytes {
  private static final String MARK = "\uFEFF";

  private NoteBytes() {}

  /** As the editor would have it: no byte order mark, line feeds alone; empty if it is no text. */
  static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(LineEnds.toEditor(text.startsWith(MARK) ? text.substring(1) : text));
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }
}
