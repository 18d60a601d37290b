package io.github.diptych.ui.sync;

import io.github.diptych.github.Refused;
import io.github.diptych.github.Repositories.Listed;
import io.github.diptych.github.Repositories.Repository;
import io.github.diptych.github.Stop;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.GettingInSentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.GitHub;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The writer's repositories on GitHub, to choose one from. On the UI thread. */
final class OwnRepositories {
  private static final String TOPIC = "clone";
  private static final double HEIGHT = 280;

  private final SigningIn signingIn;
  private final Lanes lanes;
  private final NoticeModel notices;
  private final Sheets sheets;
  private final Words words;

  OwnRepositories(
      SigningIn signingIn, Lanes lanes, NoticeModel notices, Sheets sheets, Words words) {
    this.signingIn = signingIn;
    this.lanes = lanes;
    this.notices = notices;
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * @param chosen told the address of the one that is chosen
   */
  void choose(GitHub gitHub, Consumer<String> chosen) {
    signingIn.withToken(gitHub, token -> list(gitHub, token, chosen));
  }

  private void list(GitHub gitHub, String token, Consumer<String> chosen) {
    notices.show(Notice.of(TOPIC, Tone.INFO, words.say("repositories.running", gitHub.host())));
    lanes.mind(
        lanes
            .atHome(lanes.web().submit(() -> gitHub.repositories(token, new Stop())))
            .thenAccept(listed -> listed(gitHub, listed, chosen)));
  }

  private void listed(GitHub gitHub, Listed listed, Consumer<String> chosen) {
    switch (listed) {
      case Listed.All(List<Repository> all) -> {
        notices.withdraw(TOPIC);
        ask(gitHub, all, chosen);
      }
      case Listed.Failed(Refused.WrongToken wrong) -> {
        tell(wrong);
        signingIn.askForToken(gitHub, true, token -> list(gitHub, token, chosen));
      }
      case Listed.Failed(Refused why) -> tell(why);
    }
  }

  private void tell(Refused why) {
    notices.show(Notice.of(TOPIC, Tone.WARNING, GettingInSentences.of(why).in(words)));
  }

  private void ask(GitHub gitHub, List<Repository> all, Consumer<String> chosen) {
    if (all.isEmpty()) {
      sheets.tell(
          words.say("repositories.title", gitHub.host()),
          new Label(words.say("repositories.none")));
      return;
    }
    var shown = new FilteredList<>(FXCollections.observableArrayList(all));
    var list = new ListView<>(shown);
    list.setCellFactory(view -> new Row());
    list.setPrefHeight(HEIGHT);
    list.setAccessibleText(words.say("repositories.title", gitHub.host()));
    var filter = new TextField();
    filter.setPromptText(words.say("repositories.filter"));
    filter.setAccessibleText(words.say("repositories.filter"));
    filter
        .textProperty()
        .subscribe(
            text -> {
              String wanted = text.strip().toLowerCase(Locale.ROOT);
              shown.setPredicate(each -> each.name().toLowerCase(Locale.ROOT).contains(wanted));
              list.getSelectionModel().selectFirst();
            });
    sheets.askUntil(
        words.say("repositories.title", gitHub.host()),
        new VBox(12, filter, list),
        "clone.go",
        () -> {
          Repository selected = list.getSelectionModel().getSelectedItem();
          if (selected != null) {
            chosen.accept(selected.address());
          }
          return selected != null;
        });
    filter.requestFocus();
  }

  private final class Row extends ListCell<Repository> {
    @Override
    protected void updateItem(Repository repository, boolean empty) {
      super.updateItem(repository, empty);
      setText(
          empty || repository == null
              ? null
              : words.say(
                  repository.isPrivate() ? "repositories.private" : "repositories.public",
                  repository.name()));
    }
  }
}
