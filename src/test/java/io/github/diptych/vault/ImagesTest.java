package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {
  private static final VaultPath FOLDER = VaultPath.of("images/2024/05");
  private static final byte[] RED = TestVault.png(0xFF0000);
  private static final byte[] BLUE = TestVault.png(0x0000FF);

  @TempDir Path temporary;
  private TestVault test;
  private Images images;

  @BeforeEach
  void aVault() {
    test = TestVault.in(temporary);
    images = new Images(test.vault());
  }

  @Test
  void a_picture_is_written_into_its_folder() {
    assertThat(attached(RED, "cat.png")).isEqualTo("images/2024/05/cat.png");

    assertThat(test.bytes("images/2024/05/cat.png")).isEqualTo(RED);
    assertThat(test.everything())
        .containsExactly("images", "images/2024", "images/2024/05", "images/2024/05/cat.png");
  }

  @ParameterizedTest
  @CsvSource({
    "'Screen Shot 2024-05-20 at 10.38.12 AM.png', Screen-Shot-2024-05-20-at-10.38.12-AM.png",
    "屏幕截图 2024.png, 屏幕截图-2024.png",
    "'C:\\Users\\me\\Pictures\\dog.png', dog.png",
    "'../../../etc/passwd', passwd.png",
    "aux.png, image-aux.png",
    "COM1.v2.png, image-COM1.v2.png",
    "com10.png, com10.png",
    "'end. .png', end.png",
    ".hidden.png, hidden.png",
    "'???', image.png",
    "'', image.png",
    "a%20(1)[x]#?.png, a-20-1-x.png",
    "a..b--c.png, a.b-c.png",
    "cafe\u0301.png, caf\u00e9.png",
    "photo.JPG, photo.png",
    "noext, noext.png",
    "1\u202Egnp.exe, 1-gnp.exe.png",
  })
  void a_name_is_made_safe_and_its_extension_true(String suggested, String expected) {
    assertThat(attached(RED, suggested)).isEqualTo("images/2024/05/" + expected);
  }

  @Test
  void a_name_that_is_too_long_is_cut_between_letters() {
    String name = VaultPath.of(attached(RED, "𠮷".repeat(100) + ".png")).name();

    assertThat(name).isEqualTo("𠮷".repeat(30) + ".png");
  }

  @Test
  void another_picture_of_the_same_name_gets_a_number() {
    assertThat(attached(RED, "a.png")).endsWith("/a.png");
    assertThat(attached(BLUE, "a.png")).endsWith("/a-2.png");
    assertThat(attached(TestVault.png(0x00FF00), "A.PNG")).endsWith("/A-3.png");
    assertThat(test.bytes("images/2024/05/a.png")).isEqualTo(RED);
  }

  @Test
  void the_same_picture_under_the_same_name_is_used_again() {
    attached(RED, "a.png");
    attached(BLUE, "a.png");

    assertThat(attached(RED, "A.png")).endsWith("/a.png");
    assertThat(attached(BLUE, "a.png")).endsWith("/a-2.png");
    assertThat(test.everything()).hasSize(5);
  }

  @Test
  void a_folder_that_differs_in_case_is_used_as_it_is() {
    test.folder("Images/2024");

    assertThat(attached(RED, "a.png")).isEqualTo("Images/2024/05/a.png");
  }

  @Test
  void a_picture_may_lie_directly_in_the_vault() {
    assertThat(images.attach(RED, "a.png", VaultPath.ROOT))
        .isEqualTo(new Images.Outcome.Attached(VaultPath.of("a.png")));
  }

  @ParameterizedTest
  @CsvSource({
    "'\u00ff\u00d8\u00ff\u00e0rest', photo.png, photo.jpg",
    "'\u00ff\u00d8\u00ff\u00e0rest', photo.jpeg, photo.jpeg",
    "GIF89arest, a.png, a.gif",
    "RIFF1234WEBPrest, a.png, a.webp",
    "'<svg xmlns=\"x\"/>', a.png, a.svg",
    "'<?xml version=\"1.0\"?><!-- <svg> --><!DOCTYPE svg><svg>', a, a.svg",
  })
  void the_content_decides_the_extension(String latin1, String suggested, String expected) {
    byte[] data = latin1.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(attached(data, suggested)).isEqualTo("images/2024/05/" + expected);
  }

  @ParameterizedTest
  @CsvSource({"plain text", "''", "<html><svg></svg></html>", "<svgx>", "RIFF1234WAVE", "<!--"})
  void what_is_no_picture_is_not_written(String content) {
    byte[] data = content.getBytes(StandardCharsets.UTF_8);

    assertThat(images.attach(data, "a.png", FOLDER)).isEqualTo(new Images.Outcome.NotAnImage());
    assertThat(test.everything()).isEmpty();
  }

  @Test
  void a_picture_that_github_would_refuse_is_refused() {
    byte[] large = new byte[(int) Images.LARGEST + 1];

    assertThat(images.attach(large, "a.png", FOLDER))
        .isEqualTo(new Images.Outcome.TooLarge(Images.LARGEST + 1));
  }

  @Test
  void a_file_in_the_folders_place_is_left_alone() {
    test.note("images", "a file");

    assertThat(images.attach(RED, "a.png", FOLDER)).isInstanceOf(Images.Outcome.Failed.class);
    assertThat(test.everything()).containsExactly("images");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_folder_that_leads_out_of_the_vault_takes_no_picture() {
    TestVault other = TestVault.in(temporary.resolve("other"));
    test.link("images", "../other/vault");

    assertThat(images.attach(RED, "a.png", FOLDER))
        .isInstanceOfSatisfying(
            Images.Outcome.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(Reason.OUTSIDE_VAULT));
    assertThat(other.everything()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "README.md, images/a.png, images/a.png",
    "diary/2024/2024-05.md, images/2024/05/图.png, ../../images/2024/05/图.png",
    "diary/a.md, diary/b.png, b.png",
    "a/b.md, a/c/d.png, c/d.png",
    "a/b.md, a b/c(1).png, ../a%20b/c%281%29.png",
    "a.md, 100%.png, 100%25.png",
    "a.md, a:b#c?.png, a%3Ab%23c%3F.png",
    "a.md, 全\u3000角.png, 全%E3%80%80角.png",
  })
  void a_link_is_relative_and_encodes_only_what_it_must(String note, String image, String link) {
    assertThat(Images.link(VaultPath.of(note), VaultPath.of(image))).isEqualTo(link);
  }

  private String attached(byte[] data, String name) {
    return ((Images.Outcome.Attached) images.attach(data, name, FOLDER)).image().value();
  }
}
