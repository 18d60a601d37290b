package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextCount;
import io.github.diptych.markdown.Rendering;
import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes previews of the note that is being written: its page with each change, the rest after a
 * short quiet. The latest text wins.
 */
public final class Previews {
  /** A note is read in a third of the writer's pauses at most. */
  private static final int PAUSES = 3;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Lanes lanes;
  private final Debounce quiet;
  private final DiaryFormat format;
  private final VaultCheck check;
  private final NotePage page;
  private final NoteStyles styles = new NoteStyles();
  private final Listeners<PagePreview> pageListeners = new Listeners<>();
  private final Listeners<Preview> listeners = new Listeners<>();
  private @Nullable OpenDocument last;
  private volatile Duration readIn = Duration.ZERO;
  private Duration readBefore = Duration.ZERO;

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
    lanes.reading().cancelLatest();
    showPage(document);
    quiet.poke(() -> show(document), pause());
  }

  private Duration pause() {
    Duration pause = readIn.multipliedBy(PAUSES);
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void showPage(OpenDocument document) {
    long revision = document.revision();
    NoteText text = document.noteText();
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

  /**
   * Another program may have changed the glossary, which is not watched: what is found depends on
   * it.
   */
  void lookAtGlossary() {
    lanes.mind(
        lanes
            .workTree()
            .submit(check::isGlossaryOutdated)
            .thenAcceptAsync(this::showIf, lanes.home()));
  }

  private void showIf(boolean outdated) {
    if (outdated && last != null) {
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
    NoteText text = document.noteText();
    return lanes
        .render()
        .submitLatest(() -> patiently(document, revision, text))
        .thenCompose(
            rendering ->
                lanes.reading().submitLatest(() -> all(document, revision, text, rendering)))
        .thenAcceptAsync(
            preview -> {
              if (preview.revision() == document.revision()) {
                listeners.call(preview);
              }
            },
            lanes.home());
  }

  /**
   * The same, but where a later preview of this document overtakes it, that is waited for: what is
   * written next is meant for what it shows.
   */
  public CompletableFuture<Void> read(OpenDocument document) {
    return now(document)
        .exceptionallyComposeAsync(
            fault ->
                isOvertaken(fault) && document.equals(last)
                    ? read(document)
                    : CompletableFuture.failedFuture(fault),
            lanes.home());
  }

  private static boolean isOvertaken(Throwable fault) {
    return fault instanceof CancellationException
        || fault.getCause() instanceof CancellationException;
  }

  private PagePreview page(OpenDocument document, long revision, NoteText text) {
    return page(document, revision, page.of(document.path(), text));
  }

  private static PagePreview page(OpenDocument document, long revision, Rendering rendering) {
    return new PagePreview(document.path(), revision, rendering.blocks(), rendering.isPartial());
  }

  /** What took too long gets another try: while the program starts, anything may. */
  private Rendering patiently(OpenDocument document, long revision, NoteText text) {
    var rendering = shown(document, revision, text);
    if (!rendering.isCutShort()) {
      return rendering;
    }
    page.forget();
    return shown(document, revision, text);
  }

  private Rendering shown(OpenDocument document, long revision, NoteText text) {
    var rendering = page.of(document.path(), text);
    var made = page(document, revision, rendering);
    lanes.home().execute(() -> show(document, made));
    return rendering;
  }

  private void show(OpenDocument document, PagePreview made) {
    if (made.revision() == document.revision()) {
      pageListeners.call(made);
    }
  }

  private Preview all(OpenDocument document, long revision, NoteText now, Rendering rendering) {
    long began = System.nanoTime();
    var preview = read(document, revision, now.toString(), rendering);
    tookLong(Duration.ofNanos(System.nanoTime() - began));
    return preview;
  }

  /** The shorter of two counts: one can meet code that was never run, or a busy machine. */
  private void tookLong(Duration now) {
    readIn = now.compareTo(readBefore) < 0 ? now : readBefore;
    readBefore = now;
  }

  private Preview read(OpenDocument document, long revision, String text, Rendering rendering) {
    var reading = rendering.reading();
    var diary = Diary.parse(text, format);
    var findings = check.in(document.path(), diary, reading.inspection());
    return new Preview(
        document.path(),
        revision,
        rendering.blocks(),
        rendering.isPartial(),
        styles.of(reading.styles(), diary, findings),
        reading.outline(),
        diary,
        findings,
        TextCount.of(text));
  }
}
