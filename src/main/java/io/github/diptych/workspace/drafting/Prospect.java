package io.github.diptych.workspace.drafting;

import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.Refusal;
import io.github.diptych.translate.Translator;
import io.github.diptych.vault.Loaded;
import java.util.List;
import java.util.Optional;

/** What a translation of an entry would be; nothing was sent. */
public sealed interface Prospect {
  /**
   * It can be asked for.
   *
   * @param translator who would be asked
   * @param entry what would be translated
   * @param mistakes lines of the glossary that could not be used
   * @param unread why there is a glossary that could not be read
   */
  record Ready(
      Translator translator,
      EntrySource entry,
      List<Glossary.Mistake> mistakes,
      Optional<Loaded.Unreadable> unread)
      implements Prospect {
    public Ready {
      mistakes = List.copyOf(mistakes);
    }

    /** Where it would go. */
    public String host() {
      return translator.host();
    }

    /** All texts that would go there, word for word. */
    public List<String> outgoing() {
      return translator.outgoing(entry.assignment());
    }
  }

  /** There is nothing to translate at this place. */
  record Nothing(Why why) implements Prospect {}

  /**
   * Nobody can be asked.
   *
   * @param host that is set up; empty if none is
   */
  record Unavailable(Refusal why, String host) implements Prospect {}

  /** Why there is nothing to translate; the words are in the message bundles. */
  enum Why {
    /** The place is in no entry. */
    NO_ENTRY,
    /** The note cannot be edited. */
    READ_ONLY,
    /** This vault's diary is in one language. */
    ONE_LANGUAGE,
    /** The entry begins in its second language. */
    OTHER_LANGUAGE,
    /** The writer has written the second language. */
    WRITTEN,
    /** There are no words in it, or none in its language. */
    NO_WORDS
  }
}
