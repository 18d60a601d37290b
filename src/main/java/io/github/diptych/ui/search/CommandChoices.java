package io.github.diptych.ui.search;

import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Pinyin;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Every action by its name, in Chinese and in English, whatever the window speaks. */
final class CommandChoices implements Choices {
  private final Words words;
  private final Words others;
  private final NamedThings<Action> actions;
  private final Recent<Action> recent = new Recent<>();

  CommandChoices(Supplier<List<Action>> actions, Words words, Lanes lanes, Pinyin pinyin) {
    this.words = words;
    this.others =
        Words.of(
            Arrays.stream(Speech.values())
                .filter(speech -> speech != words.speech())
                .findFirst()
                .orElseThrow());
    this.actions =
        new NamedThings<>(
            lanes, pinyin, () -> CompletableFuture.completedFuture(candidates(actions.get())));
  }

  @Override
  public String key() {
    return "picker.commands";
  }

  @Override
  public CompletableFuture<List<PickerRow>> rows(String query) {
    return actions.rows(query, recent.all(), this::row);
  }

  private PickerRow row(Hit<Action> hit) {
    Action action = hit.thing();
    return new PickerRow(
        action.label(words),
        hit.matchedIn(0),
        action.label(others),
        hit.matchedIn(1),
        keys(action.shortcut()),
        0,
        action.enabled().get(),
        () -> {
          recent.add(action);
          action.fire();
        });
  }

  private List<Candidate<Action>> candidates(List<Action> all) {
    return all.stream()
        .map(each -> Candidate.of(each, each.label(words), each.label(others)))
        .toList();
  }

  private static String keys(@Nullable KeyCombination shortcut) {
    return shortcut == null ? "" : shortcut.getDisplayText();
  }
}
