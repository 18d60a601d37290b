package io.github.diptych.bench;

import io.github.diptych.task.Lanes;
import io.github.diptych.task.SystemTimer;
import io.github.diptych.ui.picture.BrokenPictures;
import io.github.diptych.ui.preview.Drawing;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Previews;
import io.github.diptych.workspace.TextChange;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.picture.PictureFetch;
import io.github.diptych.workspace.picture.Reach;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The workspace and the preview alone, in a window of their own. */
final class PageWriter implements Writer {
  private final Lanes lanes = Lanes.start(Platform::runLater);
  private final SystemTimer timer = new SystemTimer();
  private final Workspace workspace;
  private final OpenDocument document;
  private final PreviewPane pane;

  PageWriter(Path vault, String note) throws Exception {
    var words = Words.of(Speech.ENGLISH);
    workspace =
        new Workspace(
            (VaultOpening.Ready) VaultOpening.of(vault),
            lanes,
            timer,
            Clock.systemDefaultZone(),
            new PictureFetch(Reach.everywhere(), Duration.ofSeconds(20)),
            new Journals(vault.resolveSibling("state"), lanes, timer));
    document =
        Toolkit.ask(() -> workspace.open(VaultPath.of(note))).get(60, TimeUnit.SECONDS)
                instanceof Workspace.Opened.Document(OpenDocument opened)
            ? opened
            : failed(note);
    pane = Toolkit.ask(() -> new PreviewPane(new Drawing(words, lanes), lanes));
    Toolkit.run(
        () -> {
          var stage = new Stage();
          stage.setScene(new Scene(new StackPane(pane.node()), 620, 760));
          stage.show();
          pane.showPictures(workspace.pictures(), new BrokenPictures(words));
          workspace.previews().onPage(page -> pane.show(page.blocks(), false));
          workspace.previews().show(document);
        });
  }

  private static OpenDocument failed(String note) throws IOException {
    throw new IOException(note + " could not be opened");
  }

  @Override
  public void type(int offset, String words) {
    document.edited(new TextChange(offset, "", words));
    workspace.previews().changed(document);
  }

  @Override
  public void goTo(int offset) {
    pane.scrollTo(offset);
  }

  @Override
  public Previews previews() {
    return workspace.previews();
  }

  @Override
  public PreviewPane pane() {
    return pane;
  }

  @Override
  public boolean isReady() {
    return pane.isUpToDate();
  }

  @Override
  public void close() throws IOException {
    workspace.close();
    timer.close();
    lanes.close();
  }
}
