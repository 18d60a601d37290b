package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.Selection;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twelve things that happen while an input method composes, each 200 times by chance against {@link
 * ComposingModel}. After each step text, selection and composed text are the model's, and what was
 * reported comes to the same text. {@code -Dseed=} repeats a run that failed.
 */
@FxTest
class ComposingTest {
  private static final int SEEDS = 200;

  /** So many runs lie between two pulses. */
  private static final int AT_ONCE = 20;

  private static final List<String> TEXTS =
      List.of("", "说：。", "早上好\n- 茶 tea\n- 饭", "😀一😀\n\n（二）", "```\ncode\n```\n一");
  private static final List<String> WORDS = List.of("你", "你好", "世界", "𠮷", "😀", "日记。");
  private static final List<String> MARKS = List.of("“", "”", "（", "）", "《", "。", "，", "【", "、");

  private final long first = Long.getLong("seed", System.nanoTime());
  private final List<TextChange> reported = new ArrayList<>();
  private final EditorPane pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));
  private final TextField elsewhere = Fx.get(TextField::new);
  private Random chance = new Random();
  private ComposingModel model = new ComposingModel("", 0);
  private String mirror = "";

  /** What one run does, step by step. */
  enum Scenario {
    A_PLAIN_COMMIT {
      @Override
      void step(ComposingTest run) {
        run.compose();
        run.commit("");
      }
    },
    GIVING_UP {
      @Override
      void step(ComposingTest run) {
        run.compose();
        run.event("", "");
      }
    },
    OVER_A_SELECTION {
      @Override
      void step(ComposingTest run) {
        run.select();
        run.compose();
        run.commit("");
      }
    },
    GIVING_UP_OVER_A_SELECTION {
      @Override
      void step(ComposingTest run) {
        run.select();
        run.compose();
        Selection before = run.model.selection();
        run.event("", "");
        assertThat(run.model.selection()).isEqualTo(before);
      }
    },
    A_CHANGE_FROM_OUTSIDE {
      @Override
      void step(ComposingTest run) {
        if (run.chance.nextBoolean()) {
          run.select();
        }
        run.compose();
        run.outside();
        run.compose();
        run.outside();
        run.commit("");
      }
    },
    LOSING_THE_FOCUS {
      @Override
      void step(ComposingTest run) {
        run.compose();
        run.leave();
        run.compose();
        run.commit("");
      }
    },
    ANOTHER_NOTE {
      @Override
      void step(ComposingTest run) {
        run.compose();
        run.show(run.any(TEXTS));
        run.compose();
        run.commit("");
      }
    },
    TURNING_READ_ONLY {
      @Override
      void step(ComposingTest run) {
        run.compose();
        run.readOnly(true);
        run.compose();
        run.commit(run.pinyin());
        run.readOnly(false);
        run.compose();
        run.commit("");
      }
    },
    UNDO_AND_REDO_BETWEEN {
      @Override
      void step(ComposingTest run) {
        run.compose();
        run.commit("");
        run.undo();
        run.compose();
        run.undo();
        run.commit("");
      }
    },
    COMMITS_THAT_GO_ON_COMPOSING {
      @Override
      void step(ComposingTest run) {
        run.compose();
        run.commit(run.pinyin());
        run.commit(run.pinyin());
        run.commit("");
      }
    },
    FULL_WIDTH_MARKS_AND_PAIRS {
      @Override
      void step(ComposingTest run) {
        if (run.chance.nextInt(4) == 0) {
          run.select();
        }
        run.event(run.any(MARKS), run.chance.nextBoolean() ? run.pinyin() : "");
        run.commit("");
      }
    },
    KEYS_AMONG_THE_EVENTS {
      @Override
      void step(ComposingTest run) {
        switch (run.chance.nextInt(6)) {
          case 0 -> run.type(run.any(List.of("1", "，", "Z", "(")));
          case 1 -> run.enter();
          case 2, 3 -> run.compose();
          case 4 -> run.key(run.any(List.of(KeyCode.LEFT, KeyCode.BACK_SPACE, KeyCode.TAB)));
          default -> run.commit(run.chance.nextBoolean() ? run.pinyin() : "");
        }
      }
    };

    abstract void step(ComposingTest run);
  }

  @ParameterizedTest
  @EnumSource
  void comes_to_what_the_model_says(Scenario scenario) {
    Fx.show(Fx.get(() -> new VBox(elsewhere, pane.node())));
    Fx.run(() -> pane.onChange(reported::add));
    for (int i = 0; i < SEEDS; i += AT_ONCE) {
      long from = first + i;
      Fx.run(
          () -> {
            for (long seed = from; seed < from + AT_ONCE; seed++) {
              run(scenario, seed);
            }
          });
    }
  }

  private void run(Scenario scenario, long seed) {
    chance = new Random(seed);
    try {
      begin(any(TEXTS));
      int steps = 2 + chance.nextInt(3);
      for (int i = 0; i < steps; i++) {
        scenario.step(this);
      }
    } catch (AssertionError | RuntimeException fault) {
      throw new AssertionError(scenario + " with -Dseed=" + seed, fault);
    }
  }

  private void begin(String text) {
    pane.sheet().setReadOnly(false);
    pane.show(pane.sheet(text, 0, false));
    pane.focus();
    model = new ComposingModel(text, 0);
    mirror = text;
    reported.clear();
    int caret = place(text);
    pane.caretTo(caret);
    model.select(caret, caret);
    check();
  }

  private void compose() {
    String pinyin = "";
    int letters = 1 + chance.nextInt(3);
    for (int i = 0; i < letters; i++) {
      pinyin += pinyin();
      event("", pinyin);
    }
  }

  private void commit(String then) {
    event(any(WORDS), then);
  }

  /** One event of the input method. */
  private void event(String committed, String composed) {
    var runs = new ArrayList<InputMethodTextRun>();
    int cut = composed.isEmpty() ? 0 : chance.nextInt(composed.length() + 1);
    if (cut > 0) {
      runs.add(
          new InputMethodTextRun(
              composed.substring(0, cut), InputMethodHighlight.SELECTED_CONVERTED));
    }
    if (cut < composed.length()) {
      runs.add(
          new InputMethodTextRun(composed.substring(cut), InputMethodHighlight.UNSELECTED_RAW));
    }
    model.commit(committed, composed);
    fire(
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
            runs,
            committed,
            chance.nextInt(composed.length() + 1)));
    check();
  }

  private void select() {
    int anchor = place(model.text());
    int caret = place(model.text());
    pane.select(new io.github.diptych.diary.Span(Math.min(anchor, caret), Math.max(anchor, caret)));
    model.select(Math.min(anchor, caret), Math.max(anchor, caret));
    check();
  }

  private void outside() {
    int one = place(model.text());
    int other = chance.nextInt(3) == 0 ? place(model.text()) : one;
    var edit =
        new TextEdit(Math.min(one, other), Math.max(one, other), any(List.of("", "外", "\n外\n")));
    pane.merge(pane.sheet(), List.of(edit));
    mirror = TextEdit.apply(mirrored(), List.of(edit));
    model.outside(edit);
    check();
  }

  private void leave() {
    elsewhere.requestFocus();
    model.finish();
    check();
    pane.focus();
  }

  private void show(String text) {
    pane.composing().finish();
    model.finish();
    check();
    pane.show(pane.sheet(text, 0, false));
    model.show(text);
    mirror = text;
    check();
  }

  private void readOnly(boolean now) {
    pane.sheet().setReadOnly(now);
    model.setReadOnly(now);
    check();
  }

  /** All the way back and again; nothing that was composed was ever there. */
  private void undo() {
    String now = model.text();
    Set<String> seen = new HashSet<>();
    while (pane.writing().canUndo() && model.composed().isEmpty()) {
      pane.writing().undo();
      seen.add(pane.text());
    }
    while (pane.writing().canRedo() && model.composed().isEmpty()) {
      pane.writing().redo();
      seen.add(pane.text());
    }
    pane.writing().undo();
    pane.writing().redo();
    assertThat(pane.text()).isEqualTo(now);
    assertThat(seen).noneMatch(text -> text.contains("q"));
    Selection there = pane.writing().selection();
    model.select(there.anchor(), there.caret());
    check();
  }

  private void type(String character) {
    model.type(character);
    fire(key(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED));
    check();
  }

  private void enter() {
    model.enter();
    fire(key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.ENTER));
    check();
  }

  /** One that only counts while something is composed. */
  private void key(KeyCode code) {
    if (!model.composed().isEmpty()) {
      fire(key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code));
      check();
    }
  }

  private static KeyEvent key(EventType<KeyEvent> type, String character, KeyCode code) {
    return new KeyEvent(type, character, "", code, false, false, false, false);
  }

  private static void fire(Event event) {
    Event.fireEvent(Fx.focused(), event);
  }

  private void check() {
    assertThat(pane.text()).isEqualTo(model.text());
    assertThat(pane.writing().selection()).isEqualTo(model.selection());
    assertThat(pane.composing().text()).isEqualTo(model.composed());
    assertThat(mirrored()).isEqualTo(model.text());
  }

  /** The text as whoever listens has it. */
  private String mirrored() {
    for (TextChange change : reported) {
      int end = change.position() + change.removed().length();
      assertThat(mirror.substring(change.position(), end)).isEqualTo(change.removed());
      mirror = mirror.substring(0, change.position()) + change.inserted() + mirror.substring(end);
    }
    reported.clear();
    return mirror;
  }

  /** A syllable that no text has, so that it would be noticed there. */
  private String pinyin() {
    return any(List.of("q", "qi", "qu'", "qing", "q😀"));
  }

  /** A place between two characters. */
  private int place(String text) {
    return text.offsetByCodePoints(0, chance.nextInt(text.codePointCount(0, text.length()) + 1));
  }

  private <T> T any(List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }
}
