package io.github.diptych.ui.search;

import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Index;
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
  private static final int MOST = 300;

  private final Supplier<List<Action>> actions;
  private final Words words;
  private final Words others;
  private final Lanes lanes;
  private final Pinyin pinyin;
  private final Recent<Action> recent = new Recent<>();
  private @Nullable CompletableFuture<Index<Action>> index;

  CommandChoices(Supplier<List<Action>> actions, Words words, Lanes lanes, Pinyin pinyin) {
    this.actions = actions;
    this.words = words;
    this.others =
        Words.of(
            Arrays.stream(Speech.values())
                .filter(speech -> speech != words.speech())
                .findFirst()
                .orElseThrow());
    this.lanes = lanes;
    this.pinyin = pinyin;
  }

  @Override
  public String key() {
    return "picker.commands";
  }

  @Override
  public CompletableFuture<List<PickerRow>> rows(String query) {
    var last = recent.all();
    return index()
        .thenCompose(made -> lanes.names().submitLatest(() -> made.find(query, last, MOST)))
        .thenApplyAsync(hits -> hits.stream().map(this::row).toList(), lanes.home());
  }

  private CompletableFuture<Index<Action>> index() {
    if (index == null) {
      var candidates =
          actions.get().stream()
              .map(each -> Candidate.of(each, each.label(words), each.label(others)))
              .toList();
      index = lanes.names().submit(() -> Index.of(candidates, pinyin));
    }
    return index;
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

  private static String keys(@Nullable KeyCombination shortcut) {
    return shortcut == null ? "" : shortcut.getDisplayText();
  }
}
