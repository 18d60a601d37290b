package io.github.diptych.cli;

import io.github.diptych.github.Refused;
import io.github.diptych.github.Site;
import io.github.diptych.github.Stop;
import io.github.diptych.settings.ConnectionSettings;
import io.github.diptych.words.GettingInSentences;
import io.github.diptych.workspace.GitHub;
import io.github.diptych.workspace.GitHub.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych publish VAULT [--name NAME] [--public] [--github HOST]} */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {
  private final Console console;
  private final Surroundings around;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  @Option(names = "--public")
  private boolean isPublic;

  @Option(names = "--github", paramLabel = "HOST")
  private String host = ConnectionSettings.GITHUB_COM;

  PublishCommand(Console console, Surroundings around) {
    this.console = console;
    this.around = around;
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, vault -> publish(vault.vault().root()));
  }

  private int publish(Path vault) throws IOException {
    var proof = new Proof(around, null);
    Optional<Site> site = Site.of(host);
    Optional<String> token = proof.token();
    if (site.isEmpty()) {
      return console.cannot("github.not-github", host);
    }
    if (token.isEmpty()) {
      console.warn("cli.publish.token", host);
      return ExitCode.AUTHENTICATION;
    }
    String wanted = name == null ? String.valueOf(vault.getFileName()) : name;
    var gitHub = new GitHub(site.get(), proof.way().proxies());
    var published = gitHub.publish(vault, wanted, !isPublic, token.get(), new Stop());
    if (published instanceof Published.Ready) {
      console.say(GettingInSentences.of(published));
      return ExitCode.DONE;
    }
    console.warn(GettingInSentences.of(published));
    return published instanceof Published.Failed(Refused why) ? code(why) : ExitCode.CANNOT_RUN;
  }

  private static int code(Refused why) {
    return switch (why) {
      case Refused.Offline offline -> ExitCode.OFFLINE;
      case Refused.WrongToken wrong -> ExitCode.AUTHENTICATION;
      case Refused.NameTaken taken -> ExitCode.REJECTED;
      case Refused.NoRight none -> ExitCode.REJECTED;
      case Refused.NotAccepted not -> ExitCode.REJECTED;
      case Refused.TooOften often -> ExitCode.REJECTED;
      case Refused.NotTrusted untrusted -> ExitCode.CANNOT_RUN;
      case Refused.NotGitHub other -> ExitCode.CANNOT_RUN;
      case Refused.InTrouble trouble -> ExitCode.CANNOT_RUN;
      case Refused.Stopped stopped -> ExitCode.CANNOT_RUN;
    };
  }
}
