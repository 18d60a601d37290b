package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.Past;
import io.github.diptych.diary.lookback.PastEntry;
import io.github.diptych.diary.lookback.TagCount;
import io.github.diptych.diary.lookback.Tally;
import io.github.diptych.ui.theme.Segmented;
import io.github.diptych.ui.theme.Segmented.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The pages on which the diary is looked back on, and the switch between them. */
final class PastPanel {
  private final PastWords words;
  private final PastModel model;
  private final EntryList timeline;
  private final SideList<YearMonth> months;
  private final YearView year;
  private final EntryList onThisDay;
  private final SideList<TagCount> tags;
  private final EntryList tagged;
  private final OpenList open;
  private final EntryList untranslated;
  private final StackPane pages = new StackPane();
  private final VBox node;
  private Past past;
  private LocalDate today;
  private SequencedMap<YearMonth, Tally> tallies;

  /**
   * @param bilingual whether entries wait for a second language
   * @param deeds what is done from here; whoever goes somewhere closes the panel
   */
  PastPanel(
      PastWords words, PastModel model, LocalDate today, boolean bilingual, OpenList.Deeds deeds) {
    this.words = words;
    this.model = model;
    this.today = today;
    past = model.pastProperty().get();
    tallies = past.months();
    Consumer<PastEntry> go = entry -> deeds.go(entry.spot());
    timeline = list("past.page.timeline", "past.none", go);
    months = new SideList<>(words.say("past.months"), words::of, this::said, timeline::scrollTo);
    year = new YearView(words, past, today, go);
    onThisDay = list("past.page.day", "past.day.none", go);
    tagged = list("past.page.tags", "past.tags.none", go);
    tags =
        new SideList<>(
            words.say("past.page.tags"),
            tag -> "#" + tag.tag(),
            tag -> words.say("status.entries", tag.entries()),
            tag -> tagged.begin(past.tagged(tag.tag()).reversed()));
    open = new OpenList(words, deeds);
    untranslated = list("past.page.untranslated", "past.untranslated.none", go);
    node = new VBox(choice(bilingual), pages);
    node.getStyleClass().addAll("question", "past");
    VBox.setVgrow(pages, Priority.ALWAYS);
    pages.setMinHeight(0);
    model.pageProperty().subscribe(this::turn);
    model.pastProperty().subscribe(() -> show(model.pastProperty().get(), this.today));
  }

  private EntryList list(String name, String none, Consumer<PastEntry> go) {
    return new EntryList(words, words.say(name), words.say(none), go);
  }

  Region node() {
    return node;
  }

  /** Begins anew with the diary as it is known. */
  void begin(LocalDate today) {
    open.begin();
    year.begin(today);
    show(model.pastProperty().get(), today);
  }

  /** What takes the keyboard on the present page. */
  Node first() {
    return switch (model.pageProperty().get()) {
      case TIMELINE -> timeline.node();
      case YEAR -> year.first();
      case ON_THIS_DAY -> onThisDay.node();
      case TAGS -> tags.node();
      case OPEN -> open.node();
      case UNTRANSLATED -> untranslated.node();
    };
  }

  private void show(Past past, LocalDate today) {
    this.past = past;
    this.today = today;
    tallies = past.months();
    fill(model.pageProperty().get());
  }

  private void turn(PastPage page) {
    fill(page);
    pages
        .getChildren()
        .setAll(
            switch (page) {
              case TIMELINE -> beside(months.node(), timeline.node());
              case YEAR -> year.node();
              case ON_THIS_DAY -> onThisDay.node();
              case TAGS -> beside(tags.node(), tagged.node());
              case OPEN -> open.node();
              case UNTRANSLATED -> untranslated.node();
            });
  }

  private void fill(PastPage page) {
    switch (page) {
      case TIMELINE -> {
        months.show(List.copyOf(tallies.reversed().sequencedKeySet()));
        timeline.show(past.days(entry -> true).reversed());
      }
      case YEAR -> year.show(past);
      case ON_THIS_DAY -> onThisDay.show(past.onThisDay(today));
      case TAGS -> fillTags();
      case OPEN -> open.show(past, today);
      case UNTRANSLATED -> untranslated.show(past.days(PastEntry::untranslated).reversed());
    }
  }

  private void fillTags() {
    tags.show(past.tags());
    TagCount chosen = tags.selected();
    if (chosen != null) {
      tagged.show(past.tagged(chosen.tag()).reversed());
    } else {
      tagged.show(List.of());
      tags.selectFirst();
    }
  }

  private String said(YearMonth month) {
    return words.of(tallies.getOrDefault(month, Tally.NONE));
  }

  private Node choice(boolean bilingual) {
    var segments = new ArrayList<Segment<PastPage>>();
    Collections.addAll(
        segments,
        segment(PastPage.TIMELINE, "timeline", Octicons.HISTORY_16),
        segment(PastPage.YEAR, "year", Octicons.GRAPH_16),
        segment(PastPage.ON_THIS_DAY, "day", Octicons.CALENDAR_16),
        segment(PastPage.TAGS, "tags", Octicons.TAG_16),
        segment(PastPage.OPEN, "open", Octicons.TASKLIST_16));
    if (bilingual) {
      segments.add(segment(PastPage.UNTRANSLATED, "untranslated", Octicons.COLUMNS_16));
    }
    var choice = new Segmented<>(segments);
    choice.valueProperty().bindBidirectional(model.pageProperty());
    return choice.node();
  }

  private Segment<PastPage> segment(PastPage page, String key, Octicons icon) {
    String name = words.say("past.page." + key);
    return new Segment<>(page, icon, name, name);
  }

  private static Node beside(Region side, Region rest) {
    HBox.setHgrow(rest, Priority.ALWAYS);
    var both = new HBox(side, rest);
    both.getStyleClass().add("past-beside");
    return both;
  }
}
