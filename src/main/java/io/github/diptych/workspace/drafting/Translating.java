package io.github.diptych.workspace.drafting;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Change;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Drafting;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.settings.TranslationSettings;
import io.github.diptych.task.Lanes;
import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.Refusal;
import io.github.diptych.translate.Reply;
import io.github.diptych.translate.Restored;
import io.github.diptych.translate.Stop;
import io.github.diptych.translate.Translator;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.workspace.GlossaryFile;
import io.github.diptych.workspace.OpenDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service for a draft of an entry's second language. Nothing goes out but what {@link
 * #prospect} showed, to a host that the writer agreed to, and when {@link #translate} is called.
 * Futures complete on the home thread.
 */
public final class Translating {
  private final DiaryFormat format;
  private final NoteFiles files;
  private final Lanes lanes;
  private final Services services;

  public Translating(DiaryFormat format, NoteFiles files, Lanes lanes, Services services) {
    this.format = format;
    this.files = files;
    this.lanes = lanes;
    this.services = services;
  }

  /**
   * What would be translated at a place of a note, and by whom; sends nothing.
   *
   * @param offset in the note's text
   */
  public CompletableFuture<Prospect> prospect(
      OpenDocument document, int offset, TranslationSettings settings) {
    if (document.isReadOnly()) {
      return nothing(Prospect.Why.READ_ONLY);
    }
    if (!format.isBilingual()) {
      return nothing(Prospect.Why.ONE_LANGUAGE);
    }
    return switch (services.of(settings)) {
      case Services.Choice.Unusable(Refusal why, String host) ->
          CompletableFuture.completedFuture(new Prospect.Unavailable(why, host));
      case Services.Choice.Usable(Translator translator) ->
          prospect(document.text(), offset, translator);
    };
  }

  private CompletableFuture<Prospect> prospect(String text, int offset, Translator translator) {
    return lanes.atHome(
        lanes
            .workTree()
            .submit(() -> files.load(GlossaryFile.PATH))
            .thenCompose(
                loaded -> lanes.render().submit(() -> prospect(text, offset, translator, loaded))));
  }

  private Prospect prospect(String text, int offset, Translator translator, Loaded loaded) {
    Diary diary = Diary.parse(text, format);
    Optional<Entry> entry = diary.entryAt(offset);
    if (entry.isEmpty()) {
      return new Prospect.Nothing(Prospect.Why.NO_ENTRY);
    }
    if (!new Drafting(diary).takesDraft(entry.get())) {
      return new Prospect.Nothing(Prospect.Why.WRITTEN);
    }
    Block first = entry.get().first();
    Language from = format.languages().getFirst();
    if (first.language() != null && first.language() != from) {
      return new Prospect.Nothing(Prospect.Why.OTHER_LANGUAGE);
    }
    Glossary glossary =
        loaded instanceof Loaded.Note note ? Glossary.read(note.text()) : Glossary.empty();
    return new EntryReading(text, first, from, format.languages().getLast(), glossary)
        .source()
        .<Prospect>map(
            source ->
                new Prospect.Ready(
                    translator,
                    source.over(second(entry.get(), text)),
                    glossary.mistakes(),
                    unread(loaded)))
        .orElseGet(() -> new Prospect.Nothing(Prospect.Why.NO_WORDS));
  }

  /** Why a glossary that is there could not be used. */
  private static Optional<Loaded.Unreadable> unread(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Note note -> Optional.empty();
      case Loaded.ReadOnly other -> Optional.of(new Loaded.Unreadable(other.reason(), ""));
      case Loaded.Unreadable other ->
          Optional.of(other).filter(fault -> fault.reason() != Reason.MISSING);
    };
  }

  private static CompletableFuture<Prospect> nothing(Prospect.Why why) {
    return CompletableFuture.completedFuture(new Prospect.Nothing(why));
  }

  /**
   * Sends what was shown, and makes of the answer a change of the note as it is then. The writer's
   * agreement to the host is in the settings, or nothing is sent.
   *
   * @param stop ends it
   */
  public CompletableFuture<DraftOutcome> translate(
      OpenDocument document, Prospect.Ready ready, TranslationSettings settings, Stop stop) {
    if (!settings.isAgreed(ready.host())) {
      var refused = new Reply.Refused(Refusal.NOT_AGREED, ready.host(), 0);
      return CompletableFuture.completedFuture(new DraftOutcome.Refused(refused));
    }
    EntrySource source = ready.entry();
    return lanes
        .web()
        .submit(() -> ready.translator().translate(source.assignment(), stop))
        .thenComposeAsync(
            reply ->
                switch (reply) {
                  case Reply.Stopped stopped -> ended(new DraftOutcome.Stopped());
                  case Reply.Refused refused -> ended(new DraftOutcome.Refused(refused));
                  case Reply.Translated(List<Restored> passages) ->
                      lanes
                          .render()
                          .submit(() -> new Written(new DraftWriting(source, passages)))
                          .thenComposeAsync(
                              written -> placed(document, source, written), lanes.home());
                },
            lanes.home());
  }

  /**
   * Looks anew where a draft has its place that came before; sends nothing.
   *
   * @param document as it is now, which may have been closed and opened in between
   * @param entry that the draft is of
   */
  public CompletableFuture<DraftOutcome> place(
      OpenDocument document, EntrySource entry, DraftOutcome.Drafted draft) {
    return placed(document, entry, new Written(draft.draft(), draft.check()));
  }

  /** A draft and what is said of it, made away from the home thread. */
  private record Written(String text, DraftOutcome.Check check) {
    Written(DraftWriting writing) {
      this(writing.text(), writing.check());
    }
  }

  private static CompletableFuture<DraftOutcome> ended(DraftOutcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }

  /** If it is typed meanwhile, it is looked for anew. */
  private CompletableFuture<DraftOutcome> placed(
      OpenDocument document, EntrySource source, Written draft) {
    long revision = document.revision();
    String text = document.text();
    return lanes
        .render()
        .submit(() -> outcome(Diary.parse(text, format), source, draft))
        .thenComposeAsync(
            outcome ->
                document.revision() == revision ? ended(outcome) : placed(document, source, draft),
            lanes.home());
  }

  private static @Nullable String second(Entry entry, String text) {
    Block second = entry.second();
    return second == null ? null : second.span().in(text);
  }

  /** Whether a block is still what was translated; it may have been signed meanwhile. */
  private static boolean is(Block block, String text, EntrySource source) {
    return EntrySource.unsigned(block, text).equals(source.block());
  }

  private static DraftOutcome outcome(Diary diary, EntrySource source, Written draft) {
    var drafting = new Drafting(diary);
    Optional<Entry> same =
        diary.entries().stream()
            .filter(entry -> is(entry.first(), diary.text(), source))
            .min(
                Comparator.comparingInt(
                    entry -> Math.abs(entry.first().span().start() - source.offset())));
    if (same.isEmpty()) {
      return new DraftOutcome.NoRoom(DraftOutcome.Why.SOURCE_CHANGED, draft.text());
    }
    String standing = second(same.get(), diary.text());
    // What was done to a draft since is the writer's, though it is not signed yet.
    if (!drafting.takesDraft(same.get()) || !Objects.equals(standing, source.draft())) {
      return new DraftOutcome.NoRoom(DraftOutcome.Why.WRITTEN, draft.text());
    }
    Change change = drafting.put(same.get(), draft.text(), draft.check().lost());
    return new DraftOutcome.Drafted(change, draft.text(), draft.check());
  }
}
