package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Emphasis that a writer of Chinese means and github.com does not close, and its repair. */
class BlockedEmphasisTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          **中文。**中文                | **中文**。中文
          **真的……**但是               | **真的**……但是
          今天**很累。**但是           | 今天**很累**。但是
          他**，真的**走了             | 他，**真的**走了
          **“中文”**中文               | “**中文**”中文
          他说**“你好。”**就走了       | 他说“**你好。**”就走了
          读**《活着》**很久           | 读《**活着**》很久
          中文**"hello"**中文          | 中文"**hello**"中文
          **（注）**见下               | （**注**）见下
          **重要（见下）**中文         | **重要（见下）** 中文
          **《活着》和《兄弟》**是     | **《活着》和《兄弟》** 是
          用**`ls -l`**看              | 用 **`ls -l`** 看
          ***不论如何。***我走         | ***不论如何***。我走
          *今天很累。*但是             | *今天很累*。但是
          他说*“你好”*就走             | 他说“*你好*”就走
          _今天很累。_但是             | _今天很累_。但是
          这是__非常重要__的           | 这是**非常重要**的
          和__HMM 分词__，            | 和**HMM 分词**，
          ，_真的_来了                 | ，*真的*来了
          __“你好”__就走               | “__你好__”就走
          ~~不去了。~~去了             | ~~不去了~~。去了
          **Note:**text                | **Note**:text
          > - **一。**二               | > - **一**。二
          ## **一。**二                | ## **一**。二
          """)
  void the_least_change_makes_it_emphasis(String written, String repaired) {
    assertThat(blocked(written)).hasSize(1);
    var fixed = TextEdit.apply(written, blocked(written).getFirst().fix());

    assertThat(fixed).isEqualTo(repaired);
    assertThat(Emphasis.findings(fixed)).isEmpty();
    assertThat(new GithubRenderer().render(fixed)).containsPattern("<(strong|em|del)>");
  }

  @Test
  void of_pairs_that_follow_one_another_only_those_at_fault_are_found() {
    var found = blocked("**今天很累。**但是很**开心**吧");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().arguments()).containsExactly("**");
  }

  @Test
  void a_blocked_pair_in_a_cell_stays_in_its_cell() {
    assertThat(blocked("| **一。 | 二**三 |\n|---|---|\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "报告_最终_版本",
        "见 snake_case_name 和 _private",
        "价格*不含税。*注：另算",
        "好开心。~~下次~~再来。~~",
        "3~5 天，6~8 天",
        "匹配**/*.js和**/*.ts文件",
        "f(**a, **b) 和 2**3**4",
        "好吧~~再见~~",
        "**粗体**，**也是**。**还是**",
        "`**中文。**中文`",
        "\\*\\*中文。\\*\\*中文",
        "____填空____题",
        "__init__.py 和 __name__",
        "今天 * 明天 * 后天",
        "密码是**123。",
        "**注意**：别忘了*号",
        "a**\"b\"**c",
        "$a_1。_2$",
      })
  void what_is_something_else_is_left_alone(String text) {
    assertThat(blocked(text)).isEmpty();
  }

  private static List<Finding> blocked(String text) {
    return Emphasis.findings(text).stream()
        .filter(finding -> finding.kind() == Kind.BLOCKED_EMPHASIS)
        .toList();
  }
}
