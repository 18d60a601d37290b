package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivatePathsTest {
  @ParameterizedTest
  @CsvSource({
    "see /Users/anna/Pictures/a.png, /Users/anna",
    "![江](/home/anna/a.png), /home/anna",
    "file:///home/anna/a.png, file:///home/anna",
    "C:\\Users\\安娜\\a.png, C:\\Users\\安娜",
    "'![x](C:/Users/anna.b/a.png)', C:/Users/anna.b",
    "'\"C:\\\\Users\\\\anna\\\\a.png\"', C:\\\\Users\\\\anna",
    "file:///C:/Users/anna/a.png, file:///C:/Users/anna",
    "D:\\Documents and Settings\\anna\\x, D:\\Documents and Settings\\anna",
    "在/home/anna/里, /home/anna",
    "/mnt/c/Users/anna/a.png, /mnt/c/Users/anna"
  })
  void a_path_in_a_home_folder_is_one(String line, String folder) {
    assertThat(PrivatePaths.in(line)).contains(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/home/anna/a.png",
        "https://example.org/Users/anna/",
        "images/home/anna/a.png",
        "../Users/anna/a.png",
        "home/anna/a.png",
        "/Users/Shared/a.png",
        "C:\\Users\\Public\\a.png",
        "/home/",
        "/home/index",
        "回家 /home 的路",
        "~/Pictures/a.png"
      })
  void a_web_address_or_a_path_within_the_vault_is_none(String line) {
    assertThat(PrivatePaths.in(line)).isEmpty();
  }
}
