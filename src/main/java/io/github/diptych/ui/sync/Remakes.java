package io.github.diptych.ui.sync;

import io.github.diptych.sync.Refusal;
import io.github.diptych.sync.Remade;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.RefusalSentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.CommitRemaking;
import io.github.diptych.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.control.Label;

/** Guides through making commits anew that a server refuses. On the UI thread. */
final class Remakes {
  private static final String TOPIC = SyncNotices.TOPIC;

  private final Workspace workspace;
  private final CommitRemaking remaking;
  private final NoticeModel notices;
  private final Sheets sheets;
  private final Words words;
  private final SyncCommands sync;

  Remakes(Workspace workspace, NoticeModel notices, Sheets sheets, Words words, SyncCommands sync) {
    this.workspace = workspace;
    this.remaking =
        new CommitRemaking(
            workspace.vault(), workspace.settings(), workspace.lanes(), workspace.clock());
    this.notices = notices;
    this.sheets = sheets;
    this.words = words;
    this.sync = sync;
  }

  /** What can be done about a refused push. */
  List<Notice.Choice> choices(Refusal refusal, Concerns concerns) {
    return switch (refusal) {
      case Refusal.LargeFiles(List<Refusal.Large> files, long limit) ->
          List.of(choice("remake.apart", () -> askToTakeApart(files.getFirst().path(), limit)));
      case Refusal.Secrets(List<Refusal.Place> places) ->
          List.of(
              choice(
                  "concern.show",
                  () -> concerns.show(places.getFirst().path(), places.getFirst().line())),
              choice("remake.join", () -> askToJoin(places)));
      case Refusal.PrivateAddress address ->
          List.of(choice("remake.join", () -> askToJoin(List.of())));
      case Refusal.Protected _, Refusal.Said _ -> List.of();
    };
  }

  private Notice.Choice choice(String key, Runnable run) {
    return new Notice.Choice(words.say(key), run);
  }

  /**
   * @param path of a file that is too large
   * @param limit what a file may have, in bytes
   */
  void askToTakeApart(String path, long limit) {
    sheets.ask(
        words.say("remake.apart.title"),
        text("remake.apart.text", path),
        "remake.apart.go",
        () -> run(() -> remaking.takeApart(limit)));
  }

  private void askToJoin(List<Refusal.Place> places) {
    sheets.ask(
        words.say("remake.join.title"),
        places.isEmpty()
            ? text("remake.join.all")
            : text("remake.join.text", places.getFirst().path()),
        "remake.join.go",
        () -> run(() -> remaking.join(places)));
  }

  private Label text(String key, Object... arguments) {
    var label = new Label(words.say(key, arguments));
    label.setWrapText(true);
    return label;
  }

  /** Not beside a sync, which moves the branch, too. */
  private void run(Supplier<CompletableFuture<Remade>> step) {
    workspace
        .lanes()
        .mind(
            sync.whenFree()
                .thenComposeAsync(free -> workspace.saveAll(), workspace.lanes().home())
                .thenCompose(saved -> step.get())
                .thenAccept(this::tell)
                .thenCompose(told -> sync.refresh()));
  }

  private void tell(Remade remade) {
    var sentence = RefusalSentences.of(remade).in(words);
    notices.show(
        switch (remade) {
          case Remade.Done done ->
              Notice.of(
                  TOPIC,
                  Tone.SUCCESS,
                  sentence,
                  choice("action.sync.run", () -> workspace.lanes().mind(sync.sync())),
                  choice("remake.undo", () -> run(remaking::undo)));
          case Remade.Undone undone -> Notice.of(TOPIC, Tone.SUCCESS, sentence);
          case Remade.NotNeeded nothing -> Notice.of(TOPIC, Tone.INFO, sentence);
          case Remade.StillThere there -> Notice.of(TOPIC, Tone.WARNING, sentence);
          case Remade.Refused refused -> Notice.of(TOPIC, Tone.WARNING, sentence);
        });
  }
}
