package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.Intention;
import io.github.diptych.diary.lookback.Offer;
import io.github.diptych.diary.lookback.PastEntry;
import io.github.diptych.diary.lookback.Spot;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.NoteRewriting.Outcome;
import io.github.diptych.workspace.lookback.Lookback;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Looks back on the diary in a panel over the window, and does what the writer does there. On the
 * UI thread.
 */
public final class LookingBack implements OpenList.Deeds {
  private static final String TOPIC = "lookback";

  private final Lookback lookback;
  private final PastModel model;
  private final Sheets sheets;
  private final NoticeModel notices;
  private final Consumer<Spot> goTo;
  private final Lanes lanes;
  private final Clock clock;
  private final Words words;
  private final RandomGenerator chance = RandomGenerator.getDefault();
  private final boolean bilingual;
  private final PastActions actions;
  private @Nullable PastPanel panel;

  /**
   * @param goTo shows a place of the diary in the window
   * @param bilingual whether entries wait for a second language
   */
  public LookingBack(
      Lookback lookback,
      PastModel model,
      Sheets sheets,
      NoticeModel notices,
      Consumer<Spot> goTo,
      Lanes lanes,
      Clock clock,
      boolean bilingual,
      Words words) {
    this.lookback = lookback;
    this.model = model;
    this.sheets = sheets;
    this.notices = notices;
    this.goTo = goTo;
    this.lanes = lanes;
    this.clock = clock;
    this.bilingual = bilingual;
    this.words = words;
    this.actions = new PastActions(this, bilingual);
  }

  public PastActions actions() {
    return actions;
  }

  /** Shows a page at once, and what has changed in the vault as soon as that is known. */
  void show(PastPage page) {
    model.pageProperty().set(page);
    PastPanel shown = panel();
    shown.begin(today());
    sheets.showWide(shown.node(), shown.first());
    refresh();
  }

  /** Goes to any entry. */
  void goAnywhere() {
    model.pastProperty().get().any(chance).map(PastEntry::spot).ifPresent(this::go);
  }

  private void refresh() {
    lanes.mind(lookback.past().thenAccept(model.pastProperty()::set));
  }

  private PastPanel panel() {
    PastPanel made = panel;
    if (made == null) {
      made = new PastPanel(PastWords.in(words), model, today(), bilingual, this);
      // A list would keep Escape for itself.
      made.node().addEventFilter(KeyEvent.KEY_PRESSED, this::left);
      made.node().addEventHandler(KeyEvent.KEY_PRESSED, LookingBack::kept);
      panel = made;
    }
    return made;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void left(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      sheets.close();
      event.consume();
    }
  }

  /** What is under the panel gets no key meanwhile. */
  private static void kept(KeyEvent event) {
    if (event.isShortcutDown()) {
      event.consume();
    }
  }

  @Override
  public void go(Spot spot) {
    sheets.close();
    goTo.accept(spot);
  }

  @Override
  public void tick(Intention intention, boolean done, Consumer<Intention> then) {
    lanes.mind(
        lookback
            .tick(intention, done)
            .thenAccept(
                outcome -> {
                  if (isDone(outcome)) {
                    then.accept(intention.ticked(done));
                  }
                  refresh();
                }));
  }

  @Override
  public void take(Offer offer) {
    lanes.mind(
        lookback
            .take(offer)
            .thenAccept(
                outcome -> {
                  if (outcome instanceof Outcome.Outdated) {
                    // A sentence in a list or a quotation has no room above it: the writer looks.
                    go(offer.spot());
                  }
                  isDone(outcome);
                  refresh();
                }));
  }

  private boolean isDone(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> {
        return true;
      }
      case Outcome.Outdated outdated -> tell(words.say("past.outdated"));
      case Outcome.Refused(var path, var why) -> tell(Sentences.unread(path, why).in(words));
      case Outcome.NotSaved(var path, var why) -> tell(Sentences.unsaved(path, why).in(words));
    }
    return false;
  }

  private void tell(String sentence) {
    notices.show(Notice.of(TOPIC, Tone.WARNING, sentence));
  }
}
