package io.github.diptych.ui.sync;

import io.github.diptych.secrets.Secrets;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.GitCredential;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.dialog.TokenSheet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The tokens for remotes, each for its host alone. On the UI thread; the system's store is not. */
final class HostTokens {
  private final Secrets secrets;
  private final GitCredential git;
  private final TokenSheet sheet;
  private final Lanes lanes;

  HostTokens(Secrets secrets, GitCredential git, TokenSheet sheet, Lanes lanes) {
    this.secrets = secrets;
    this.git = git;
    this.sheet = sheet;
    this.lanes = lanes;
  }

  /** From the system's store, else from what the git program keeps. */
  CompletableFuture<Optional<Credentials.Token>> find(String host) {
    return lanes.atHome(
        lanes
            .web()
            .submit(
                () ->
                    secrets
                        .find(name(host))
                        .map(token -> new Credentials.Token(host, token))
                        .or(() -> ofGit(host))));
  }

  private Optional<Credentials.Token> ofGit(String host) {
    Optional<Credentials.Token> token = git.find(host);
    token.ifPresent(found -> secrets.hide(found.secret()));
    return token;
  }

  /**
   * Has the writer enter one, and keeps it.
   *
   * @param refused whether the one before was refused
   * @param browser signs in by the browser instead, where that can be done
   */
  void ask(
      String host, boolean refused, Optional<Runnable> browser, Consumer<Credentials.Token> then) {
    lanes.mind(
        lanes
            .atHome(lanes.web().submit(secrets::place))
            .thenAccept(
                place ->
                    sheet.ask(
                        host, refused, place, browser, token -> then.accept(keep(host, token)))));
  }

  /** Keeps a token for its host. */
  Credentials.Token keep(String host, String token) {
    lanes.mind(lanes.web().run(() -> secrets.keep(name(host), token.strip())));
    return new Credentials.Token(host, token);
  }

  private static String name(String host) {
    return "git " + host;
  }
}
