package io.github.diptych.ui.tour;

import io.github.diptych.diary.Finding;
import io.github.diptych.ui.VaultWindow;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.picture.BrokenPictures;
import io.github.diptych.ui.theme.ThemeChoice;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * The main job, as the issue tells it: a new entry, signed, in the other language, with a pasted
 * picture, its preview, a repair, and the sync that pushes it.
 */
final class Tour {
  private static final String CHINESE = "今晚的风很小，楼顶的圆顶终于打开了。猎户座从东边的楼群里升起来，**第一次自己对好了焦**，星点圆得像针尖。";
  private static final String ENGLISH =
      "Hardly any wind tonight, and the dome on the roof is open at last. Orion rose from behind"
          + " the eastern blocks, and **for the first time I focused by myself**: stars as round as"
          + " pinpoints.";

  private final VaultWindow window;
  private final TourStage stage;

  Tour(VaultWindow window, Path pictures) {
    this.window = window;
    this.stage = new TourStage(window, pictures);
  }

  /** Plays it; how many pictures were saved. */
  int play() throws TourFault {
    open();
    write();
    picture();
    repair();
    pair();
    lookBack();
    sync();
    look();
    return stage.pictures();
  }

  private void open() throws TourFault {
    stage.await("the diary", () -> window.note().document().isPresent());
    stage.shoot("open");
  }

  private void write() throws TourFault {
    int before = length();
    stage.fire("entry.new");
    stage.await("room for an entry", () -> length() > before);
    stage.shoot("new-entry");
    stage.type(CHINESE);
    sign();
    stage.shoot("signed-in-chinese");
    stage.type(ENGLISH);
    sign();
    stage.await("the note on disk", () -> !window.workspace().hasUnsaved());
    stage.shoot("signed-in-english");
  }

  private void sign() throws TourFault {
    int before = signatures();
    stage.fire("entry.sign");
    stage.await("the signature", () -> signatures() > before);
  }

  private void picture() throws TourFault {
    int before = length();
    var image = stage.on(() -> NightSky.over(LocalDate.now(window.workspace().clock())));
    stage.on(
        () -> {
          var content = new ClipboardContent();
          content.putImage(image);
          return Clipboard.getSystemClipboard().setContent(content);
        });
    stage.type("\n\n");
    stage.fire("edit.paste");
    stage.await("the picture's link", () -> length() > before + 2);
    stage.await("the picture on disk", () -> !window.workspace().hasUnsaved());
    stage.shoot("pasted-picture");
  }

  private void repair() throws TourFault {
    var broken = stage.on(this::brokenPicture).orElseThrow();
    stage.on(
        () -> {
          window.note().goTo(broken.span().start());
          return true;
        });
    stage.shoot("broken-picture");
    stage.on(
        () -> {
          window.follow(BrokenPictures.link(broken.arguments().getFirst()));
          return true;
        });
    stage.await("the repair's question", () -> window.parts().sheets().isDisplay());
    stage.shoot("repair");
    stage.agree();
    stage.await("a whole preview", () -> brokenPicture().isEmpty());
    stage.await("the repaired note on disk", () -> !window.workspace().hasUnsaved());
    stage.shoot("repaired");
  }

  private void pair() throws TourFault {
    layout(Layout.PAIR);
    stage.await(
        "both languages",
        () ->
            window.pair().editors().stream().noneMatch(panel -> panel.text().isBlank())
                && !window.note().isPageBehind());
    stage.shoot("pair");
    layout(Layout.BOTH);
  }

  private void lookBack() throws TourFault {
    stage.await(
        "the whole diary", () -> window.parts().past().pastProperty().get().days().size() > 1);
    for (String page : List.of("timeline", "year")) {
      stage.fire("past." + page);
      stage.shoot(page);
    }
    stage.on(
        () -> {
          window.parts().sheets().hide(true);
          return true;
        });
  }

  private void layout(Layout layout) throws TourFault {
    stage.on(
        () -> {
          window.parts().toolbar().layoutProperty().set(layout);
          return true;
        });
  }

  private void sync() throws TourFault {
    stage.fire("sync.run");
    stage.await(
        "the remote",
        () ->
            window
                .parts()
                .notices()
                .currentProperty()
                .get()
                .filter(notice -> notice.tone() == Tone.SUCCESS)
                .isPresent());
    stage.shoot("synced");
  }

  private void look() throws TourFault {
    stage.on(
        () -> {
          window.parts().theme().set(ThemeChoice.DARK);
          return true;
        });
    stage.shoot("dark");
    stage.on(
        () -> {
          window.parts().toolbar().layoutProperty().set(Layout.READ);
          return window.open(VaultPath.of("notes/observatory-workflow.md"));
        });
    stage.await("the note", () -> path().equals("notes/observatory-workflow.md"));
    stage.shoot("reading");
  }

  private String path() {
    return window.note().document().map(open -> open.path().value()).orElse("");
  }

  private int length() {
    return window.note().document().map(open -> open.text().length()).orElse(0);
  }

  private int signatures() {
    return window.note().document().map(open -> open.text().split("-\\*\\*", -1).length).orElse(0);
  }

  /** The first finding that can be repaired. */
  private Optional<Finding> brokenPicture() {
    return window.note().preview().stream()
        .flatMap(shown -> shown.findings().stream())
        .filter(Finding::fixable)
        .findFirst();
  }
}
