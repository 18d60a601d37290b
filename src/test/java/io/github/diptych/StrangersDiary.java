package io.github.diptych;

import java.util.List;

/**
 * A made-up note of somebody who never heard of Diptych, or set it up otherwise.
 *
 * @param name what is unusual about it
 * @param path of the note
 * @param settings of the vault; empty if it has none
 * @param text of the note
 * @param entries how many are read in it; none if it is no diary
 * @param pairs how many of them are in both languages
 */
public record StrangersDiary(
    String name, String path, String settings, String text, int entries, int pairs) {
  private static final String ENGLISH = "{\"version\": 1, \"languages\": [\"en\"]}\n";
  private static final String CHINESE = "{\"version\": 1, \"languages\": [\"zh\"]}\n";
  private static final String ENGLISH_FIRST = "{\"version\": 1, \"languages\": [\"en\", \"zh\"]}\n";

  @Override
  public String toString() {
    return name;
  }

  /** As a note in a vault of its own. */
  public TestVault in(TestVault vault) {
    return (settings.isEmpty() ? vault : vault.note(".diptych/vault.json", settings))
        .note(path, text);
  }

  private static StrangersDiary noDiary(String name, String path, String text) {
    return new StrangersDiary(name, path, "", text, 0, 0);
  }

  public static List<StrangersDiary> all() {
    return List.of(
        new StrangersDiary(
            "headings of the first level, dates with hyphens, each day one block",
            "README.md",
            "",
            "# 2023-01-05\n\n雪。 -**2023-01-05 21:00**\n\n---\n\nSnow. -**2023-01-05 21:04**\n\n"
                + "# 2023-01-06 Fri\n\n化了。 -**2023-01-06 21:10**\n",
            2,
            1),
        new StrangersDiary(
            "headings of the sixth level, dates with slashes and without noughts",
            "journal/2023.md",
            "",
            "# My year\n\n###### 2023/1/5\n\n雪。 -**2023/1/5 9:05**\n\n---\n\nSnow.\n-**2023/1/5 9:07**\n",
            1,
            1),
        new StrangersDiary(
            "English first",
            "README.md",
            ENGLISH_FIRST,
            "## 2023.01.05\n\nSnow on [the hill](https://a.example/hill). -**2023.01.05 21:00**\n\n---\n\n"
                + "[山](https://a.example/hill)上有雪。 -**2023.01.05 21:04**\n\n---\n\n"
                + "Late. -**2023.01.05 23:59**\n",
            2,
            1),
        new StrangersDiary(
            "English alone",
            "README.md",
            ENGLISH,
            "## 2023.01.05\n\nSnow. -**2023.01.05 21:00**\n\n---\n\nMore, with ![it](a.png). "
                + "-**2023.01.05 22:00**\n\n---\n\nNot signed, 3 times.\n",
            3,
            0),
        new StrangersDiary(
            "Chinese alone, with quoted English",
            "日记.md",
            CHINESE,
            "## 2023.01.05 周四\n\n雪。 -**2023.01.05 21:00**\n\n---\n\n> Snow.\n\n今天读到这句。 "
                + "-**2023.01.05 22:00**\n",
            2,
            0),
        new StrangersDiary(
            "line ends of Windows, a mark at the beginning, no line end at the last line",
            "README.md",
            "",
            "\uFEFF### 2023.01.05 Thu\r\n\r\n雪，-5 度。 -**2023.01.05 21:00**\r\n\r\n---\r\n\r\n"
                + "Snow, -5 degrees. -**2023.01.05 21:04**",
            1,
            1),
        new StrangersDiary(
            "line ends of all kinds, tabs and blanks at line ends",
            "README.md",
            "",
            "### 2023.01.05 Thu  \n\r\n雪\t大。\t -**2023.01.05 21:00**  \r\n \n---\r\n\r\nSnow. "
                + "-**2023.01.05 21:04**\r\r\n\n",
            1,
            1),
        new StrangersDiary(
            "front matter, and a day in it",
            "_posts/2023-01-05-snow.md",
            "",
            "---\ntitle: Snow\ndate: 2023-01-05 21:00:00 +0800\n---\n\n### 2023-01-05\n\n雪。 "
                + "-**2023-01-05 21:00**\n\n---\n\nSnow. -**2023-01-05 21:04**\n",
            1,
            1),
        noDiary(
            "no signatures",
            "README.md",
            "# Diary\n\n## 2023-01-05\n\n雪。\n\n---\n\nSnow.\n\n## 2023-01-06\n\n化了。\n"),
        noDiary(
            "times without dates",
            "README.md",
            "## 2023-01-05\n\n**21:00** Snow.\n\n**21:04** 雪。 -**21:04**\n\n- 22:00 Tea\n"),
        noDiary(
            "dates in words, signed in words",
            "README.md",
            "## Thursday, January 5, 2023\n\nSnow.\n\n— Anna, 21:00\n\n## 2023年1月6日 星期五\n\n化了。\n\n"
                + "-**2023年1月6日 21:10**\n"),
        noDiary(
            "signatures that no calendar has",
            "README.md",
            "## 2023-02-30\n\n雪。 -**2023.02.30 25:61**\n\n---\n\nSnow. -**2023.13.01 21:04**\n"),
        noDiary(
            "org-like lists",
            "inbox.md",
            "* TODO [2023-01-05 Thu] snow shovel\n** DONE <2023-01-06 Fri 10:00> tea\n"
                + ":LOGBOOK:\nCLOCK: [2023-01-05 Thu 21:00]--[2023-01-05 Thu 21:04] =>  0:04\n:END:\n"
                + "- 2023-01-05\n\t- 雪 -\n\t- Snow\n"),
        noDiary(
            "a changelog",
            "CHANGELOG.md",
            "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2023-01-05\n\n### Added\n\n- 雪 (#12)\n\n"
                + "## 2023-01-04\n\n* Fixed **2023-01-04 10:00** bug\n\n---\n\n## 2023.01.03 v1.1.0\n\n"
                + "- Snow\n"),
        noDiary(
            "a README that explains such a diary",
            "README.md",
            "# How I write\n\n```markdown\n### 2023.01.05 Thu\n\n雪。 -**2023.01.05 21:00**\n\n---\n```\n\n"
                + "> ### 2023.01.05\n>\n> Snow. -**2023.01.05 21:04**\n\n"
                + "<!--\n### 2023.01.05\n\nx -**2023.01.05 21:04**\n-->\n\nI sign with -**2023.01.05 21:00**\n"),
        noDiary(
            "a daily note with tasks, wiki links and a callout",
            "2023-01-05.md",
            "---\ntags: [daily]\n---\n\n<< [[2023-01-04]] | [[2023-01-06]] >>\n\n# 2023-01-05\n\n"
                + "> [!note] Snow\n> 雪\n\n- [ ] shovel 📅 2023-01-06\n- [x] tea ✅ 2023-01-05\n\n"
                + "%% hidden %%\n"),
        noDiary(
            "meeting minutes, signed by hand",
            "minutes.md",
            "# 2023-01-05\n\nPresent: A, B\n\n***\n\n* decided -**A**\n* 决定 -**B**\n\n"
                + "_2023-01-05 21:00_\n"));
  }
}
