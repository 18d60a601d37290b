package io.github.diptych.ui.preview;

import io.github.diptych.diary.Finding;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.PictureAnswer;
import io.github.diptych.workspace.PictureRequest;
import io.github.diptych.workspace.PictureRequest.Need;
import io.github.diptych.workspace.PictureShelf;
import io.github.diptych.workspace.picture.Film;
import io.github.diptych.workspace.picture.PictureRefusal;
import io.github.diptych.workspace.picture.PictureSize;
import io.github.diptych.workspace.picture.RemoteAddress;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;

/**
 * Brings a page its pictures when they come near the view. The page cannot call Java: it says by an
 * event that it wants something, and is asked what.
 */
final class PagePictures {
  private static final String EVENT = "diptych-pictures";

  /** What the page puts between two words of what it wants; no HTML can hold it. */
  private static final String BETWEEN = "\0";

  private final PictureShelf shelf;
  private final PictureWords words;
  private final Consumer<String> script;
  private final Asking asking;

  /** Kept here: see {@link PageListener}. */
  private final EventListener wants = this::wanted;

  private int load;

  /** Runs a script in the page and gives what it returns, as text. */
  interface Asking {
    String of(String script);
  }

  PagePictures(PictureShelf shelf, PictureWords words, Asking asking) {
    this.shelf = shelf;
    this.words = words;
    this.asking = asking;
    this.script = code -> asking.of(code);
  }

  /** A new page is there. */
  void begin(Document document) {
    load++;
    PageListener.add(document, EVENT, wants, false);
    var damaged = words.refused(PictureRefusal.of(PictureRefusal.Kind.DAMAGED));
    script.accept("pictures.begin(" + Quoted.of(damaged) + ")");
  }

  /** What the page shows may not be true any more. */
  void renew() {
    if (load > 0) {
      script.accept("pictures.renew()");
    }
  }

  private void wanted(Event event) {
    String[] wanted = asking.of("pictures.wanted()").split(BETWEEN, -1);
    for (int i = 0; i + 3 < wanted.length; i += 4) {
      if (VaultPath.isValid(wanted[i + 1])) {
        var note = VaultPath.of(wanted[i + 1]);
        wanted(wanted[i], note, wanted[i + 2], wanted[i + 3]);
      }
    }
  }

  private void wanted(String need, VaultPath note, String source, String token) {
    switch (need) {
      case "size" -> ask(new PictureRequest(note, source, Need.SIZE, token));
      case "picture" -> ask(new PictureRequest(note, source, Need.PICTURE, token));
      case "once" -> shelf.allow(new PictureRequest(note, source, Need.PICTURE, token), false);
      case "always" -> shelf.allow(new PictureRequest(note, source, Need.PICTURE, token), true);
      default -> {}
    }
  }

  private void ask(PictureRequest request) {
    int asked = load;
    var _ =
        shelf
            .ask(request)
            .thenAccept(
                answer -> {
                  if (asked == load) {
                    script.accept(call(request, answer));
                  }
                });
  }

  private String call(PictureRequest request, PictureAnswer answer) {
    return switch (answer) {
      case PictureAnswer.Same same -> call("same", request);
      case PictureAnswer.Sized(PictureSize size) ->
          call("sized", request, size.width(), size.height());
      case PictureAnswer.Shown(String version, var picture) ->
          call(
              "shown",
              request,
              Quoted.of(answer.token()),
              picture.size().width(),
              picture.size().height(),
              Quoted.of(picture.data()),
              Quoted.of(picture.still() ? words.still() : ""),
              picture.film().map(PagePictures::film).orElse("null"));
      case PictureAnswer.Broken(Finding finding) -> told(request, answer, words.broken(finding));
      case PictureAnswer.Refused(PictureRefusal why) -> told(request, answer, words.refused(why));
      case PictureAnswer.Elsewhere(RemoteAddress address) ->
          told(request, answer, words.elsewhere(address.host()));
    };
  }

  private static String film(Film film) {
    return "{sheet:%s,width:%d,height:%d,columns:%d,rows:%d,delays:%s,plays:%d}"
        .formatted(
            Quoted.of(film.sheet()),
            film.frame().width(),
            film.frame().height(),
            film.columns(),
            film.rows(),
            film.delays(),
            film.plays());
  }

  private static String told(PictureRequest request, PictureAnswer answer, String html) {
    return call("told", request, Quoted.of(answer.token()), Quoted.of(html));
  }

  private static String call(String function, PictureRequest request, Object... arguments) {
    var call = new StringBuilder("pictures.").append(function).append('(');
    Quoted.append(call, request.note().value());
    Quoted.append(call.append(','), request.source());
    for (Object argument : arguments) {
      call.append(',').append(argument);
    }
    return call.append(')').toString();
  }
}
