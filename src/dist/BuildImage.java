import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Makes {@code target/diptych}: the program with its own runtime.
 *
 * <p>Run by {@code mvn -Pdist package} as a source file, from the project's folder. jpackage does
 * the most; what it leaves out is done here, because each of these steps needs a loop or an if:
 *
 * <ul>
 *   <li>JavaFX's native libraries are put beside the runtime's own, where they are found at once;
 *       left in the module image, each would be unpacked into the home folder of whoever starts it.
 *   <li>On Linux {@code bin/diptych} is a script that sees to a UTF-8 locale, see {@code
 *       diptych.sh}.
 *   <li>One run of the finished program trains the ahead-of-time cache, which halves its start.
 *       Where that fails, the image works without it.
 * </ul>
 */
final class BuildImage {
  private static final Path TARGET = Path.of("target");
  private static final Path IMAGE = TARGET.resolve("diptych");
  private static final Path JAVAFX = TARGET.resolve("javafx");
  private static final Path JARS = TARGET.resolve("app");
  private static final String CACHE = "diptych.aot";

  private enum Platform {
    LINUX("bin/diptych", "lib/app", "lib/runtime/lib"),
    MAC(
        "diptych.app/Contents/MacOS/diptych",
        "diptych.app/Contents/app",
        "diptych.app/Contents/runtime/Contents/Home/lib"),
    WINDOWS("diptych.exe", "app", "runtime/bin");

    private final Path launcher;
    private final Path app;
    private final Path natives;

    Platform(String launcher, String app, String natives) {
      this.launcher = IMAGE.resolve(launcher);
      this.app = IMAGE.resolve(app);
      this.natives = IMAGE.resolve(natives);
    }

