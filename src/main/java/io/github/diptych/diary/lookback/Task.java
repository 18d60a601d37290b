package io.github.diptych.diary.lookback;

/**
 * A line with a box to tick, in one language.
 *
 * @param box where its {@code [} stands
 * @param done whether the box is ticked
 * @param words what stands behind the box, as it is written, without a signature
 */
public record Task(Spot box, boolean done, String words) {
  Task ticked(boolean now) {
    return new Task(box, now, words);
  }
}
