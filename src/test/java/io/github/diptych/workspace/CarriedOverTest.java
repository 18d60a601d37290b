package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.diary.parity.Element.Kind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one language has and the other has not goes where it belongs there. */
class CarriedOverTest {
  private static final String CHINESE_SIGNED = "-**2024.05.20 10:38**";
  private static final String ENGLISH_SIGNED = "-**2024.05.20 10:39**";

  /** The block that something was carried to; {@code §} stands for either signature. */
  private static String carried(String chinese, String english) {
    String text = note(chinese, english);
    Diary diary = read(text);
    Entry entry = diary.entries().getFirst();
    Disparity lost = lost(diary, entry);
    List<TextEdit> edits = CarriedOver.of(diary, entry, lost);
    String after = TextEdit.apply(text, edits);
    Entry now = read(after).entries().getFirst();
    var block = lost.first().isPresent() ? Objects.requireNonNull(now.second()) : now.first();
    return block.span().in(after).replace(CHINESE_SIGNED, "§").replace(ENGLISH_SIGNED, "§");
  }

  private static Disparity lost(Diary diary, Entry entry) {
    return EntryParity.of(diary, entry).stream()
        .filter(each -> each.kind() == Kind.LINK || each.kind() == Kind.PICTURE)
        .findFirst()
        .orElseThrow();
  }

  private static String note(String chinese, String english) {
    return "### 2024.05.20 Mon\n\n"
        + chinese.replace("§", CHINESE_SIGNED)
        + "\n\n---\n\n"
        + english.replace("§", ENGLISH_SIGNED)
        + "\n\n---\n\n完 -**2024.05.20 23:00**\n\n---\n\n[h]: https://h.example\n";
  }

  private static Diary read(String text) {
    return Diary.parse(text, DiaryFormat.standard());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今天在Gitee上找到 [Gitee](https://g.example) 的镜像。 §"
            + " | Found a mirror on gitee today. §"
            + " | Found a mirror on [gitee](https://g.example) today. §",
        "先用Rust写，[Rust](https://r.example \"语言\")很快。Rust真好。 §"
            + " | I wrote it in Rust first; Rust is fast. Rust is great. §"
            + " | I wrote it in Rust first; [Rust](https://r.example \"语言\") is fast. Rust is great. §",
        "学了Go和[go](go.md)的并发。 §"
            + " | Learned Go, let `go` alone, and the category of go is concurrency. §"
            + " | Learned Go, let `go` alone, and the category of [go](go.md) is concurrency. §",
        "看了CPU的手册。 §"
            + " | Read [the manual](m.md) of the [CPU](c.md). §"
            + " | 看了CPU的手册[the manual](m.md)。 §",
        "用 [`git log`](g.md) 看历史。 § | See history with `git log`. §"
            + " | See history with [`git log`](g.md). §",
        "见[主页][h]。 § | See the page. § | See the page [主页][h]. §"
      })
  void a_link_goes_around_the_same_words_else_to_the_end_of_the_sentence(
      String chinese, String english, String carried) {
    assertThat(carried(chinese, english)).isEqualTo(carried);
  }

