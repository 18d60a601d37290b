package io.github.diptych.workspace.merging;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.merge.Conflict;
import io.github.diptych.diary.merge.Merged;
import io.github.diptych.sync.FileMerge;
import io.github.diptych.vault.VaultPath;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Merges a diary by its entries and other notes by their lines, with what the writer decided; of
 * whatever is no text both are kept. What is still to be decided is collected.
 */
public final class NoteMerge implements FileMerge {
  private final DiaryFormat format;
  private final Decisions decisions;
  private final List<OpenConflict> all = new ArrayList<>();
  private final List<OpenConflict> open = new ArrayList<>();

  public NoteMerge(DiaryFormat format, Decisions decisions) {
    this.format = format;
    this.decisions = decisions;
  }

  /** What was found to be still open, in the order in which it was asked for. */
  public List<OpenConflict> open() {
    return List.copyOf(open);
  }

  /** The same with those that are decided. */
  List<OpenConflict> all() {
    return List.copyOf(all);
  }

  @Override
  public Outcome merge(String path, byte @Nullable [] base, byte[] mine, byte[] theirs) {
    Optional<String> before = base == null ? Optional.of("") : text(base);
    Optional<String> here = text(mine);
    Optional<String> there = text(theirs);
    if (before.isEmpty() || here.isEmpty() || there.isEmpty()) {
      return new Outcome.Apart();
    }
    Merged merged = new TextMerge(format).of(before.get(), here.get(), there.get());
    // Only a note has a place where its conflicts can be decided.
    return !merged.isClean() && !VaultPath.of(path).isNote()
        ? new Outcome.Apart()
        : decided(path, merged);
  }

  private Outcome decided(String path, Merged merged) {
    var edits = new ArrayList<TextEdit>();
    Map<About, Integer> alike = new HashMap<>();
    boolean whole = true;
    for (Conflict conflict : merged.conflicts()) {
      int number = alike.merge(About.of(path, conflict, 0), 1, Integer::sum);
      var one = new OpenConflict(path, conflict, number);
      all.add(one);
      Optional<String> decision = decisions.of(one);
      if (decision.isPresent()) {
        edits.addAll(conflict.resolved(decision.get()));
      } else {
        open.add(one);
        whole = false;
      }
    }
    return whole
        ? new Outcome.Whole(TextEdit.apply(merged.text(), apart(edits)))
        : new Outcome.Open();
  }

  /** Two blocks that go take the line between them along once. */
  private static List<TextEdit> apart(List<TextEdit> edits) {
    var sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end));
    var apart = new ArrayList<TextEdit>();
    int done = 0;
    for (TextEdit edit : sorted) {
      int start = Math.max(edit.start(), done);
      int end = Math.max(edit.end(), start);
      apart.add(new TextEdit(start, end, edit.replacement()));
      done = end;
    }
    return apart;
  }

  /** Of two commits that both sides come from nobody is asked. */
  @Override
  public FileMerge ofBases() {
    return (path, base, mine, theirs) -> {
      Optional<String> before = base == null ? Optional.of("") : text(base);
      Optional<String> one = text(mine);
      Optional<String> other = text(theirs);
      if (before.isEmpty() || one.isEmpty() || other.isEmpty()) {
        return new Outcome.Open();
      }
      Merged merged = new TextMerge(format).of(before.get(), one.get(), other.get());
      return merged.isClean() ? new Outcome.Whole(merged.text()) : new Outcome.Open();
    };
  }

  /** Empty if it is no text. */
  private static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }
}
