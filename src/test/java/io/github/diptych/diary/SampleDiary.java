package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;

/** A day of the shape that the real diary has, in other words. */
final class SampleDiary {
  private SampleDiary() {}

  /** One day, 22 signed blocks, 11 pairs, and an empty heading at the end without a line end. */
  static String ofOneDay() {
    var blocks = new ArrayList<String>();
    blocks.add("今天开始把日记放进仓库，先写一个愿望：**种一棵柿子树**。-**2024.06.03 09:12**");
    blocks.add(
        "Today the diary moves in. A wish first: **to plant a persimmon tree**. -**2024.06.03"
            + " 09:30**");
    for (int pair = 1; pair <= 6; pair++) {
      String minute = "-**2024.06.03 1%d:20**".formatted(pair);
      blocks.add("第 %d 次散步，河边的 heron 又来了，没有带 camera。 %s".formatted(pair, minute));
      blocks.add("Walk number %d, and the heron came again.  %s".formatted(pair, minute));
    }
    blocks.add(
        """
        画了一张图，想把花园分成四块。

        ![花园的草图](/Users/someone/Documents/GitHub/garden/images/plan.png)

         -**2024.06.03 17:40**\
        """);
    blocks.add(
        "I drew a plan of the garden, in four parts:\n"
            + "sunny, shady, wet and dry. -**2024.06.03 17:41**");
    blocks.add(
        """
        这一张更好看。 -**2024.06.03 18:05**

        ![更好看的草图](images/plan2.png)\
        """);
    blocks.add("This one is prettier.  -**2024.06.03 18:05**");
    blocks.add(
        """
        种子的地址：

        https://seeds.example.org/catalogue/persimmon/varieties-for-cold-gardens

        另见：https://garden.example.org/handbook/how-to-plant-a-tree-and-keep-it-alive

        明天去买。 -**2024.06.03 20:42**\
        """);
    blocks.add(
        "Where to buy:https://seeds.example.org/catalogue\n\nI go tomorrow. -**2024.06.03 20:42**");
    blocks.add("晚安。 -**2024.06.03 22:15**");
    blocks.add("Good night. -**2024.06.03 22:15**");
    return "### 2024.06.03 Mon\n\n" + String.join("\n\n---\n\n", blocks) + "\n\n---\n\n### ";
  }

  /** Three days in one file, with a preface and another chapter at the end. */
  static String ofThreeDays() {
    return """
    # Diary

    What I saw.

    ### 2024.06.01 Sat

    下雨了。 -**2024.06.01 08:00**

    ---

    It rained. -**2024.06.01 08:02**

    ### 2024.06.02 Sun

    - 苹果
    - 面包

    -**2024.06.02 10:00**

    ---

    ```text
    ---
    ```

    -**2024.06.02 10:05**

    ![a](b.png)

    ---

    又下雨了。 -**2024.06.02 21:00**

    ### 2024.06.03 Mon

    > 有人说过的话

    我不同意。 -**2024.06.03 07:00**

    ---

    I disagree. -**2024.06.03 07:01**

    # Notes

    Not a day. -**2024.06.03 07:02**
    """;
  }

  static List<String> all() {
    return List.of(ofOneDay(), ofThreeDays());
  }
}
