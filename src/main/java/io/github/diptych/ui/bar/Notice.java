package io.github.diptych.ui.bar;

import java.util.List;

/**
 * One sentence for the writer, with what can be done about it.
 *
 * @param topic what it is about, such as {@code sync} or a note's path; a later notice of the same
 *     topic takes its place
 * @param text a whole sentence in the writer's language
 * @param choices from the likeliest on; choosing one dismisses the notice
 */
public record Notice(String topic, Tone tone, String text, List<Choice> choices) {
  public Notice {
    choices = List.copyOf(choices);
  }

  public static Notice of(String topic, Tone tone, String text, Choice... choices) {
    return new Notice(topic, tone, text, List.of(choices));
  }

  /** Whether it asks nothing and tells of no trouble, so that it may go by itself. */
  public boolean fleeting() {
    return choices.isEmpty() && tone == Tone.SUCCESS;
  }

  /** A button of a notice. */
  public record Choice(String label, Runnable run) {}
}