    static Platform current() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }
  }

  private final Platform platform = Platform.current();

  private BuildImage() {}

  /**
   * Takes the class path, the name of the program's jar in target, the version, the main class, the
   * runtime's modules, the JVM's flags, the flags for a window without a display, and the arguments
   * of the training run.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    BuildImage build = new BuildImage();
    build.gather(args[0], args[1]);
    build.pack(args[2], args[3], args[4], args[5]);
    build.addNativeLibraries();
    build.addScripts(args[3], args[5]);
    for (String name : List.of("LICENSE", "NOTICE")) {
      Files.copy(Path.of(name), IMAGE.resolve(name));
    }
    build.train(args[6], args[7]);
  }

  /** What goes on the image's class path: everything but JavaFX, which goes into its runtime. */
  private void gather(String classPath, String jar) throws IOException {
    delete(IMAGE);
    delete(JARS);
    Files.createDirectories(JARS);
    Files.copy(TARGET.resolve(jar), JARS.resolve("diptych.jar"));
    for (String element : classPath.split(File.pathSeparator)) {
      Path name = Path.of(element).getFileName();
      if (name.toString().endsWith(".jar") && !Files.exists(JAVAFX.resolve(name))) {
        unsign(Files.copy(Path.of(element), JARS.resolve(name)));
      }
    }
  }

  /**
   * Takes a library's signature away: checking it costs a tenth of a second at every start, and
   * nothing of a signed jar can be in the AOT cache. Maven checked its sum when it fetched it.
   */
  private static void unsign(Path jar) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path meta = zip.getPath("META-INF");
      if (Files.isDirectory(meta)) {
        for (Path file : list(meta)) {
          if (file.toString().matches(".*\\.(SF|RSA|DSA|EC)")) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private void pack(String version, String mainClass, String modules, String jvmFlags)
      throws IOException {
    List<String> options =
        new ArrayList<>(List.of("--type", "app-image", "--name", "diptych", "--vendor", "Diptych"));
    // A Mac takes no version that begins with 0.
    options.addAll(List.of("--app-version", platform == Platform.MAC ? "1.0" : version));
    options.addAll(List.of("--dest", (platform == Platform.MAC ? IMAGE : TARGET).toString()));
    options.addAll(List.of("--input", JARS.toString(), "--main-jar", "diptych.jar"));
    options.addAll(List.of("--main-class", mainClass));
    options.addAll(List.of("--module-path", JAVAFX.toString(), "--add-modules", modules));
    options.addAll(
        List.of(
            "--jlink-options",
            "--strip-debug --no-man-pages --no-header-files"
                + " --include-locales=en,zh"
                + " --exclude-resources=/javafx.*/*.so,/javafx.*/*.dll,/javafx.*/*.dylib"));
    for (String flag : jvmFlags.split(" ")) {
      options.addAll(List.of("--java-options", flag));
    }
    if (platform == Platform.WINDOWS) {
      Path console = Files.writeString(TARGET.resolve("console.properties"), "win-console=true\n");
      options.addAll(List.of("--add-launcher", "diptych-console=" + console));
    }
    ToolProvider jpackage = ToolProvider.findFirst("jpackage").orElseThrow();
    StringWriter said = new StringWriter();
    PrintWriter log = new PrintWriter(said);
    if (jpackage.run(log, log, options.toArray(String[]::new)) != 0) {
      throw new IOException("jpackage " + String.join(" ", options) + "\n" + said);
    }
  }

  private void addNativeLibraries() throws IOException {
    for (Path jar : list(JAVAFX)) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (var entry : zip.stream().toList()) {
          if (entry.getName().matches("[^/]+\\.(so|dll|dylib)")) {
            Path library = platform.natives.resolve(entry.getName());
            // On Windows the C runtime is in both; the JDK's own stays.
            if (!Files.exists(library)) {
              Files.copy(zip.getInputStream(entry), library);
            }
          }
        }
      }
    }
  }

  private void addScripts(String mainClass, String jvmFlags) throws IOException {
    Path script = IMAGE.resolve("bin/diptych");
    switch (platform) {
      case LINUX -> {
        Files.delete(platform.launcher);
        Files.delete(platform.app.resolve("diptych.cfg"));
        Files.delete(IMAGE.resolve("lib/libapplauncher.so"));
        String classPath =
            list(JARS).stream()
                .map(jar -> "$app/" + jar.getFileName())
                .collect(Collectors.joining(":"));
        Files.writeString(
            script,
            Files.readString(Path.of("src/dist/diptych.sh"))
                .replace("@FLAGS@", jvmFlags)
                .replace("@CLASS_PATH@", classPath)
                .replace("@MAIN_CLASS@", mainClass));
        script.toFile().setExecutable(true, false);
      }
      case MAC -> {
        Files.createDirectories(script.getParent());
        Files.createSymbolicLink(script, script.getParent().relativize(platform.launcher));
      }
      case WINDOWS -> {}
    }
  }

  private void train(String headlessFlags, String arguments)
      throws IOException, InterruptedException {
    Path recording = TARGET.resolve("diptych.aotconf").toAbsolutePath();
    Path cache = platform.app.resolve(CACHE);
    boolean trained =
        run(
                headlessFlags + " -XX:AOTMode=record -XX:AOTConfiguration=" + quoted(recording),
                arguments)
            && run(
                "-XX:AOTMode=create -XX:AOTConfiguration="
                    + quoted(recording)
                    + " -XX:AOTCache="
                    + quoted(cache.toAbsolutePath()),
                arguments);
    if (!trained || !Files.exists(cache)) {
      System.err.println("diptych: no ahead-of-time cache; the image starts more slowly");
      Files.deleteIfExists(cache);
      return;
    }
    for (Path file : list(platform.app)) {
      if (file.toString().endsWith(".cfg")) {
        Files.writeString(
            file,
            Files.readString(file).stripTrailing()
                + "\njava-options=-XX:AOTCache=$APPDIR/"
                + CACHE
                + "\n");
      }
    }
  }

  /** Runs the built program with flags that only JAVA_TOOL_OPTIONS can give to its launcher. */
  private boolean run(String flags, String arguments) throws IOException, InterruptedException {
    Path log = TARGET.resolve("training.log");
    List<String> command = new ArrayList<>(List.of(platform.launcher.toAbsolutePath().toString()));
    command.addAll(List.of(arguments.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_TOOL_OPTIONS", flags);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }

  private static String quoted(Path path) {
    return "'" + path + "'";
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
