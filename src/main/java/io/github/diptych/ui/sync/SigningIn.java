package io.github.diptych.ui.sync;

import io.github.diptych.github.Site;
import io.github.diptych.secrets.Secrets;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.ssh.SshAnswers;
import io.github.diptych.sync.ssh.SshObstacle;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.dialog.CodeSheet;
import io.github.diptych.ui.dialog.HostKeySheet;
import io.github.diptych.ui.dialog.PassphraseSheet;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.dialog.TokenSheet;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.GitHub;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Answers what a remote asks before it lets us in: from what is kept, else by asking the writer. On
 * the UI thread; the system's store is not.
 */
public final class SigningIn {
  private final Access access;
  private final Secrets secrets;
  private final Lanes lanes;
  private final Words words;
  private final HostTokens tokens;
  private final HostKeySheet hosts;
  private final PassphraseSheet passphrases;
  private final BrowserSignIn byBrowser;
  private Credentials proof = Credentials.NONE;
  private SshAnswers answers = SshAnswers.NONE;

  /**
   * @param browser opens an address
   */
  public SigningIn(
      Access access,
      Consumer<String> browser,
      NoticeModel notices,
      Sheets sheets,
      Lanes lanes,
      Words words) {
    this.access = access;
    this.secrets = access.secrets();
    this.lanes = lanes;
    this.words = words;
    tokens = new HostTokens(secrets, access.git(), new TokenSheet(sheets, words), lanes);
    hosts = new HostKeySheet(sheets, words);
    passphrases = new PassphraseSheet(sheets, words);
    byBrowser = new BrowserSignIn(new CodeSheet(sheets, words), browser, notices, lanes, words);
  }

  /** A text without any secret that was used. */
  String masked(String text) {
    return secrets.masked(text);
  }

  /** The writer's GitHub, as it is chosen now. */
  Optional<Site> site() {
    return access.site();
  }

  /** What the remote is shown the next time. */
  Credentials credentials() {
    return new Credentials.Via(proof, access.way());
  }

  /** Looks for an answer in what is kept; true if there is one, and it has not been tried yet. */
  CompletableFuture<Boolean> answer(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.AuthenticationFailed(boolean given, String host) -> {
        if (given) {
          proof = Credentials.NONE;
        }
        yield given ? none() : tokens.find(host).thenApply(this::use);
      }
      case SyncOutcome.SshStopped(SshObstacle.Passphrase(String file, boolean refused)) ->
          refused ? none() : keptPassphrase(file);
      default -> none();
    };
  }

  private static CompletableFuture<Boolean> none() {
    return CompletableFuture.completedFuture(false);
  }

  private boolean use(Optional<Credentials.Token> kept) {
    kept.ifPresent(found -> proof = found);
    return kept.isPresent();
  }

  private CompletableFuture<Boolean> keptPassphrase(String file) {
    return lanes
        .atHome(lanes.web().submit(() -> secrets.find(name(file))))
        .thenApply(
            kept -> {
              kept.ifPresent(passphrase -> use(answers.withPassphrase(file, passphrase)));
              return kept.isPresent();
            });
  }

  /** What the writer can do about it, as a button. */
  Optional<Notice.Choice> choice(SyncOutcome outcome, Runnable again) {
    return button(outcome).map(key -> new Notice.Choice(words.say(key), () -> ask(outcome, again)));
  }

  private static Optional<String> button(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.AuthenticationFailed failed -> Optional.of("sync.enter");
      case SyncOutcome.SshStopped(SshObstacle.UnknownHost unknown) -> Optional.of("ssh.host.look");
      case SyncOutcome.SshStopped(SshObstacle.Passphrase passphrase) ->
          Optional.of("ssh.passphrase.enter");
      default -> Optional.empty();
    };
  }

  /**
   * Asks the writer, if there is something to ask.
   *
   * @param again goes on with the answer
   */
  void ask(SyncOutcome outcome, Runnable again) {
    switch (outcome) {
      case SyncOutcome.AuthenticationFailed(boolean given, String host) ->
          askForToken(
              host,
              given,
              token -> {
                proof = token;
                again.run();
              });
      case SyncOutcome.SshStopped(SshObstacle.UnknownHost unknown) ->
          hosts.ask(
              unknown,
              () -> {
                use(answers.withHostKey(unknown.fingerprint()));
                again.run();
              });
      case SyncOutcome.SshStopped(SshObstacle.Passphrase(String file, boolean refused)) ->
          askForPassphrase(file, refused, again);
      default -> {
        // Nothing that an answer would change.
      }
    }
  }

  /** Goes on with the token for a GitHub that is kept, or that the writer gives. */
  void withToken(GitHub gitHub, Consumer<String> then) {
    lanes.mind(
        tokens
            .find(gitHub.host())
            .thenAccept(
                kept ->
                    kept.ifPresentOrElse(
                        token -> then.accept(token.secret()),
                        () -> askForToken(gitHub, false, then))));
  }

  /** Goes on with the token for a GitHub that the writer gives. */
  void askForToken(GitHub gitHub, boolean refused, Consumer<String> then) {
    askForToken(gitHub.host(), refused, token -> then.accept(token.secret()));
  }

  private void askForToken(String host, boolean refused, Consumer<Credentials.Token> then) {
    Optional<Runnable> browser =
        access
            .signInClient(host)
            .flatMap(
                client ->
                    access
                        .gitHub()
                        .map(
                            gitHub ->
                                () ->
                                    byBrowser.begin(
                                        gitHub,
                                        client,
                                        token -> then.accept(tokens.keep(host, token)))));
    tokens.ask(host, refused, browser, then);
  }

  private void askForPassphrase(String file, boolean refused, Runnable again) {
    lanes.mind(
        lanes
            .atHome(lanes.web().submit(secrets::place))
            .thenAccept(
                place ->
                    passphrases.ask(
                        file,
                        refused,
                        place,
                        passphrase -> {
                          lanes.mind(lanes.web().run(() -> secrets.keep(name(file), passphrase)));
                          use(answers.withPassphrase(file, passphrase));
                          again.run();
                        })));
  }

  private void use(SshAnswers now) {
    answers = now;
    proof = new Credentials.Ssh(now);
  }

  private static String name(String keyFile) {
    return "ssh " + keyFile;
  }
}
