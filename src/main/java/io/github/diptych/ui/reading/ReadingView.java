package io.github.diptych.ui.reading;

import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.dialog.LinkSheet;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.preview.Paper;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.ReadLanguages;
import io.github.diptych.workspace.Workspace;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The preview with all that one does in it, made of its parts. On the UI thread. */
public final class ReadingView {
  private final VBox node;
  private final ReadingActions actions;
  private final LinkFollowing links;

  /**
   * @param layout what the middle of the window shows
   */
  public ReadingView(
      Workspace workspace,
      NoteView note,
      EditorPane editor,
      PreviewPane preview,
      ReadingModel model,
      ObservableValue<Layout> layout,
      StatusModel status,
      NoticeModel notices,
      LinkSheet sheet,
      Paper paper,
      LinkFollowing.Outside outside,
      Words words) {
    var anchors = new AnchorJumps(note, editor, preview);
    links = new LinkFollowing(workspace, note, anchors, model, notices, sheet, outside, words);
    var together =
        new ScrollTogether(editor, preview, model.togetherProperty(), note::isPageBehind);
    together.follow(layout);
    var finding = new FindBar(words, preview, together::previewLeads);
    var copying = new RichCopy(workspace, note, editor, preview);
    var printing = new Printing(preview, paper, notices, words);
    boolean bilingual = workspace.settings().format().isBilingual();
    actions =
        new ReadingActions(
            copying,
            finding,
            printing,
            model.togetherProperty(),
            model.languagesProperty(),
            layout,
            bilingual);
    Runnable read =
        () ->
            note.read(
                bilingual && layout.getValue() == Layout.READ
                    ? model.languagesProperty().get()
                    : ReadLanguages.ALL);
    layout.subscribe(read);
    model.languagesProperty().subscribe(read);
    var _ = new PreviewClicks(note, editor, preview.reading());
    var _ = new PreviewMenu(words, preview, copying, finding::open, links::follow);
    node = new VBox(finding.node(), preview.node());
    VBox.setVgrow(preview.node(), Priority.ALWAYS);
    node.setMinWidth(0);
    preview.onLink(links::follow);
    preview
        .reading()
        .onPointer(link -> status.pointedAtProperty().set(link.map(WebAddress::readable)));
    note.onPreview(shown -> finding.patched());
  }

  public VBox node() {
    return node;
  }

  public ReadingActions actions() {
    return actions;
  }

  /** Does what a click on a link in the preview does. */
  public void follow(String link) {
    links.follow(link);
  }
}
