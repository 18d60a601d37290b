package io.github.diptych.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.settings.MachineSettings.InterfaceLanguage;
import io.github.diptych.settings.MachineSettings.Layout;
import io.github.diptych.settings.MachineSettings.Theme;
import io.github.diptych.settings.MachineSettingsFile.Origin;
import io.github.diptych.settings.MachineSettingsFile.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineSettingsTest {
  @TempDir Path temporary;

  @Test
  void what_is_written_is_read_again() throws IOException {
    var file = new MachineSettingsFile(temporary.resolve("new/folder"));
    MachineSettings settings =
        MachineSettings.standard()
            .withTheme(Theme.DARK)
            .withLanguage(InterfaceLanguage.ZH)
            .withLayout(Layout.READ)
            .withOpened("/home/me/日记")
            .withWindow(new WindowBounds(-8, 1.5, 1280, 800, true))
            .withReading(new ReadingSettings(false, 1.25, List.of("github.com")))
            .withLook(new LookSettings(true, true, 1.5, LookSettings.LineWidth.WIDE, 2))
            .withTranslation(
                new TranslationSettings(
                    TranslationSettings.Service.CHAT,
                    "http://127.0.0.1:8080/v1",
                    "small",
                    List.of("127.0.0.1:8080")));

    file.write(settings);

    assertThat(file.read()).isEqualTo(new Result(settings, Origin.FILE));
  }

  @Test
  void the_first_start_has_the_standard_settings() {
    assertThat(new MachineSettingsFile(temporary.resolve("none")).read())
        .isEqualTo(new Result(MachineSettings.standard(), Origin.FIRST_START));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "\0\0\0\0", "{} x"})
  void a_corrupt_file_is_kept_aside(String content) throws IOException {
    write(content);

    assertThat(read()).isEqualTo(new Result(MachineSettings.standard(), Origin.CORRUPT));
    assertThat(temporary.resolve("settings.json.bad")).content().isEqualTo(content);
  }

  @Test
  void a_file_by_a_later_version_is_kept_aside() throws IOException {
    write("{\"version\": 2}");

    assertThat(read().origin()).isEqualTo(Origin.NEWER_VERSION);
    assertThat(temporary.resolve("settings.json.bad")).exists();
  }

  @Test
  void a_folder_in_its_place_is_unreadable() throws IOException {
    Files.createDirectory(temporary.resolve("settings.json"));

    assertThat(read().origin()).isEqualTo(Origin.UNREADABLE);
  }

  @Test
  void one_senseless_value_does_not_cost_the_others() throws IOException {
    write(
        """
        {"theme": "pink", "language": "en", "layout": 7, "lastVault": 1,
         "recentVaults": ["/a", 2, "/b"], "window": {"x": 1, "y": 2, "width": 0, "height": 5},
         "scrollTogether": "perhaps", "previewZoom": 90, "openHosts": "all",
         "editorZoom": 0.1, "textSize": "large", "lineWidth": "huge", "focusMode": [],
         "translation": {"service": "oracle", "address": 5, "agreedHosts": "all"},
         "connection": {"proxy": "http", "proxyHost": "", "proxyPort": "x", "noProxy": 1}}
        """);

    MachineSettings settings = read().settings();

    MachineSettings standard = MachineSettings.standard();
    assertThat(settings)
        .isEqualTo(
            new MachineSettings(
                standard.theme(),
                InterfaceLanguage.EN,
                standard.layout(),
                null,
                List.of("/a", "/b"),
                null,
                standard.reading(),
                standard.look(),
                List.of(),
                new TranslationSettings(TranslationSettings.Service.OFF, "5", "", List.of()),
                ConnectionSettings.standard(),
                List.of()));
  }

  @Test
  void the_connection_comes_back_as_it_was_kept() throws IOException {
    var proxy =
        new ProxySettings(
            ProxySettings.Kind.SOCKS, "proxy.example", 1080, "anna", List.of("a.example"));
    var connection = new ConnectionSettings("git.example:8443", "Iv1.0", proxy);

    new MachineSettingsFile(temporary).write(MachineSettings.standard().withConnection(connection));

    assertThat(read().settings().connection()).isEqualTo(connection);
  }

  @Test
  void no_translation_is_asked_for_until_it_is_set_up() {
    assertThat(MachineSettings.standard().translation().service())
        .isEqualTo(TranslationSettings.Service.OFF);
  }

  @Test
  void a_host_is_agreed_to_once() {
    var settings = TranslationSettings.standard().withAgreed("a.example").withAgreed("a.example");

    assertThat(settings.agreedHosts()).containsExactly("a.example");
    assertThat(settings.isAgreed("a.example")).isTrue();
    assertThat(settings.isAgreed("b.example")).isFalse();
  }

  @Test
  void the_vault_opened_last_comes_first_and_once_among_ten() {
    MachineSettings settings =
        IntStream.range(0, 12)
            .boxed()
            .reduce(
                MachineSettings.standard(),
                (sofar, number) -> sofar.withOpened("/v" + number),
                (one, other) -> other)
            .withOpened("/v5");

    assertThat(settings.lastVault()).isEqualTo("/v5");
    assertThat(settings.recentVaults())
        .hasSize(10)
        .startsWith("/v5", "/v11")
        .doesNotHaveDuplicates();
    assertThat(settings.without("/v5").recentVaults()).hasSize(9).doesNotContain("/v5");
    assertThat(settings.without("/v5").lastVault()).isNull();
  }

  private void write(String content) throws IOException {
    Files.writeString(temporary.resolve("settings.json"), content);
  }

  private Result read() {
    return new MachineSettingsFile(temporary).read();
  }
}
