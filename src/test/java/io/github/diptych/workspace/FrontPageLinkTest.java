package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new month gets its line on a front page that a roll has made, and nothing else changes. */
class FrontPageLinkTest {
  private static final String APRIL =
      "[2024-04](diary/2024/2024-04.md):\n<a id=\"20240403-wed\"></a>[03](diary/2024/2024-04.md#20240403-wed)\n";
  private static final String MAY =
      "[2024-05](diary/2024/2024-05.md):\n<a id=\"20240520-mon\"></a>[20](diary/2024/2024-05.md#20240520-mon)\n";
  private static final String JUNE = "[2024-06](diary/2024/2024-06.md)\n";

  @TempDir Path home;
  private TestVault vault;

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home);
    for (String month : List.of("2024-04", "2024-05")) {
      vault.note("diary/2024/" + month + ".md", "# " + month + "\n");
    }
  }

  private String with(String page, String month) {
    var edit =
        new FrontPageLink(vault.vault(), VaultSettings.standard()).in(page, VaultPath.of(month));
    return TextEdit.apply(page, edit.stream().toList());
  }

  private String withJune(String page) {
    return with(page, "diary/2024/2024-06.md");
  }

  @Test
  void below_the_month_before() {
    assertThat(withJune("# 日记\n\n" + MAY + "\n# Notes\n"))
        .isEqualTo("# 日记\n\n" + MAY + "\n" + JUNE + "\n# Notes\n");
    assertThat(withJune(APRIL + "\n" + MAY)).isEqualTo(APRIL + "\n" + MAY + "\n" + JUNE);
  }

  @Test
  void above_the_others_where_the_latest_comes_first() {
    assertThat(withJune("# 日记\n\n" + MAY + "\n" + APRIL))
        .isEqualTo("# 日记\n\n" + JUNE + "\n" + MAY + "\n" + APRIL);
  }

  @Test
  void an_earlier_month_stands_before_a_later_one() {
    assertThat(with(MAY, "diary/2024/2024-03.md"))
        .isEqualTo("[2024-03](diary/2024/2024-03.md)\n\n" + MAY);
  }

  @Test
  void a_month_that_began_after_the_roll_is_one_of_them() {
    vault.note("diary/2024/2024-06.md", "# 2024-06\n");
    String page = MAY + "\n" + JUNE;

    assertThat(with(page, "diary/2024/2024-07.md"))
        .isEqualTo(page + "\n[2024-07](diary/2024/2024-07.md)\n");
  }

  @Test
  void the_pages_line_ends_are_used() {
    String page = (MAY + "\n# Notes\n").replace("\n", "\r\n");

    assertThat(withJune(page)).isEqualTo((MAY + "\n" + JUNE + "\n# Notes\n").replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# 日记\n",
        "[2024-05](diary/2024/2024-05.md)\n",
        "[2024-05](diary/2024/2024-05.md):\nand my own words\n",
        "[五月](diary/2024/2024-05.md):\n[20](diary/2024/2024-05.md#20240520-mon)\n",
        "- [2024-05](diary/2024/2024-05.md):\n",
        "[2024-09](diary/2024/2024-09.md):\n[20](diary/2024/2024-09.md)\n"
      })
  void a_page_that_no_roll_has_made_is_left_alone(String page) {
    assertThat(withJune(page)).isEqualTo(page);
  }

  @Test
  void a_link_that_is_there_is_not_made_again() {
    vault.note("diary/2024/2024-06.md", "# 2024-06\n");
    String page = MAY + "\n" + JUNE;

    assertThat(withJune(page)).isEqualTo(page);
  }

  @Test
  void months_in_no_order_are_left_alone() {
    vault.note("diary/2024/2024-03.md", "# 2024-03\n");
    String page = APRIL + "\n" + MAY + "\n[2024-03](diary/2024/2024-03.md)\n";

    assertThat(withJune(page)).isEqualTo(page);
  }
}
