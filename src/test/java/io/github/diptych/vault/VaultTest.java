package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diptych.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  @TempDir Path temporary;
  private TestVault test;

  @BeforeEach
  void aVault() {
    test = TestVault.in(temporary);
  }

  @Test
  void a_vault_is_a_folder_that_is_there() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");

    assertThatThrownBy(() -> Vault.open(temporary.resolve("nothing")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Vault.open(file)).isInstanceOf(NotDirectoryException.class);
    assertThat(test.vault().name()).isEqualTo("vault");
  }

  @Test
  void notes_and_other_files_are_listed_in_order() throws IOException {
    test.note("diary/2024/b.md", "").note("diary/2024/a.markdown", "").note("README.MD", "");
    test.image("images/中文 图.png").note("LICENSE", "");

    Listing listing = test.vault().list();

    assertThat(listing.notes()).hasToString("[README.MD, diary/2024/a.markdown, diary/2024/b.md]");
    assertThat(listing.others()).hasToString("[LICENSE, images/中文 图.png]");
    assertThat(listing.unread()).isEmpty();
  }

  @Test
  void nothing_hidden_is_listed() throws IOException {
    test.note(".git/description.md", "").note(".diptych/vault.json", "").note("a/.b/c.md", "");
    test.note("a/.c.md", "").note("sub/.git/x.md", "");

    Listing listing = test.vault().list();

    assertThat(listing).isEqualTo(new Listing(List.of(), List.of(), List.of()));
  }

  @Test
  void a_vault_whose_own_name_begins_with_a_dot_is_listed() throws IOException {
    Path hidden = Files.createDirectory(temporary.resolve(".notes"));
    Files.writeString(hidden.resolve("a.md"), "");

    assertThat(Vault.open(hidden).list().notes()).containsExactly(VaultPath.of("a.md"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void links_do_not_lead_out_nor_round_in_circles() throws IOException {
    Files.writeString(temporary.resolve("secret.md"), "");
    test.note("a/real.md", "").link("a/loop", "../a").link("a/again", "..");
    test.link("out.md", "../secret.md").link("outside", "..").link("gone.md", "nowhere.md");
    test.link("self.md", "self.md").link("alias.md", "a/real.md").link("head.md", ".git/HEAD");
    test.note(".git/HEAD", "");

    Listing listing = test.vault().list();

    assertThat(listing.notes()).hasToString("[a/real.md, alias.md]");
    assertThat(listing.others()).isEmpty();
    assertThat(listing.unread())
        .containsExactly(
            new Listing.Unread("gone.md", Reason.MISSING),
            new Listing.Unread("head.md", Reason.OUTSIDE_VAULT),
            new Listing.Unread("out.md", Reason.OUTSIDE_VAULT),
            new Listing.Unread("outside", Reason.OUTSIDE_VAULT),
            new Listing.Unread("self.md", Reason.IO_ERROR));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_name_that_windows_would_take_for_a_path_is_left_out() throws IOException {
    test.note("a\\b.md", "");

    assertThat(test.vault().list().unread())
        .containsExactly(new Listing.Unread("a\\b.md", Reason.BAD_NAME));
  }

  @Test
  void the_path_of_a_file_inside_is_found_and_back() throws IOException {
    test.note("diary/a.md", "");
    Vault vault = test.vault();
    VaultPath path = VaultPath.of("diary/a.md");

    assertThat(vault.pathOf(vault.file(path))).contains(path);
    assertThat(vault.pathOf(vault.root())).contains(VaultPath.ROOT);
    assertThat(vault.pathOf(vault.root().resolve("new/b.md"))).contains(VaultPath.of("new/b.md"));
    assertThat(vault.pathOf(vault.root().resolve("diary/../c.md"))).contains(VaultPath.of("c.md"));
  }

  @Test
  void a_file_outside_or_in_git_has_no_path() {
    Vault vault = test.vault();

    assertThat(vault.pathOf(temporary.resolve("b.md"))).isEmpty();
    assertThat(vault.pathOf(vault.root().resolve("../b.md"))).isEmpty();
    assertThat(vault.pathOf(vault.root().resolve(".git/config"))).isEmpty();
    assertThat(vault.pathOf(vault.root().resolve("sub/.GIT/config"))).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_file_reached_through_links_has_its_path_only_if_it_is_inside() throws IOException {
    test.note("a.md", "").link("out", "..").link("inner.md", "a.md");
    Vault vault = test.vault();
    Path alias = Files.createSymbolicLink(temporary.resolve("alias"), vault.root());

    assertThat(vault.pathOf(vault.root().resolve("out/b.md"))).isEmpty();
    assertThat(vault.pathOf(vault.root().resolve("inner.md"))).contains(VaultPath.of("inner.md"));
    assertThat(vault.pathOf(alias.resolve("a.md"))).contains(VaultPath.of("a.md"));
    assertThat(vault.pathOf(alias.resolve("new.md"))).contains(VaultPath.of("new.md"));
  }
}
