package io.github.diptych.workspace.drafting;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.Inspection;
import io.github.diptych.translate.Glossary.Departure;
import io.github.diptych.translate.Restored;
import io.github.diptych.workspace.drafting.DraftOutcome.Check;
import io.github.diptych.workspace.drafting.EntrySource.Cut;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Puts passages that came back into the shape of their source. */
final class DraftWriting {
  private static final int MOST_REPAIRS = 50;

  private final EntrySource source;
  private final List<Restored> passages;

  DraftWriting(EntrySource source, List<Restored> passages) {
    this.source = source;
    this.passages = passages;
  }

  /** The draft's words: a block without its signature. */
  String text() {
    var draft = new StringBuilder();
    List<Cut> shape = source.shape();
    for (int i = 0; i < passages.size(); i++) {
      draft.append(shape.get(i).before());
      draft.append(
          new PassageWriting(passages.get(i).pieces(), shape.get(i), source.assignment().to())
              .text());
    }
    draft.append(shape.getLast().before());
    return repaired(draft.toString());
  }

  Check check() {
    var lost = new ArrayList<String>();
    var doubled = new ArrayList<String>();
    var inflected = new ArrayList<String>();
    var departures = new LinkedHashSet<Departure>();
    for (int i = 0; i < passages.size(); i++) {
      Restored passage = passages.get(i);
      lost.addAll(passage.lost());
      doubled.addAll(passage.doubled());
      var asked = source.assignment().passages().get(i);
      passage.inflected().stream()
          .filter(each -> !asked.inflected().contains(each))
          .forEach(inflected::add);
      departures.addAll(source.glossary().departures(asked.words(), passage.words()));
    }
    return new Check(lost, doubled, inflected, List.copyOf(departures));
  }

  /**
   * Other words can stand so that their emphasis shows its asterisks, which can be mended; where it
   * did in the source, that is the writer's to mend.
   */
  private String repaired(String draft) {
    String text = draft;
    int sources = blocked(source.block()).size();
    List<Finding> blocked = blocked(text);
    for (int i = 0; i < MOST_REPAIRS && sources == 0 && !blocked.isEmpty(); i++) {
      text = TextEdit.apply(text, blocked.getFirst().fix());
      blocked = blocked(text);
    }
    return text;
  }

  private static List<Finding> blocked(String markdown) {
    return Inspection.of(markdown).findings().stream()
        .filter(each -> each.kind() == Finding.Kind.BLOCKED_EMPHASIS && each.fixable())
        .toList();
  }
}
