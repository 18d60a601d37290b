package io.github.diptych.ui;

import io.github.diptych.settings.MachineSettings;
import io.github.diptych.settings.MachineSettingsFile;
import io.github.diptych.settings.SessionsFile;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.SystemTimer;
import io.github.diptych.workspace.picture.PictureFetch;
import io.github.diptych.workspace.picture.Reach;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javafx.application.Platform;

/**
 * What the window is made of, constructed in one place and handed on by constructors.
 *
 * @param machine this machine's settings as they were read
 * @param sessions which notes were open
 */
public record Wiring(
    Lanes lanes,
    SystemTimer timer,
    Clock clock,
    PictureFetch fetch,
    MachineSettingsFile settingsFile,
    MachineSettings machine,
    SessionsFile sessions)
    implements AutoCloseable {
  private static final Duration PICTURE_PATIENCE = Duration.ofSeconds(20);

  /**
   * @param configuration the folder of this machine's settings
   */
  public static Wiring of(Path configuration, Clock clock) {
    var file = new MachineSettingsFile(configuration);
    return new Wiring(
        Lanes.start(Platform::runLater),
        new SystemTimer(),
        clock,
        new PictureFetch(Reach.everywhere(), PICTURE_PATIENCE),
        file,
        file.read().settings(),
        new SessionsFile(configuration));
  }

  @Override
  public void close() {
    timer.close();
    fetch.close();
    lanes.close();
  }
}
