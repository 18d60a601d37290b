package io.github.diptych.translate;

import io.github.diptych.diary.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * DeepL. The glossary goes along as context: one of DeepL's own would have to be left on its
 * server, where a free account has room for one (decision 25).
 */
public final class DeepL implements Translator {
  /** Where accounts go that pay nothing. */
  public static final String FREE = "https://api-free.deepl.com";

  /** Where all others go. */
  public static final String PRO = "https://api.deepl.com";

  private static final int MOST_TEXTS = 50;
  private static final int MOST_BYTES = 60 * 1024;

  private final Asking asking;

  public DeepL(ServiceAddress address, Keys keys, ServiceLine line, JsonForm json) {
    this.asking = new Asking(address, keys, line, json);
  }

  @Override
  public String host() {
    return asking.host();
  }

  @Override
  public List<String> outgoing(Assignment assignment) {
    return Stream.concat(texts(assignment).stream(), Stream.of(context(assignment)))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Override
  public Reply translate(Assignment assignment, Stop stop) {
    Optional<String> key = asking.key();
    if (key.isEmpty()) {
      return new Reply.Refused(Refusal.NO_KEY, host(), 0);
    }
    var header = Map.of("Authorization", "DeepL-Auth-Key " + key.get());
    var came = new ArrayList<String>();
    for (List<String> some : portions(texts(assignment))) {
      var question = question(assignment, some);
      switch (asking.ask("/v2/translate", header, question, some.size(), DeepL::read, stop)) {
        case Asking.Texts.None(Reply reply) -> {
          return reply;
        }
        case Asking.Texts.Came(List<String> texts) -> came.addAll(texts);
      }
    }
    return Notation.XML.restored(assignment.passages(), came);
  }

  private static Map<String, Object> question(Assignment assignment, List<String> texts) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("text", texts);
    question.put("source_lang", assignment.from() == Language.CHINESE ? "ZH" : "EN");
    question.put("target_lang", assignment.to() == Language.CHINESE ? "ZH-HANS" : "EN-US");
    question.put("tag_handling", "xml");
    question.put("tag_handling_version", "v2");
    question.put("ignore_tags", keptNames(assignment));
    question.put("preserve_formatting", true);
    String context = context(assignment);
    if (!context.isEmpty()) {
      question.put("context", context);
    }
    return question;
  }

  private static List<String> keptNames(Assignment assignment) {
    return assignment.passages().stream()
        .flatMap(passage -> passage.pieces().stream())
        .flatMap(
            piece ->
                piece instanceof Piece.Kept(int number, String source)
                    ? Stream.of(Notation.keptName(number))
                    : Stream.empty())
        .toList();
  }

  private static List<String> texts(Assignment assignment) {
    return assignment.passages().stream().map(Notation.XML::write).toList();
  }

  /** What is said around each passage, and how the writer says some of it. */
  private static String context(Assignment assignment) {
    String around =
        assignment.passages().size() < 2
            ? ""
            : assignment.passages().stream()
                .map(passage -> passage.words().strip())
                .collect(Collectors.joining("\n"));
    String terms =
        assignment.terms().stream()
            .map(term -> term.source() + " = " + term.target())
            .collect(Collectors.joining("\n"));
    return around + (around.isEmpty() || terms.isEmpty() ? "" : "\n") + terms;
  }

  /** As many texts as one question may have, and as large as it may be. */
  private static List<List<String>> portions(List<String> texts) {
    var portions = new ArrayList<List<String>>();
    int bytes = MOST_BYTES;
    for (String text : texts) {
      int more = text.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > MOST_BYTES || portions.getLast().size() == MOST_TEXTS) {
        portions.add(new ArrayList<>());
        bytes = 0;
      }
      portions.getLast().add(text);
      bytes += more;
    }
    return portions;
  }

  private static Asking.Texts read(@Nullable Object answer) {
    return new Asking.Texts.Came(
        Tree.list(answer, "translations").stream()
            .flatMap(each -> Tree.text(each, "text").stream())
            .toList());
  }
}
