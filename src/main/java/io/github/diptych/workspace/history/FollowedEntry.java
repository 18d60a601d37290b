package io.github.diptych.workspace.history;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.change.EntryTrace;
import io.github.diptych.sync.Followed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry that is followed back through the versions of its note. */
record FollowedEntry(DiaryFormat format, EntryWords entry) implements Followed {
  @Override
  public Step back(byte @Nullable [] before, byte[] now) {
    String later = NoteBytes.text(now).orElse("");
    Optional<String> earlier = before == null ? Optional.empty() : NoteBytes.text(before);
    if (earlier.isEmpty()) {
      return new Step(null, entry.in(Diary.parse(later, format)).isPresent());
    }
    return back(earlier.get(), later);
  }

  private Step back(String earlier, String later) {
    // One whose other half may have gone is looked at more closely.
    if (entry.second() != null && entry.isOnceIn(earlier) && entry.isOnceIn(later)) {
      return new Step(this, false);
    }
    return back(Diary.parse(earlier, format), Diary.parse(later, format));
  }

  private Step back(Diary earlier, Diary later) {
    Optional<Entry> standing = entry.in(later);
    if (standing.isEmpty()) {
      // It never was in this version: nobody has committed it yet.
      return new Step(null, false);
    }
    EntryTrace.Step step = EntryTrace.back(earlier, later, standing.get());
    Entry was = step.before().orElse(null);
    return was == null
        ? new Step(null, true)
        : new Step(new FollowedEntry(format, EntryWords.of(was, earlier.text())), step.changed());
  }
}
