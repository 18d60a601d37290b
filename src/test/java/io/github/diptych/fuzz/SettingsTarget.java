package io.github.diptych.fuzz;

import io.github.diptych.diary.Diary;
import io.github.diptych.settings.MachineSettingsFile;
import io.github.diptych.settings.SessionsFile;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.settings.VaultSettingsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What comes as settings: {@code vault.json}, which may be anybody's, and this machine's own. What
 * a vault is set to has to serve for a diary afterwards, and to come back when it is written.
 */
final class SettingsTarget implements FuzzTarget {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 20);
  private static final String VAULT =
      """
      {
        "version": 1,
        "languages": ["zh", "en"],
        "diary": {
          "files": "diary/{yyyy}/{yyyy}-{MM}.md",
          "heading": "### {yyyy}.{MM}.{dd} {EEE}",
          "signature": "-**{yyyy}.{MM}.{dd} {HH}:{mm}**"
        },
        "images": "images/{yyyy}/{MM}"
      }
      """;
  private static final String MACHINE =
      """
      {"version": 1, "theme": "dark", "language": "zh", "layout": "pair", "lastVault": "/a",
       "recentVaults": ["/a", "/b"], "window": {"x": 1.5, "y": 2, "width": 800, "height": 1e3},
       "previewZoom": 1.2, "textSize": 1, "translation": {}, "connection": {}, "selfSynced": []}
      """;
  private static final String SESSIONS =
      """
      {"vaults": {"/a": {"notes": [{"path": "a.md", "caret": 3, "top": 0.5}], "shown": 0}}}
      """;
  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "null",
          "true",
          "1",
          "-1",
          "1e999",
          "0.1",
          "\\u0000",
          "\\ud83d",
          "\\",
          "\"diary\":",
          "\"files\":",
          "\"heading\":",
          "\"signature\":",
          "{yyyy}",
          "{MM}",
          "{dd}",
          "{HH}",
          "{mm}",
          "{EEE}",
          "../",
          "/",
          "a",
          "-**",
          "**",
          "### ",
          ".md",
          "\n",
          "99999999999",
          "\"version\": 2",
          "\"languages\":",
          "\"images\":",
          "/*",
          "//",
          "\ufeff");
  private static final List<String> OPENERS =
      List.of("[\0]", "{\"a\":\0}", "\"\0\"", "{\0}", "{\"diary\":\0}", "[{\"a\":\0}]");

  private final TextMutations mutations = new TextMutations(TOKENS, OPENERS, 60_000);
  private final ByteMutations byteMutations = new ByteMutations(60_000);

  @Override
  public List<byte[]> samples() {
    return Stream.of(VAULT, MACHINE, SESSIONS)
        .map(each -> each.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public byte[] mutated(Random random, byte[] one, byte[] other) {
    return random.nextInt(4) == 0
        ? byteMutations.of(random, one, other)
        : mutations
            .of(
                random,
                new String(one, StandardCharsets.UTF_8),
                new String(other, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void read(byte[] input, Path folder, Steps steps) throws Exception {
    Files.createDirectories(folder.resolve(".diptych"));
    Files.write(folder.resolve(VaultSettingsFile.PATH), input);
    Files.write(folder.resolve("settings.json"), input);
    Files.write(folder.resolve("sessions.json"), input);
    steps.step(() -> new MachineSettingsFile(folder).read());
    steps.step(() -> new SessionsFile(folder).read(Path.of("/a")));
    var result = steps.step(() -> new VaultSettingsFile(folder).read());
    if (result instanceof VaultSettingsFile.Result.Read(VaultSettings settings)) {
      use(settings, folder, steps);
    }
  }

  private static void use(VaultSettings settings, Path folder, Steps steps) throws Exception {
    steps.step(() -> settings.firstDayIn(settings.diaryFile(DAY)) + settings.imageFolder(DAY));
    String heading = settings.format().headingOf(DAY);
    String signature = settings.format().signatureOf(DAY.atTime(10, 38));
    String text = heading + "\n" + ("今天" + signature + "\n\n---\n").repeat(20);
    steps.step(() -> Diary.parse(text, settings.format()));
    steps.step(() -> Diary.parse(text + signature.replace('3', 'x').repeat(9), settings.format()));
    written(settings, folder);
  }

  private static void written(VaultSettings settings, Path folder) throws IOException {
    var file = new VaultSettingsFile(folder);
    file.write(settings);
    if (!file.read().equals(new VaultSettingsFile.Result.Read(settings))) {
      throw new AssertionError("what was written is not what was read");
    }
  }
}
