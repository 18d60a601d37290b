package io.github.diptych.ui;

import atlantafx.base.controls.ModalPane;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.bar.ToolbarModel;
import io.github.diptych.ui.drafting.DraftModel;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.editor.Fonts;
import io.github.diptych.ui.lookback.PastModel;
import io.github.diptych.ui.looking.LookModel;
import io.github.diptych.ui.preview.Drawing;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.ui.reading.ReadingModel;
import io.github.diptych.ui.sidebar.CalendarModel;
import io.github.diptych.ui.sidebar.FilesView;
import io.github.diptych.ui.sidebar.OutlineView;
import io.github.diptych.ui.theme.ThemeChoice;
import io.github.diptych.words.Words;
import java.time.LocalDate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The panes and models of one window, before they are joined. */
public record WindowParts(
    Fonts fonts,
    EditorPane editor,
    PreviewPane preview,
    ToolbarModel toolbar,
    StatusModel status,
    NoticeModel notices,
    CalendarModel calendar,
    PastModel past,
    FilesView files,
    OutlineView outline,
    ModalPane sheets,
    BooleanProperty withSidebar,
    ObjectProperty<ThemeChoice> theme,
    ReadingModel reading,
    LookModel look,
    DraftModel drafts) {

  static WindowParts of(Words words, Wiring wiring, ObjectProperty<ThemeChoice> theme) {
    var drafts = new DraftModel(wiring.keys(), wiring.services());
    return of(words, wiring.lanes(), LocalDate.now(wiring.clock()), theme, drafts);
  }

  /**
   * @param drafts who drafts, which several windows can share
   */
  static WindowParts of(
      Words words,
      Lanes lanes,
      LocalDate today,
      ObjectProperty<ThemeChoice> theme,
      DraftModel drafts) {
    var fonts = Fonts.ofThisSystem();
    return new WindowParts(
        fonts,
        new EditorPane(fonts),
        new PreviewPane(new Drawing(words, lanes), lanes),
        new ToolbarModel(),
        new StatusModel(),
        new NoticeModel(),
        new CalendarModel(today),
        new PastModel(),
        new FilesView(words),
        new OutlineView(words),
        new ModalPane(),
        new SimpleBooleanProperty(true),
        theme,
        new ReadingModel(),
        new LookModel(),
        drafts);
  }

  /** The same with another liking, which several windows can share. */
  WindowParts withLook(LookModel other) {
    return new WindowParts(
        fonts,
        editor,
        preview,
        toolbar,
        status,
        notices,
        calendar,
        past,
        files,
        outline,
        sheets,
        withSidebar,
        theme,
        reading,
        other,
        drafts);
  }
}
