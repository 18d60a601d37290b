package io.github.diptych.ui.sync;

import io.github.diptych.sync.Cloned;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.CloneFolder;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Brings a vault from GitHub, or from any other remote, and opens it. On the UI thread. */
public final class Cloning {
  private static final String TOPIC = "clone";

  private final Path beside;
  private final Lanes lanes;
  private final NoticeModel notices;
  private final Sheets sheets;
  private final Access access;
  private final SigningIn signingIn;
  private final OwnRepositories mine;
  private final Consumer<Path> open;
  private final Words words;

  /**
   * @param beside the folder that new vaults are put into
   * @param open shows a vault in the window
   */
  public Cloning(
      Path beside,
      Lanes lanes,
      NoticeModel notices,
      Sheets sheets,
      Access access,
      SigningIn signingIn,
      Consumer<Path> open,
      Words words) {
    this.beside = beside;
    this.lanes = lanes;
    this.notices = notices;
    this.sheets = sheets;
    this.access = access;
    this.signingIn = signingIn;
    this.mine = new OwnRepositories(signingIn, lanes, notices, sheets, words);
    this.open = open;
    this.words = words;
  }

  public Action action() {
    return Action.of("vault.clone", this::ask).withIcon(Octicons.REPO_CLONE_16);
  }

  private void ask() {
    var address = new TextField();
    address.setPromptText(words.say("clone.address"));
    address.setAccessibleText(words.say("clone.address"));
    var text = label("clone.text", beside);
    sheets.choose(
        words.say("clone.title"),
        new VBox(12, text, address),
        new Sheets.Choice("clone.go", () -> run(address.getText().strip())),
        new Sheets.Choice("clone.mine", this::chooseMine));
    address.requestFocus();
  }

  private void chooseMine() {
    access
        .gitHub()
        .ifPresentOrElse(
            gitHub -> mine.choose(gitHub, this::run),
            () ->
                notices.show(
                    Notice.of(
                        TOPIC,
                        Tone.WARNING,
                        words.say("github.not-github", access.settingsProperty().get().gitHub()))));
  }

  private Label label(String key, Object... arguments) {
    var label = new Label(words.say(key, arguments));
    label.setWrapText(true);
    return label;
  }

  private void run(String address) {
    if (address.isEmpty()) {
      return;
    }
    Path folder = beside.resolve(CloneFolder.name(address));
    var credentials = signingIn.credentials();
    notices.show(Notice.of(TOPIC, Tone.INFO, words.say("clone.running", folder)));
    lanes.mind(
        lanes
            .atHome(
                lanes
                    .web()
                    .submit(
                        () ->
                            VaultRepository.clone(address, folder, credentials, SyncProgress.NONE)))
            .thenAccept(cloned -> done(address, cloned)));
  }

  private void done(String address, Cloned cloned) {
    switch (cloned) {
      case Cloned.Done(Path folder) -> {
        notices.withdraw(TOPIC);
        open.accept(folder);
      }
      case Cloned.Failed(SyncOutcome.Failure failure) -> failed(address, cloned, failure);
      case Cloned other -> tell(other);
    }
  }

  private void failed(String address, Cloned cloned, SyncOutcome.Failure failure) {
    lanes.mind(
        signingIn
            .answer(failure)
            .thenAccept(
                answered -> {
                  if (answered) {
                    run(address);
                  } else {
                    tell(cloned);
                    signingIn.ask(failure, () -> run(address));
                  }
                }));
  }

  private void tell(Cloned cloned) {
    notices.show(Notice.of(TOPIC, Tone.WARNING, Sentences.of(cloned).in(words)));
  }
}
