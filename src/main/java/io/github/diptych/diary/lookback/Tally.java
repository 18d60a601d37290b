package io.github.diptych.diary.lookback;

/**
 * How much was written in some time.
 *
 * @param days on how many days
 * @param untranslated how many of the entries wait for their other language
 */
public record Tally(int entries, int days, int han, int words, int untranslated) {
  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** Of one day. */
  public static Tally of(PastDay day) {
    return new Tally(day.entries().size(), 1, day.han(), day.words(), day.untranslated());
  }

  /** With one more day. */
  Tally and(PastDay day) {
    return and(of(day));
  }

  /** Of both times. */
  Tally and(Tally more) {
    return new Tally(
        entries + more.entries,
        days + more.days,
        han + more.han,
        words + more.words,
        untranslated + more.untranslated);
  }
}
