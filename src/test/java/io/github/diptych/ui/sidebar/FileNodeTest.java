package io.github.diptych.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileNodeTest {

  @Test
  void folders_come_before_files_and_names_in_order() {
    var root = FileNode.root(List.of("b.md", "A.md", "zoo/x.md", "diary/2024/05.md", "a.md"));

    assertThat(root.children())
        .extracting(FileNode::path)
        .containsExactly("diary", "zoo", "A.md", "a.md", "b.md");
  }

  @Test
  void a_folder_is_there_once_however_many_files_it_has() {
    var root = FileNode.root(List.of("diary/2024/04.md", "diary/2024/05.md", "diary/2025/01.md"));

    assertThat(root.children()).hasSize(1);
    assertThat(root.children().getFirst().children())
        .extracting(FileNode::path)
        .containsExactly("diary/2024", "diary/2025");
  }

  @Test
  void the_kind_goes_by_the_ending_in_any_case() {
    assertThat(FileNode.Kind.of("日记.MD")).isEqualTo(FileNode.Kind.NOTE);
    assertThat(FileNode.Kind.of("a/b.Png")).isEqualTo(FileNode.Kind.IMAGE);
    assertThat(FileNode.Kind.of("LICENSE")).isEqualTo(FileNode.Kind.OTHER);
  }
}
