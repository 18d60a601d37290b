package io.github.diptych.ui;

import io.github.diptych.net.Authorities;
import io.github.diptych.net.SystemAuthorities;
import io.github.diptych.net.WebWay;
import io.github.diptych.secrets.Secrets;
import io.github.diptych.settings.MachineSettings;
import io.github.diptych.settings.MachineSettingsFile;
import io.github.diptych.settings.SessionsFile;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.SystemTimer;
import io.github.diptych.translate.ServiceLine;
import io.github.diptych.ui.drafting.KeptKeys;
import io.github.diptych.ui.editor.SignCheck;
import io.github.diptych.ui.sync.Access;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.picture.PictureFetch;
import io.github.diptych.workspace.picture.Reach;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javafx.application.Platform;

/**
 * What the window is made of, constructed in one place and handed on by constructors.
 *
 * @param cache the folder of what can be made again at any time
 * @param journals what is typed, until it is saved
 * @param held which vaults this program has open
 * @param access what it takes to get in at remotes, with where tokens and keys are kept
 * @param keys of translation services
 * @param services the line to them
 * @param machine this machine's settings as they were read
 * @param origin where those come from
 * @param sessions which notes were open
 * @param signs what finds signs that no font has
 */
public record Wiring(
    Lanes lanes,
    SystemTimer timer,
    Clock clock,
    PictureFetch fetch,
    Path cache,
    Journals journals,
    HeldVaults held,
    Access access,
    KeptKeys keys,
    ServiceLine services,
    MachineSettingsFile settingsFile,
    MachineSettings machine,
    MachineSettingsFile.Origin origin,
    SessionsFile sessions,
    SignCheck signs)
    implements AutoCloseable {
  private static final Duration PICTURE_PATIENCE = Duration.ofSeconds(20);

  /** A model on this machine takes its time. */
  private static final Duration SERVICE_PATIENCE = Duration.ofMinutes(2);

  /**
   * @param configuration the folder of this machine's settings
   * @param cache the folder of what can be made again at any time
   * @param state the folder of what must be found again at the next start
   */
  public static Wiring of(
      Path configuration, Path cache, Path state, Secrets secrets, Clock clock) {
    return of(configuration, cache, state, secrets, clock, SignCheck.BY_DRAWING);
  }

  /** The same, whatever fonts this system has. */
  static Wiring of(
      Path configuration, Path cache, Path state, Secrets secrets, Clock clock, SignCheck signs) {
    var machine = new MachineSettingsFile(configuration).read().settings();
    var access = Access.ofThisMachine(secrets, machine.connection());
    return of(configuration, cache, state, access, clock, signs);
  }

  /** The same, with another way to remotes than this machine's. */
  static Wiring of(
      Path configuration, Path cache, Path state, Access access, Clock clock, SignCheck signs) {
    var file = new MachineSettingsFile(configuration);
    var timer = new SystemTimer();
    var lanes = Lanes.start(Platform::runLater, timer);
    var read = file.read();
    var web =
        new WebWay(
            access::proxies,
            new Authorities(() -> SystemAuthorities.ofThisMachine(System::getenv)));
    return new Wiring(
        lanes,
        timer,
        clock,
        new PictureFetch(Reach.everywhere(), PICTURE_PATIENCE, web),
        cache,
        new Journals(state, lanes, timer),
        new HeldVaults(state.resolve("vaults"), lanes, timer),
        access,
        new KeptKeys(access.secrets(), lanes),
        new ServiceLine(web, SERVICE_PATIENCE),
        file,
        read.settings(),
        read.origin(),
        new SessionsFile(configuration),
        signs);
  }

  @Override
  public void close() {
    timer.close();
    fetch.close();
    services.close();
    journals.close();
    held.close();
    lanes.close();
  }
}
