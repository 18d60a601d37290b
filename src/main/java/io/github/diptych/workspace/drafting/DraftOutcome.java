package io.github.diptych.workspace.drafting;

import io.github.diptych.diary.Change;
import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.Reply;
import java.util.List;

/** What came of asking for a draft. */
public sealed interface DraftOutcome {
  /**
   * @param change that puts it into the note as it is now, marked as a draft
   * @param draft its words
   * @param check what its writer should look at
   */
  record Drafted(Change change, String draft, Check check) implements DraftOutcome {}

  /**
   * It came, but the entry is not as it was: nothing is changed.
   *
   * @param draft for the writer to take by hand
   */
  record NoRoom(Why why, String draft) implements DraftOutcome {}

  record Refused(Reply.Refused reply) implements DraftOutcome {}

  /** The writer stopped it. */
  record Stopped() implements DraftOutcome {}

  /**
   * What is not as it was in the source.
   *
   * @param lost what did not come back, as the note writes it
   * @param doubled what came back more than once and is in the draft once
   * @param inflected names and tags that read as others, as they stand in the draft
   * @param departures terms of the glossary that are translated otherwise
   */
  record Check(
      List<String> lost,
      List<String> doubled,
      List<String> inflected,
      List<Glossary.Departure> departures) {
    public Check {
      lost = List.copyOf(lost);
      doubled = List.copyOf(doubled);
      inflected = List.copyOf(inflected);
      departures = List.copyOf(departures);
    }

    public boolean isFine() {
      return lost.isEmpty() && doubled.isEmpty() && inflected.isEmpty() && departures.isEmpty();
    }
  }

  /** Why a draft has no place any more; the words are in the message bundles. */
  enum Why {
    /** The source was changed, or is not there any more. */
    SOURCE_CHANGED,
    /** The writer has written the second language. */
    WRITTEN
  }
}
