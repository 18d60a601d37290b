package io.github.diptych.ui;

import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Previews;
import org.jspecify.annotations.Nullable;

/** Tells the writer, once a note, that the preview shows a part of it as it is written. */
final class PartialPreviews {
  private static final String TOPIC = "partial-preview";

  private final NoteView note;
  private final Previews previews;
  private final NoticeModel notices;
  private final Words words;
  private @Nullable VaultPath told;

  PartialPreviews(NoteView note, Previews previews, NoticeModel notices, Words words) {
    this.note = note;
    this.previews = previews;
    this.notices = notices;
    this.words = words;
  }

  void follow() {
    note.onPreview(this::seen);
    note.onShown(document -> forget());
  }

  private void seen(Preview preview) {
    if (!preview.partial()) {
      forget();
    } else if (!preview.note().equals(told)) {
      told = preview.note();
      notices.show(
          Notice.of(
              TOPIC,
              Tone.WARNING,
              words.say("preview.partial", preview.note().name()),
              new Notice.Choice(words.say("preview.again"), this::again)));
    }
  }

  private void forget() {
    told = null;
    notices.withdraw(TOPIC);
  }

  private void again() {
    told = null;
    note.document().ifPresent(previews::again);
  }
}
