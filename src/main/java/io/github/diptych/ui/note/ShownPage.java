package io.github.diptych.ui.note;

import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.workspace.LanguagePage;
import io.github.diptych.workspace.PagePreview;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.ReadLanguages;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the preview shows of the note in the window. On the UI thread. */
final class ShownPage {
  private final PreviewPane preview;
  private final BooleanSupplier dark;
  private List<RenderedBlock> blocks = List.of();
  private OptionalLong revision = OptionalLong.empty();
  private ReadLanguages languages = ReadLanguages.ALL;
  private @Nullable Runnable onFirst;

  /**
   * @param dark whether pages are dark now
   */
  ShownPage(PreviewPane preview, BooleanSupplier dark) {
    this.preview = preview;
    this.dark = dark;
  }

  /**
   * Another note, whose page is still to come.
   *
   * @param first done once it is there
   */
  void begin(Runnable first) {
    revision = OptionalLong.empty();
    onFirst = first;
  }

  /** Whether a text of that revision is what the page shows. */
  boolean shows(long text) {
    return revision.equals(OptionalLong.of(text)) && preview.isUpToDate();
  }

  /** Shows that place of the source once it is there. */
  void reveal(int offset) {
    if (onFirst == null) {
      preview.scrollTo(offset);
    } else {
      onFirst = () -> preview.scrollTo(offset);
    }
  }

  /** One language alone needs the diary, and so waits for the whole preview. */
  void show(PagePreview next) {
    if (languages == ReadLanguages.ALL) {
      show(next.blocks(), next.revision());
    }
  }

  void show(Preview next) {
    if (languages != ReadLanguages.ALL) {
      show(LanguagePage.of(next.blocks(), next.diary(), languages), next.revision());
    }
  }

  /** Reads other languages of the same note. */
  void read(ReadLanguages wanted, @Nullable Preview last) {
    if (wanted != languages) {
      languages = wanted;
      if (last != null) {
        show(LanguagePage.of(last.blocks(), last.diary(), wanted), last.revision());
      }
    }
  }

  private void show(List<RenderedBlock> next, long of) {
    blocks = next;
    revision = OptionalLong.of(of);
    paint();
    if (onFirst != null) {
      onFirst.run();
      onFirst = null;
    }
  }

  /** Shows the same, light or dark. */
  void paint() {
    preview.show(blocks, dark.getAsBoolean());
  }
}
