package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.Outline;
import io.github.diptych.markdown.SyntaxStyles;
import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Makes previews of the note that is being written, after a short quiet; the latest text wins. */
public final class Previews {
  private final Lanes lanes;
  private final Debounce quiet;
  private final DiaryFormat format;
  private final VaultCheck check;
  private final Listeners<Preview> listeners = new Listeners<>();

  Previews(Lanes lanes, Debounce quiet, DiaryFormat format, VaultCheck check) {
    this.lanes = lanes;
    this.quiet = quiet;
    this.format = format;
    this.check = check;
  }

  public Subscription onPreview(Consumer<Preview> listener) {
    return listeners.add(listener);
  }

  /** After a quiet, previews that document as it is by then. Called on the home thread. */
  public void changed(OpenDocument document) {
    quiet.poke(() -> show(document));
  }

  /** Drops a preview that waits for its quiet. */
  void close() {
    quiet.cancel();
  }

  /** Previews the document at once. */
  public void show(OpenDocument document) {
    // What waits may be for another note, and the latest wins.
    quiet.cancel();
    lanes.mind(now(document));
  }

  /** Previews the document at once; completes on the home thread when it was shown or dropped. */
  public CompletableFuture<Void> now(OpenDocument document) {
    long revision = document.revision();
    String text = document.text();
    return lanes
        .render()
        .submitLatest(() -> of(document, revision, text))
        .thenAcceptAsync(
            preview -> {
              if (preview.revision() == document.revision()) {
                listeners.call(preview);
              }
            },
            lanes.home());
  }

  private Preview of(OpenDocument document, long revision, String text) {
    var findings = check.in(document.path(), text);
    var renderer = new GithubRenderer(new VaultPictures(document.path()));
    var diary = Diary.parse(text, format);
    return new Preview(
        document.path(),
        revision,
        renderer.blocks(text).stream().map(block -> PageLimits.within(block, text)).toList(),
        DiaryStyles.over(SyntaxStyles.of(text), diary),
        Outline.of(text),
        diary,
        findings,
        TextCount.of(text));
  }
}
