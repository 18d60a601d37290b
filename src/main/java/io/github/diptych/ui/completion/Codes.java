package io.github.diptych.ui.completion;

import io.github.diptych.markdown.EmojiCode;
import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Index;
import io.github.diptych.ui.editor.Suggestion;
import io.github.diptych.ui.preview.FenceLanguage;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Emoji codes, and the languages of code fences. */
final class Codes {
  private static final int REMEMBERED = 12;

  private final Source source;
  private final Deque<EmojiCode> chosen = new ArrayDeque<>();
  private @Nullable CompletableFuture<Index<EmojiCode>> emoji;
  private @Nullable CompletableFuture<Index<FenceLanguage>> languages;

  Codes(Source source) {
    this.source = source;
  }

  CompletableFuture<List<Offer>> emoji(String written) {
    if (emoji == null) {
      emoji =
          source.index(
              () -> EmojiCode.all().stream().map(code -> Candidate.of(code, code.name())).toList());
    }
    return source.find(emoji, written, List.copyOf(chosen), hit -> emoji(hit, written));
  }

  CompletableFuture<List<Offer>> languages(String written) {
    if (languages == null) {
      languages =
          source.index(
              () ->
                  FenceLanguage.all().stream()
                      .map(each -> new Candidate<>(each, each.names()))
                      .toList());
    }
    String whole = whole(written);
    return source
        .find(languages, written, hit -> language(hit, written, whole))
        .thenApply(offers -> wholeFirst(offers, whole));
  }

  /** The language that goes by that very name; empty for none. */
  private static String whole(String written) {
    return FenceLanguage.all().stream()
        .filter(each -> each.names().contains(written))
        .map(FenceLanguage::name)
        .findFirst()
        .orElse("");
  }

  private static List<Offer> wholeFirst(List<Offer> offers, String whole) {
    return offers.stream()
        .sorted(Comparator.comparing(offer -> !offer.text().equals(whole)))
        .toList();
  }

  /** What was chosen lately comes first. */
  void chose(Suggestion emoji) {
    var code = new EmojiCode(emoji.name(), emoji.sign());
    chosen.remove(code);
    chosen.addFirst(code);
    if (chosen.size() > REMEMBERED) {
      chosen.removeLast();
    }
  }

  private static Offer emoji(Hit<EmojiCode> hit, String written) {
    EmojiCode code = hit.thing();
    return new Offer(
        Source.suggestion(code.characters(), code.name(), hit, ""),
        code.name(),
        Source.begins(code.name(), written));
  }

  /** Behind a whole name Enter goes on to the code. */
  private static Offer language(Hit<FenceLanguage> hit, String written, String whole) {
    FenceLanguage language = hit.thing();
    boolean begins = language.names().stream().anyMatch(name -> Source.begins(name, written));
    return new Offer(
        Source.suggestion("", language.name(), hit, String.join(" ", language.others())),
        language.name(),
        begins && whole.isEmpty());
  }
}
