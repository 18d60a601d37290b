package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.diptych.TestVault;
import io.github.diptych.diary.Finding;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.PictureRequest.Need;
import io.github.diptych.workspace.picture.Made;
import io.github.diptych.workspace.picture.PictureRefusal;
import io.github.diptych.workspace.picture.PictureSize;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotePicturesTest {
  private static final VaultPath NOTE = VaultPath.of("n.md");

  @TempDir Path home;
  private Desk desk;
  private Workspace workspace;
  private final HttpServer elsewhere;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  NotePicturesTest() throws IOException {
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          byte[] png = TestVault.png(0x336699);
          boolean there = !exchange.getRequestURI().getPath().contains("none");
          exchange.sendResponseHeaders(there ? 200 : 404, png.length);
          exchange.getResponseBody().write(png);
          exchange.close();
        });
    elsewhere.start();
  }

  @BeforeEach
  void a_vault() {
    desk = Desk.in(home);
    desk.vault.image("images/a.png");
    workspace = desk.workspace();
  }

  @AfterEach
  void stop() {
    elsewhere.stop(0);
  }

  private PictureAnswer ask(String source) {
    return ask(source, Need.PICTURE, "");
  }

  private PictureAnswer ask(String source, Need need, String token) {
    return workspace.pictures().ask(new PictureRequest(NOTE, source, need, token)).join();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + path;
  }

  private void allow(String source, boolean always) {
    workspace.pictures().allow(new PictureRequest(NOTE, source, Need.PICTURE, ""), always);
  }

  @Test
  void a_picture_of_the_vault_comes_with_its_size() {
    assertThat(ask("images/a.png"))
        .isInstanceOfSatisfying(
            PictureAnswer.Shown.class,
            answer -> {
              assertThat(answer.picture().data()).startsWith("data:image/png;base64,");
              assertThat(answer.picture().size()).isEqualTo(new PictureSize(2, 2));
            });
    assertThat(ask("images/a.png", Need.SIZE, ""))
        .isEqualTo(new PictureAnswer.Sized(new PictureSize(2, 2)));
  }

  @Test
  void what_the_page_has_is_not_sent_again_until_it_changes() {
    var before = ask("images/a.png");
    assertThat(ask("images/a.png", Need.PICTURE, before.token()))
        .isEqualTo(new PictureAnswer.Same());

    desk.vault.bytes("images/a.png", TestVault.png(0xFF00FF));
    desk.vault.file("images/a.png").toFile().setLastModified(1_000_000_000_000L);

    assertThat(ask("images/a.png", Need.PICTURE, before.token()))
        .isInstanceOf(PictureAnswer.Shown.class)
        .isNotEqualTo(before);
  }

  @Test
  void pictures_whose_names_need_escapes_come_too() {
    desk.vault.image("images/我 的 (1).png");

    assertThat(ask("images/%E6%88%91%20%E7%9A%84%20(1).png"))
        .isInstanceOf(PictureAnswer.Shown.class);
    assertThat(ask("images/我%20的%20(1).png")).isInstanceOf(PictureAnswer.Shown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Images/A.png,IMAGE_CASE",
    "../a.png,IMAGE_OUTSIDE",
    "images/gone.png,IMAGE_MISSING",
    "/Users/wang/a.png,IMAGE_ABSOLUTE",
    "file:///etc/passwd,IMAGE_ABSOLUTE",
    ".git/config,IMAGE_MISSING"
  })
  void a_picture_that_github_could_not_show_is_broken(String source, Finding.Kind kind) {
    assertThat(ask(source))
        .isInstanceOfSatisfying(
            PictureAnswer.Broken.class,
            answer -> assertThat(answer.finding().kind()).isEqualTo(kind));
  }

  @Test
  void a_broken_picture_comes_with_its_repair() {
    for (String source :
        List.of("/Users/wang/Documents/GitHub/diary/images/a.png", "images%5Ca.png")) {
      assertThat(ask(source))
          .isInstanceOfSatisfying(
              PictureAnswer.Broken.class,
              answer -> assertThat(answer.finding().fixable()).as(source).isTrue());
    }
  }

  @Test
  void a_picture_that_is_put_in_its_place_is_broken_no_more() {
    var before = ask("images/late.png");
    assertThat(before).isInstanceOf(PictureAnswer.Broken.class);
    desk.vault.image("images/late.png");

    assertThat(ask("images/late.png", Need.PICTURE, before.token()))
        .isInstanceOf(PictureAnswer.Shown.class);
  }

  @Test
  void pages_ask_again_when_what_is_allowed_changes() {
    int[] changes = {0};
    workspace.pictures().onChange(() -> changes[0]++);

    allow(address("/a.png"), true);
    workspace.pictures().forbidHost("127.0.0.1");

    assertThat(changes[0]).isEqualTo(2);
  }

  @Test
  void a_part_of_a_note_takes_its_pictures_along_and_fetches_none() {
    String html =
        workspace
            .html(NOTE, "![a \"q\"](images/a.png) ![b](" + address("/b.png") + ") ![c](gone.png)\n")
            .join();

    assertThat(html)
        .contains(
            "<img alt=\"a &quot;q&quot;\" src=\"data:image/png;base64,",
            "<a href=\"" + address("/b.png") + "\">b</a> c</p>");
    assertThat(asked).isEmpty();
  }

  @Test
  void no_link_in_the_vault_leads_to_a_picture_outside() throws IOException {
    Files.write(home.resolve("outside.png"), TestVault.png(0));
    Files.createDirectory(home.resolve("folder"));
    Files.write(home.resolve("folder/b.png"), TestVault.png(0));
    desk.vault
        .link("direct.png", home.resolve("outside.png").toString())
        .link("relative.png", "../outside.png")
        .link("chain.png", "relative.png")
        .link("folder", "../folder")
        .link("zero.png", "/dev/zero")
        .link("loop.png", "loop.png")
        .link("inside.png", "images/a.png");

    for (String source :
        List.of(
            "direct.png", "relative.png", "chain.png", "folder/b.png", "zero.png", "loop.png")) {
      assertThat(ask(source)).as(source).isInstanceOf(PictureAnswer.Broken.class);
    }
    assertThat(ask("inside.png")).isInstanceOf(PictureAnswer.Shown.class);
  }

  @Test
  void what_only_says_that_it_is_a_picture_is_refused() {
    desk.vault.note("fake.png", "no picture").folder("folder.png");

    assertThat(ask("fake.png").token()).contains("NOT_A_PICTURE");
    assertThat(ask("folder.png").token()).contains("IMAGE_MISSING");
  }

  @Test
  void a_bomb_in_the_vault_is_refused() {
    desk.vault.bytes("bomb.png", Made.blackPng(30_000, 30_000));

    assertThat(ask("bomb.png").token()).contains("TOO_MANY_PIXELS");
    assertThat(ask("bomb.png", Need.SIZE, ""))
        .isEqualTo(new PictureAnswer.Sized(PictureSize.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,iVBORw0KGgo=",
        "data:image/svg+xml,<svg/>",
        "javascript:alert(1)",
        "ftp://example.org/a.png",
        "https://me:secret@example.org/a.png"
      })
  void addresses_that_github_takes_off_are_refused(String source) {
    assertThat(ask(source))
        .isEqualTo(new PictureAnswer.Refused(PictureRefusal.of(PictureRefusal.Kind.BAD_ADDRESS)));
  }

  @Test
  void a_picture_from_elsewhere_comes_when_it_is_asked_for_and_not_before() {
    assertThat(ask(address("/a.png"))).isInstanceOf(PictureAnswer.Elsewhere.class);
    assertThat(asked).isEmpty();

    allow(address("/a.png"), false);
    assertThat(ask(address("/a.png"))).isInstanceOf(PictureAnswer.Shown.class);
    assertThat(ask(address("/a.png"))).isInstanceOf(PictureAnswer.Shown.class);
    assertThat(ask(address("/b.png"))).isInstanceOf(PictureAnswer.Elsewhere.class);

    assertThat(asked).containsExactly("/a.png");
  }

  @Test
  void a_host_that_is_allowed_needs_no_more_clicks_until_it_is_forbidden() {
    var hosts = new ArrayList<Set<String>>();
    workspace.pictures().onAllowed(hosts::add);

    allow(address("/a.png"), true);
    assertThat(ask(address("/b.png"))).isInstanceOf(PictureAnswer.Shown.class);
    workspace.pictures().forbidHost("127.0.0.1");

    assertThat(ask(address("/c.png"))).isInstanceOf(PictureAnswer.Elsewhere.class);
    assertThat(hosts).containsExactly(Set.of("127.0.0.1"), Set.of());
  }

  @Test
  void a_host_is_not_asked_again_and_again_for_what_it_does_not_have() {
    allow(address("/none.png"), true);
    assertThat(ask(address("/none.png"))).isInstanceOf(PictureAnswer.Refused.class);
    assertThat(ask(address("/none.png"))).isInstanceOf(PictureAnswer.Refused.class);
    assertThat(asked).hasSize(1);

    allow(address("/none.png"), false);
    ask(address("/none.png"));
    assertThat(asked).hasSize(2);
  }
}
