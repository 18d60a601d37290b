package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.markdown.Outline;
import io.github.diptych.markdown.SyntaxStyles;
import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes previews of the note that is being written: its page with each change, the rest after a
 * short quiet. The latest text wins.
 */
public final class Previews {
  private final Lanes lanes;
  private final Debounce quiet;
  private final DiaryFormat format;
  private final VaultCheck check;
  private final NotePage page;
  private final Listeners<PagePreview> pageListeners = new Listeners<>();
  private final Listeners<Preview> listeners = new Listeners<>();
  private @Nullable OpenDocument last;

  Previews(Lanes lanes, Debounce quiet, DiaryFormat format, VaultCheck check, NotePage page) {
    this.lanes = lanes;
    this.quiet = quiet;
    this.format = format;
    this.check = check;
    this.page = page;
  }

  /** Told of each page, which comes before the rest of its preview. */
  public Subscription onPage(Consumer<PagePreview> listener) {
    return pageListeners.add(listener);
  }

  public Subscription onPreview(Consumer<Preview> listener) {
    return listeners.add(listener);
  }

  /** Shows the document's page at once, and the rest after a quiet. Called on the home thread. */
  public void changed(OpenDocument document) {
    last = document;
    showPage(document);
    quiet.poke(() -> show(document));
  }

  private void showPage(OpenDocument document) {
    long revision = document.revision();
    String text = document.text();
    lanes.mind(
        lanes
            .render()
            .submitLatest(() -> page(document, revision, text))
            .thenAcceptAsync(made -> show(document, made), lanes.home()));
  }

  /** Drops a preview that waits for its quiet. */
  void close() {
    quiet.cancel();
  }

  /** The vault's files changed, and so may what is found about the note or said of a file. */
  void lookAgain() {
    page.filesChanged();
    if (last != null) {
      show(last);
    }
  }

  /** Previews the document at once, and gives what took too long another try. */
  public void again(OpenDocument document) {
    page.forget();
    show(document);
  }

  /** Previews the document at once. */
  public void show(OpenDocument document) {
    // What waits may be for another note, and the latest wins.
    quiet.cancel();
    lanes.mind(now(document));
  }

  /** Previews the document at once; completes on the home thread when it was shown or dropped. */
  public CompletableFuture<Void> now(OpenDocument document) {
    last = document;
    long revision = document.revision();
    String text = document.text();
    return lanes
        .render()
        .submitLatest(() -> all(document, revision, text))
        .thenAcceptAsync(
            preview -> {
              if (preview.revision() == document.revision()) {
                listeners.call(preview);
              }
            },
            lanes.home());
  }

  private PagePreview page(OpenDocument document, long revision, String text) {
    var rendering = page.of(document.path(), text);
    var blocks =
        rendering.blocks().stream()
            .map(block -> PageLimits.within(block, () -> rendering.sourceOf(block)))
            .toList();
    boolean partial = rendering.isCutShort() || blocks.stream().anyMatch(PageLimits::isAsWritten);
    return new PagePreview(document.path(), revision, blocks, partial);
  }

  /** What took too long gets another try: while the program starts, anything may. */
  private PagePreview patiently(OpenDocument document, long revision, String text) {
    var made = page(document, revision, text);
    if (!page.isCutShort()) {
      return made;
    }
    lanes.home().execute(() -> show(document, made));
    page.forget();
    return page(document, revision, text);
  }

  private void show(OpenDocument document, PagePreview made) {
    if (made.revision() == document.revision()) {
      pageListeners.call(made);
    }
  }

  private Preview all(OpenDocument document, long revision, String text) {
    var made = patiently(document, revision, text);
    lanes.home().execute(() -> show(document, made));
    var findings = check.in(document.path(), text);
    var diary = Diary.parse(text, format);
    return new Preview(
        document.path(),
        revision,
        made.blocks(),
        made.partial(),
        FindingStyles.over(DiaryStyles.over(SyntaxStyles.of(text), diary), findings),
        Outline.of(text),
        diary,
        findings,
        TextCount.of(text));
  }
}
