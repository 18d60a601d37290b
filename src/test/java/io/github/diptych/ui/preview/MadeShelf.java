package io.github.diptych.ui.preview;

import io.github.diptych.task.Subscription;
import io.github.diptych.workspace.PictureAnswer;
import io.github.diptych.workspace.PictureRequest;
import io.github.diptych.workspace.PictureShelf;
import io.github.diptych.workspace.picture.PictureRead;
import io.github.diptych.workspace.picture.PictureSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers at once what it was given, on the UI thread. */
final class MadeShelf implements PictureShelf {
  final Map<String, PictureAnswer> answers = new HashMap<>();
  final Map<String, PictureSize> sizes = new HashMap<>();
  final List<String> asked = new ArrayList<>();
  final List<String> sames = new ArrayList<>();
  final List<String> allowed = new ArrayList<>();
  private Runnable listener = () -> {};
  private int versions;

  void has(String source, PictureRead.Shown picture) {
    answers.put(source, new PictureAnswer.Shown(source + versions++, picture));
  }

  void slow(String source) {
    answers.remove(source);
  }

  void change() {
    listener.run();
  }

  @Override
  public CompletableFuture<PictureAnswer> ask(PictureRequest request) {
    String source = request.source();
    if (request.need() == PictureRequest.Need.SIZE) {
      return CompletableFuture.completedFuture(
          new PictureAnswer.Sized(sizes.getOrDefault(source, PictureSize.UNKNOWN)));
    }
    asked.add(request.note().value() + " " + source);
    var answer = answers.get(source);
    if (answer == null) {
      return new CompletableFuture<>();
    } else if (answer.token().equals(request.token())) {
      sames.add(source);
      return CompletableFuture.completedFuture(new PictureAnswer.Same());
    }
    return CompletableFuture.completedFuture(answer);
  }

  @Override
  public void allow(PictureRequest request, boolean always) {
    allowed.add(request.source() + " " + always);
  }

  @Override
  public Subscription onChange(Runnable change) {
    listener = change;
    return () -> {};
  }
}
