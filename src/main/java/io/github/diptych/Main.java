package io.github.diptych;

import io.github.diptych.cli.CommandLineProgram;
import io.github.diptych.cli.Desktop;
import io.github.diptych.net.Authorities;
import io.github.diptych.net.SystemAuthorities;
import io.github.diptych.secrets.Secrets;
import io.github.diptych.ui.launch.DesktopMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Properties;

/** Chooses: a sub-command goes to the command line, anything else opens the desktop. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    new Authorities(() -> SystemAuthorities.ofThisMachine(System::getenv)).install();
    var out = utf8(FileDescriptor.out);
    var err = utf8(FileDescriptor.err);
    var desktop = new DesktopMain(out, err, System::getenv);
    int exit =
        CommandLineProgram.isFor(arguments)
            ? new CommandLineProgram(
                    System.in,
                    out,
                    err,
                    Clock.system(ZoneId.systemDefault()),
                    System::getenv,
                    Secrets.ofThisMachine(),
                    windows(desktop),
                    version())
                .run(arguments)
            : desktop.run(arguments);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /** The windows as the command line knows them. */
  private static Desktop windows(DesktopMain desktop) {
    return new Desktop() {
      @Override
      public int tour(Path folder) {
        return desktop.tour(folder);
      }

      @Override
      public int quick(Path vault) {
        return desktop.quick(vault);
      }
    };
  }

  /** Whatever the locale says (issue 1, "Command line"). */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static String version() {
    var properties = new Properties();
    try (var build = Main.class.getResourceAsStream("build.properties")) {
      if (build != null) {
        properties.load(build);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return properties.getProperty("version", "unknown");
  }
}
