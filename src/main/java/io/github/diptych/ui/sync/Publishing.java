package io.github.diptych.ui.sync;

import io.github.diptych.github.Refused;
import io.github.diptych.github.Repositories.Repository;
import io.github.diptych.github.Stop;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.GettingInSentences;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.GitHub;
import io.github.diptych.workspace.GitHub.Published;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Makes a repository on GitHub for the open vault, and syncs it there. On the UI thread. */
public final class Publishing {
  private static final String TOPIC = "publish";

  private final Path vault;
  private final Access access;
  private final SigningIn signingIn;
  private final Lanes lanes;
  private final NoticeModel notices;
  private final Sheets sheets;
  private final Runnable sync;
  private final Words words;

  /**
   * @param sync goes on once there is somewhere to push to
   */
  public Publishing(
      Path vault,
      Access access,
      SigningIn signingIn,
      Lanes lanes,
      NoticeModel notices,
      Sheets sheets,
      Runnable sync,
      Words words) {
    this.vault = vault;
    this.access = access;
    this.signingIn = signingIn;
    this.lanes = lanes;
    this.notices = notices;
    this.sheets = sheets;
    this.sync = sync;
    this.words = words;
  }

  public Action action() {
    Path name = vault.getFileName();
    String usual = name == null ? "diary" : name.toString().replaceAll("[^\\w.-]+", "-");
    return Action.of("vault.publish", () -> ask(new Wish(usual, true)))
        .withIcon(Octicons.REPO_PUSH_16);
  }

  /** What the repository is to be. */
  private record Wish(String name, boolean isPrivate) {}

  private void ask(Wish before) {
    access
        .gitHub()
        .ifPresentOrElse(
            gitHub -> ask(gitHub, before),
            () ->
                tell(
                    Tone.WARNING,
                    Sentence.of("github.not-github", access.settingsProperty().get().gitHub())));
  }

  private void ask(GitHub gitHub, Wish before) {
    var name = new TextField(before.name());
    name.setAccessibleText(words.say("publish.name"));
    name.setPromptText(words.say("publish.name"));
    var hidden = new CheckBox(words.say("publish.private"));
    hidden.setSelected(before.isPrivate());
    var who = new Label();
    who.setWrapText(true);
    hidden
        .selectedProperty()
        .subscribe(now -> who.setText(words.say(now ? "publish.only-you" : "publish.everyone")));
    var text = new Label(words.say("publish.text", gitHub.host()));
    text.setWrapText(true);
    sheets.ask(
        words.say("publish.title"),
        new VBox(12, text, name, hidden, who),
        "publish.go",
        () -> run(gitHub, new Wish(name.getText().strip(), hidden.isSelected())));
    name.requestFocus();
  }

  private void run(GitHub gitHub, Wish wish) {
    if (!wish.name().isEmpty()) {
      signingIn.withToken(gitHub, token -> publish(gitHub, wish, token));
    }
  }

  private void publish(GitHub gitHub, Wish wish, String token) {
    tell(Tone.INFO, Sentence.of("publish.running", wish.name(), gitHub.host()));
    lanes.mind(
        lanes
            .atHome(
                lanes
                    .web()
                    .submit(
                        () ->
                            gitHub.publish(
                                vault, wish.name(), wish.isPrivate(), token, new Stop())))
            .thenAccept(published -> done(gitHub, wish, published)));
  }

  private void done(GitHub gitHub, Wish wish, Published published) {
    switch (published) {
      case Published.Ready(Repository made) -> {
        tell(made.isPrivate() ? Tone.SUCCESS : Tone.WARNING, GettingInSentences.of(published));
        sync.run();
      }
      case Published.Failed(Refused.WrongToken wrong) -> {
        tell(Tone.WARNING, GettingInSentences.of(published));
        signingIn.askForToken(gitHub, true, token -> publish(gitHub, wish, token));
      }
      case Published.Failed failed ->
          notices.show(
              new Notice(
                  TOPIC,
                  Tone.WARNING,
                  GettingInSentences.of(failed).in(words),
                  List.of(new Notice.Choice(words.say("publish.again"), () -> ask(gitHub, wish)))));
      case Published other -> tell(Tone.WARNING, GettingInSentences.of(other));
    }
  }

  private void tell(Tone tone, Sentence sentence) {
    notices.show(Notice.of(TOPIC, tone, sentence.in(words)));
  }
}
