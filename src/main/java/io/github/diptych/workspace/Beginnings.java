package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.TemplateFault;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.VaultPath;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How entries, days and months begin in an open vault: by the writer's templates, and a month with
 * a link on the front page. On the home thread of its lanes.
 */
public final class Beginnings {
  private final VaultOpening.Ready vault;
  private final Lanes lanes;
  private final Clock clock;
  private final Function<VaultPath, Optional<OpenDocument>> open;
  private final Listeners<TemplateFault> faults = new Listeners<>();

  /**
   * @param open the document of a path, if it is open
   */
  Beginnings(
      VaultOpening.Ready vault,
      Lanes lanes,
      Clock clock,
      Function<VaultPath, Optional<OpenDocument>> open) {
    this.vault = vault;
    this.lanes = lanes;
    this.clock = clock;
    this.open = open;
  }

  /** What the diary's commands do to an open note. */
  public DiaryEditing editing() {
    return new DiaryEditing(
        vault.settings().format(), lanes, clock, () -> vault.diary().templates(), this::tell);
  }

  /** Told of each thing that the writer should know of a template when it was to be used. */
  public Subscription onFault(Consumer<TemplateFault> listener) {
    return faults.add(listener);
  }

  private void tell(List<TemplateFault> found) {
    found.forEach(faults::call);
  }

  /** Makes the templates that are missing, so that they can be edited. */
  public CompletableFuture<TemplateFiles.Made> makeTemplates() {
    return lanes.atHome(
        lanes
            .workTree()
            .submit(
                () ->
                    new TemplateFiles(vault.vault()).make(vault.settings().format().languages())));
  }

  /** A month that has no file yet; it is linked on the front page once there is an entry in it. */
  OpenDocument begin(DiaryNotes.Place.New fresh, DocumentRoom room) {
    var state = new DocumentState.Saved(null);
    var text = fresh.beginning().text();
    var month =
        new OpenDocument(
            fresh.path(), text, FileForm.standard(), null, state, room.beginning(text));
    new Linking(month).follow();
    tell(fresh.beginning().faults());
    return month;
  }

  /**
   * Keeps the link on the front page to a month that was begun here: it comes with the month's
   * first entry, is tried again where it could not be written, and goes if the month's file does.
   */
  private final class Linking {
    private final OpenDocument month;
    private boolean linked;

    Linking(OpenDocument month) {
      this.month = month;
    }

    void follow() {
      var _ =
          month.onState(
              state -> {
                if (state instanceof DocumentState.Saved(var at) && at != null) {
                  lanes.mind(saved());
                }
              });
    }

    private CompletableFuture<Void> saved() {
      String text = month.text();
      boolean there = month.hasFile();
      boolean before = linked;
      Optional<OpenDocument> page = open.apply(DiaryNotes.README);
      Optional<String> shown = page.map(OpenDocument::text);
      return lanes
          .workTree()
          .submit(() -> look(text, there, before, shown))
          .thenAcceptAsync(looked -> looked(looked, page, shown), lanes.home());
    }

    private Looked look(String text, boolean there, boolean before, Optional<String> shown) {
      boolean wanted = there && Diary.parse(text, vault.settings().format()).isDiary();
      if (wanted == before || (there && !wanted)) {
        return new Looked(before, Optional.empty());
      }
      var frontPage = vault.diary().frontPage();
      if (shown.isPresent()) {
        return new Looked(wanted, frontPage.with(shown.get(), month.path(), wanted));
      }
      return new Looked(frontPage.put(month.path(), wanted) ? wanted : before, Optional.empty());
    }

    private void looked(Looked looked, Optional<OpenDocument> page, Optional<String> shown) {
      if (looked.onOpenPage().isEmpty()) {
        linked = looked.linked();
        return;
      }
      OpenDocument open = page.orElseThrow();
      boolean writable =
          !open.isReadOnly() && !(open.state() instanceof DocumentState.ChangedOnDisk);
      if (writable && open.text().equals(shown.orElseThrow())) {
        linked = looked.linked();
        TextEdit edit = looked.onOpenPage().get();
        String removed = shown.get().substring(edit.start(), edit.end());
        open.edited(new TextChange(edit.start(), removed, edit.replacement()));
      } else if (writable) {
        // It was written in meanwhile.
        lanes.mind(saved());
      }
    }
  }

  /**
   * What came of looking at a month that was saved.
   *
   * @param linked whether the front page has its link, or needs none, once the edit is made
   * @param onOpenPage the edit, if the front page is open
   */
  private record Looked(boolean linked, Optional<TextEdit> onOpenPage) {}
}
