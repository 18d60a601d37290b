package io.github.diptych.ui.entry;

import io.github.diptych.diary.TemplateFault;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.TemplateFiles;
import io.github.diptych.workspace.TemplateFiles.Made;
import io.github.diptych.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Opens the writer's templates, and tells what of them could not be used. On the UI thread. */
public final class TemplateCommands {
  private final Workspace workspace;
  private final NoticeModel notices;
  private final Words words;
  private final Function<VaultPath, CompletableFuture<Void>> open;

  /**
   * @param open shows a note
   */
  public TemplateCommands(
      Workspace workspace,
      NoticeModel notices,
      Words words,
      Function<VaultPath, CompletableFuture<Void>> open) {
    this.workspace = workspace;
    this.notices = notices;
    this.words = words;
    this.open = open;
    var _ = workspace.beginnings().onFault(this::tell);
  }

  private void tell(TemplateFault fault) {
    var path = TemplateFiles.path(fault.file());
    notices.show(
        Notice.of(
            path.value(),
            fault.refuses() ? Tone.WARNING : Tone.INFO,
            Sentences.of(fault).in(words),
            new Notice.Choice(
                words.say("template.edit"), () -> workspace.lanes().mind(open.apply(path)))));
  }

  /** Opens all templates as notes, the first of them in view; makes those that are missing. */
  public CompletableFuture<Void> edit() {
    return workspace.beginnings().makeTemplates().thenCompose(this::made);
  }

  private CompletableFuture<Void> made(Made made) {
    return switch (made) {
      case Made.There(List<VaultPath> paths) -> {
        var shown = CompletableFuture.<Void>completedFuture(null);
        for (VaultPath path : paths.reversed()) {
          shown = shown.thenCompose(before -> open.apply(path));
        }
        yield shown;
      }
      case Made.NotSaved(var path, var outcome) -> {
        notices.show(
            Notice.of(
                path.value(), Tone.WARNING, Sentences.unsaved(path.value(), outcome).in(words)));
        yield CompletableFuture.completedFuture(null);
      }
    };
  }
}
