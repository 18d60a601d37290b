package io.github.diptych.cli;

/** Days to read and to write to. */
final class Diaries {
  private Diaries() {}

  /** One day, two pairs, with units outside the basic plane. */
  static final String DAY =
      """
      ### 2024.05.20 Mon

      早上下雨，出门带了伞☂️。 -**2024.05.20 10:38**

      ---

      It rained this morning, so I took an umbrella. -**2024.05.20 10:41**

      ---

      晚上散步🌙，一直走到河边。

      ![河](images/river.png)

       -**2024.05.20 20:15**

      ---

      A walk in the evening 🌙, as far as the river. -**2024.05.20 20:20**

      ![The river](images/river.png)
      """;

  /** One entry that waits for its English. */
  static String waiting(String day, String minute) {
    return "### " + day + "\n\n睡前再写两句。 -**" + day.substring(0, 10) + " " + minute + "**\n";
  }
}