  @Test
  void the_same_words_are_looked_for_in_the_paragraph_first_and_then_in_the_block() {
    assertThat(
            carried(
                "早上看Maven。\n\n下午写[Maven](m.md)的插件。 §",
                "Looked at Maven in the morning.\n\nWrote a Maven plugin later. §"))
        .isEqualTo("Looked at Maven in the morning.\n\nWrote a [Maven](m.md) plugin later. §");
    assertThat(
            carried(
                "早上看构建工具。\n\n下午写[Maven](m.md)的插件。 §",
                "Looked at Maven in the morning.\n\nWrote a plugin in the afternoon. §"))
        .isEqualTo("Looked at [Maven](m.md) in the morning.\n\nWrote a plugin in the afternoon. §");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "先看题，见[题解](t.md)。然后吃饭！ §"
            + " | The problem first. Then we eat! §"
            + " | The problem first [题解](t.md). Then we eat! §",
        "先看题。然后吃饭，见[菜单](t.md)！ §"
            + " | The problem first. Then we eat! §"
            + " | The problem first. Then we eat [菜单](t.md)! §",
        "先看题，再说吧。 § | The [problem](t.md) first. § | 先看题，再说吧[problem](t.md)。 §",
        "**先看**[题](t.md)，再说吧§ | **The problem first.**§" + " | **The problem first.** [题](t.md)§",
        "他说：“走吧，见[图](t.md)。”§ | He said, “Let us go.” §" + " | He said, “Let us go.” [图](t.md) §"
      })
  void the_end_of_the_sentence_is_before_what_closes_it(
      String chinese, String english, String carried) {
    assertThat(carried(chinese, english)).isEqualTo(carried);
  }

  @Test
  void a_link_whose_words_would_make_the_other_block_another_language_is_its_address() {
    assertThat(carried("好，[这是一篇很长很长的中文标题](https://a.example/x)。 §", "Good. §"))
        .isEqualTo("Good <https://a.example/x>. §");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "在LeetCode，(https://l.example/u/1) 刷题。 § | On LeetCode, I solve. §"
            + " | On LeetCode (https://l.example/u/1), I solve. §",
        "在LeetCode（https://l.example/u/1）刷题。 § | On **LeetCode** I solve. §"
            + " | On **LeetCode** (https://l.example/u/1) I solve. §",
        "在LeetCode https://l.example/u/1 刷题。 § | On LeetCode—again. §"
            + " | On LeetCode <https://l.example/u/1>—again. §",
        "在LeetCode刷题。 § | I solve on LeetCode (https://l.example/u/1). §"
            + " | 在LeetCode (https://l.example/u/1) 刷题。 §",
        "在LeetCode，刷题。 § | I solve on LeetCode (https://l.example/u/1). §"
            + " | 在LeetCode (<https://l.example/u/1>)，刷题。 §",
        "在LeetCode刷题。 § | I solve on LeetCode （<https://l.example/u/1>）. §"
            + " | 在LeetCode（<https://l.example/u/1>）刷题。 §",
        "在LeetCode刷题。 § | I solve on LeetCode <https://l.example/u/1> now. §"
            + " | 在LeetCode <https://l.example/u/1> 刷题。 §",
        "看了第17篇论文。 § | I read paper 17 (https://l.example/17). §"
            + " | 看了第17篇 (https://l.example/17) 论文。 §",
        "任务12（https://l.example/12）很难。 § | Task 12 is hard. §"
            + " | Task 12 (https://l.example/12) is hard. §"
      })
  void an_address_goes_behind_the_name_or_number_that_it_stands_behind(
      String chinese, String english, String carried) {
    assertThat(carried(chinese, english)).isEqualTo(carried);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "见 https://a.example/17 里的说明。 § | It is explained there. §"
            + " | It is explained there https://a.example/17. §",
        "参考代码：https://a.example/17 §| Reference code: §"
            + " | Reference code: https://a.example/17 §",
        "参考代码：§ | Reference code: https://a.example/17 § | 参考代码：<https://a.example/17>§",
        "那里有说明。 § | It is explained at https://a.example/17. §"
            + " | 那里有说明 <https://a.example/17>。 §",
        "那里有说明 § | It is explained at (https://a.example/17). §"
            + " | 那里有说明 (https://a.example/17) §",
        "见https://a.example/12后面的图。 § | See the picture there. §"
            + " | See the picture there https://a.example/12. §",
        "见https://w.example/wiki/日记，很长。 § | See it, it is long. §"
            + " | See it, it is long https://w.example/wiki/日记. §"
      })
  void an_address_without_a_name_goes_to_the_end_of_the_sentence(
      String chinese, String english, String carried) {
    assertThat(carried(chinese, english)).isEqualTo(carried);
  }

  @Test
  void a_link_in_a_paragraph_of_its_own_stays_in_one() {
    assertThat(
            carried(
                "数据集的地址：\n\nhttps://d.example/set\n\n今晚学习。 §",
                "The address of the data set:\n\nI study tonight. §"))
        .isEqualTo("The address of the data set:\n\nhttps://d.example/set\n\nI study tonight. §");
    assertThat(
            carried("数据集的地址：\nhttps://d.example/set\n今晚学习。 §", "The address. I study tonight. §"))
        .isEqualTo("The address.\nhttps://d.example/set\nI study tonight. §");
  }

  @Test
  void a_link_in_a_list_a_table_a_heading_or_a_quotation_stays_there() {
    assertThat(
            carried(
                "- 买菜\n- 看[题解](t.md)\n- 睡觉\n\n今天就到这里。 §",
                "- shop\n- read notes\n- sleep\n\nThat is all for today. §"))
        .isEqualTo("- shop\n- read notes [题解](t.md)\n- sleep\n\nThat is all for today. §");
    assertThat(
            carried(
                "| 名 | 址 |\n| --- | --- |\n| 甲 | [一](t.md) |\n\n今天就到这里。 §",
                "| name | where |\n| --- | --- |\n| a | one |\n\nThat is all for today. §"))
        .isEqualTo(
            "| name | where |\n| --- | --- |\n| a | one [一](t.md) |\n\nThat is all for today. §");
    assertThat(carried("#### 计划[表](t.md)\n\n今天就到这里。 §", "#### Plan\n\nThat is all. §"))
        .isEqualTo("#### Plan [表](t.md)\n\nThat is all. §");
    assertThat(carried("> 原话[在此](t.md)\n\n今天就到这里。 §", "> Their words.\n\nThat is all. §"))
        .isEqualTo("> Their words [在此](t.md).\n\nThat is all. §");
  }

  @Test
  void an_item_of_nothing_but_a_link_becomes_an_item() {
    assertThat(
            carried(
                "1. [甲](a.md)\n2. [乙](b.md)\n\n今天就到这里。 §",
                "1. [one](a.md)\n\nThat is all for today. §"))
        .isEqualTo("1. [one](a.md)\n2. [乙](b.md)\n\nThat is all for today. §");
  }

  @Test
  void a_picture_goes_behind_the_paragraph_that_goes_with_the_one_it_follows() {
    assertThat(
            carried(
                "早上下雨，在家看书。\n\n![雨](r.png)\n\n下午天晴，出门跑步。 §",
                "Rain in the morning; I read at home.\n\nThe afternoon was fine; I ran. §"))
        .isEqualTo(
            "Rain in the morning; I read at home.\n\n![雨](r.png)\n\nThe afternoon was fine; I ran. §");
    assertThat(carried("![雨](r.png)\n\n早上下雨，在家看书。 §", "Rain; I read at home. §"))
        .isEqualTo("![雨](r.png)\n\nRain; I read at home. §");
  }

  @Test
  void paragraphs_are_told_by_length_and_names_where_one_language_has_more() {
    assertThat(
            carried(
                "早上下雨。\n\n在Linux上编译了一个很大的程序，花了很长时间，机器一直很热。\n\n![热](h.png)\n\n晚安。 §",
                "Rain.\n\nI compiled a very large program on Linux.\n\nIt took long, and the machine was hot"
                    + " all the time.\n\nGood night. §"))
        .isEqualTo(
            "Rain.\n\nI compiled a very large program on Linux.\n\nIt took long, and the machine was hot"
                + " all the time.\n\n![热](h.png)\n\nGood night. §");
  }

  @Test
  void a_picture_before_a_signature_on_a_line_of_its_own_goes_before_the_others() {
    assertThat(carried("在家看书，很安静。\n\n![书](b.png)\n\n §", "I read at home, quietly.  §"))
        .isEqualTo("I read at home, quietly.\n\n![书](b.png)\n\n §");
    assertThat(carried("在家看书，很安静。\n\n![书](b.png)\n\n§", "I read at home, quietly.\n\n §"))
        .isEqualTo("I read at home, quietly.\n\n![书](b.png)\n\n §");
    assertThat(carried("在家看书，很安静。\n![书](b.png)\n§", "I read at home, quietly. §"))
        .isEqualTo("I read at home, quietly.\n![书](b.png)\n§");
  }

  @Test
  void a_picture_behind_the_signature_goes_behind_the_others_as_far_from_it() {
    assertThat(carried("在家看书，很安静。 §\n\n![书](b.png)", "I read at home, quietly. §"))
        .isEqualTo("I read at home, quietly. §\n\n![书](b.png)");
    assertThat(carried("在家看书，很安静。 §\n![书](b.png)", "I read at home, quietly. §"))
        .isEqualTo("I read at home, quietly. §\n![书](b.png)");
    assertThat(
            carried(
                "在家看书，很安静。 §\n\n![书](b.png)\n\n![茶](t.png)",
                "I read at home, quietly. §\n\n![tea](t.png)"))
        .isEqualTo("I read at home, quietly. §\n\n![书](b.png)\n\n![tea](t.png)");
    assertThat(
            carried(
                "在家看书，很安静。 §\n\n![书](b.png) ![茶](t.png)",
                "I read at home, quietly. §\n\n![a book](b.png)"))
        .isEqualTo("I read at home, quietly. §\n\n![a book](b.png) ![茶](t.png)");
  }

  @Test
  void neither_a_signature_nor_a_picture_becomes_a_heading() {
    String text =
        note("在家看书，很安静。 §\n\n![书](b.png)", "I read at home. §")
            .replace(ENGLISH_SIGNED + "\n\n---", ENGLISH_SIGNED + "\n---");
    Diary diary = read(text);
    Entry entry = diary.entries().getFirst();

    String after =
        TextEdit.apply(text, CarriedOver.of(diary, entry, EntryParity.of(diary, entry).getFirst()));

    assertThat(after).contains(ENGLISH_SIGNED + "\n\n![书](b.png)\n\n---");
    assertThat(read(after).findings()).isEmpty();
  }

  @Test
  void a_picture_in_a_sentence_goes_behind_the_sentence() {
    assertThat(carried("看了 ![河](r.png) 的水。然后回家。 §", "I saw the river. Then home. §"))
        .isEqualTo("I saw the river. ![河](r.png) Then home. §");
    assertThat(carried("看了河水。然后回家。 §", "I saw the river ![a river](r.png). Then home. §"))
        .isEqualTo("看了河水。![a river](r.png)然后回家。 §");
    assertThat(carried("![河](r.png) 看了河水。 §", "I saw the river. §"))
        .isEqualTo("![河](r.png) I saw the river. §");
  }

  @Test
  void a_picture_on_a_line_of_its_own_stays_on_one() {
    assertThat(carried("看了河水。\n![河](r.png)\n然后回家。 §", "I saw the river. Then home. §"))
        .isEqualTo("I saw the river.\n![河](r.png)\nThen home. §");
  }

  @Test
  void a_picture_is_carried_as_it_is_written() {
    assertThat(carried("[![构建](b.svg)](https://b.example)\n\n都好了。 §", "All is fine. §"))
        .isEqualTo("[![构建](b.svg)](https://b.example)\n\nAll is fine. §");
    assertThat(
            carried(
                "<p align=\"center\">\n  <img src=\"a.png\" width=\"300\">\n</p>\n\n都好了。 §",
                "All is fine. §"))
        .isEqualTo(
            "<p align=\"center\">\n  <img src=\"a.png\" width=\"300\">\n</p>\n\nAll is fine. §");
    assertThat(carried("都好了。\n\n![图](<a b.png> \"题\")\n\n§", "All is fine. §"))
        .isEqualTo("All is fine.\n\n![图](<a b.png> \"题\")\n\n§");
  }

  @Test
  void what_is_no_link_and_no_picture_is_not_carried() {
    Diary diary = read(note("**一定**要早睡，`git`。 §", "Sleep early. §"));
    Entry entry = diary.entries().getFirst();

    assertThat(EntryParity.of(diary, entry))
        .hasSize(2)
        .allSatisfy(each -> assertThat(CarriedOver.of(diary, entry, each)).isEmpty());
  }

  @Test
  void nothing_is_carried_to_a_language_that_is_not_there() {
    Diary diary = read(note("见[题解](t.md)。 §", "See it. §"));
    Entry entry = diary.entries().getFirst();
    Disparity lost = EntryParity.of(diary, entry).getFirst();
    Entry alone = new Entry(entry.day(), entry.pair(), entry.first(), null);

    assertThat(EntryParity.of(diary, alone)).isEmpty();
    assertThat(CarriedOver.of(diary, alone, lost)).isEmpty();
  }
}
