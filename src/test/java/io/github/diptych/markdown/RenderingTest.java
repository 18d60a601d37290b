package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A note is rendered again after a change as if it were rendered anew. */
class RenderingTest {
  private final GithubRenderer renderer = new GithubRenderer();

  @Test
  void a_piece_that_a_change_leaves_alone_is_the_same_object() {
    String note = "# 一\n\n二\n\n- 三\n\n四\n";
    Rendering before = renderer.rendering(note);

    Rendering after = changed(before, note.indexOf('二'), 1, "**贰**");

    assertThat(after.pieces().getLast()).isSameAs(before.pieces().getLast());
    assertThat(after.blocks().get(1).html()).isEqualTo("<p><strong>贰</strong></p>\n");
  }

  @Test
  void a_definition_that_changes_elsewhere_takes_effect() {
    Rendering before = renderer.rendering("[甲]\n\n乙\n\n丙\n\n[甲]: a\n");

    Rendering after = changed(before, before.text().toString().indexOf("a\n"), 1, "b");

    assertThat(after.blocks().getFirst().html()).contains("href=\"b\"");
    assertThat(after.pieces().get(1)).isSameAs(before.pieces().get(1));
  }

  @Test
  void a_footnote_that_is_referred_to_earlier_changes_the_numbers_behind() {
    Rendering before = renderer.rendering("甲\n\n乙[^b]\n\n[^a]: 一\n\n[^b]: 二\n");

    Rendering after = changed(before, 1, 0, "[^a]");

    assertThat(after.blocks().get(1).html()).contains(">2</a></sup>");
    assertThat(after.blocks()).isEqualTo(renderer.blocks(after.text().toString()));
  }

  @Test
  void a_heading_that_is_written_twice_changes_the_anchor_of_the_second() {
    Rendering before = renderer.rendering("甲\n\n# 晚上\n\n# 早上\n");

    Rendering after = changed(before, 0, 1, "# 早上");

    assertThat(after.blocks().getLast().html()).contains("id=\"user-content-早上-1\"");
  }

  @Test
  void a_fence_that_opens_takes_in_all_that_follows() {
    Rendering before = renderer.rendering("甲\n\n乙\n\n丙\n");

    Rendering after = changed(before, 3, 0, "```\n");

    assertThat(after.blocks()).hasSize(2).isEqualTo(renderer.blocks(after.text().toString()));
  }

  @Test
  void a_rule_that_ends_a_note_and_is_written_on_belongs_to_the_paragraph_above() {
    Rendering before = renderer.rendering("甲\n***");

    Rendering after = changed(before, 5, 0, " b");

    assertThat(after.blocks()).hasSize(1);
  }

  @Test
  void any_change_of_any_note_comes_to_what_rendering_it_anew_would() {
    long seed = Long.getLong("seed", System.nanoTime());
    int rounds = Integer.getInteger("rendering.rounds", 300);
    for (int round = 0; round < rounds; round++) {
      var random = new Random(seed + round);
      Rendering now = renderer.rendering(RandomMarkdown.of(random, 30));
      for (int step = 0; step < 8; step++) {
        String text = now.text().toString();
        int start = random.nextInt(text.length() + 1);
        int longest = random.nextInt(3) == 0 ? Math.min(30, text.length() - start) : 0;
        int removed = longest == 0 ? 0 : random.nextInt(longest + 1);
        String inserted =
            random.nextInt(4) == 0 ? "" : RandomMarkdown.of(random, 1 + random.nextInt(3));

        now = changed(now, start, removed, inserted);

        assertThat(now.blocks())
            .as("-Dseed=%d, step %d, of: %s", seed + round, step, text)
            .isEqualTo(renderer.blocks(now.text().toString()));
      }
    }
  }

  @Test
  void the_sanitiser_would_change_nothing_of_what_does_not_pass_it() {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int round = 0; round < 300; round++) {
      String note = "x\n" + RandomMarkdown.of(new Random(seed + round), 30).replace('<', '(');

      assertThat(renderer.render(note))
          .as("-Dseed=%d: %s", seed + round, note)
          .isEqualTo(sanitised(note));
    }
  }

  private Rendering changed(Rendering before, int start, int removed, String inserted) {
    return renderer.rendering(
        before, before.text().with(new TextEdit(start, start + removed, inserted)));
  }

  /** The same note with each of its pieces sent through the sanitiser. */
  private static String sanitised(String note) {
    var policy = new SanitizerPolicy();
    var pictures = new PlainPictures();
    Excerpt whole = Excerpt.of(NoteText.of(note), 0, note.length());
    List<ReadPiece> read =
        new NoteReader(note, new Budget(note.length())).read(0, note.length(), i -> false);
    NoteFacts facts = NoteFacts.of(read.stream().map(piece -> piece.facts(note)).toList());
    var numbers = new Footnotes(facts.footnotes());
    var anchors = new Anchors();
    var html = new StringBuilder();
    Map<String, FootnoteBlock> footnotes = new HashMap<>();
    for (ReadPiece piece : read) {
      PieceTree tree = PieceTree.of(piece, whole, facts.definitions()::get);
      tree.number(tree.facts().take(tree.labels(), anchors, numbers));
      tree.footnotes().forEach(footnotes::putIfAbsent);
      var out = new HtmlOut(policy.mark(), pictures, false);
      new BlockHtml(out).children(tree.root());
      html.append(policy.clean(out.html(), pictures));
    }
    var entries = new ArrayList<FootnoteSection.Entry>();
    numbers
        .referred()
        .forEach(
            label ->
                entries.add(
                    new FootnoteSection.Entry(
                        label, Objects.requireNonNull(footnotes.get(label)), true)));
    if (!entries.isEmpty()) {
      var out = new HtmlOut(policy.mark(), pictures, false);
      FootnoteSection.write(entries, numbers, out);
      html.append(policy.clean(out.html(), pictures));
    }
    return html.toString();
  }
}
