package io.github.diptych.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How a passage is written for a service, so that its marks survive there. {@code k3} stands for
 * what is kept, {@code g4} stands around words.
 */
enum Notation {
  /** Tags without content, for services that know XML. */
  XML("<%s/>", "<%s>", "</%s>"),
  /** Tags whose content says that it is not to be translated, for services that know HTML. */
  HTML("<%1$s translate=\"no\">X%2$d</%1$s>", "<%s>", "</%s>"),
  /** Signs that are in no text, for services that know nothing but words. */
  SIGNS("⟦%s⟧", "⟦%s⟧", "⟦/%s⟧");

  private static final Pattern TAG =
      Pattern.compile("<(?<end>/?)(?<role>[kgKG])(?<number>\\d{1,6})(?:\\s[^<>]*?)?(?<empty>/?)>");
  private static final Pattern SIGN =
      Pattern.compile(
          "⟦\\s*(?<end>/?)\\s*(?<role>[kgKG])\\s*(?<number>\\d{1,6})\\s*(?<empty>/?)\\s*⟧");
  private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|apos|#39|#x27);");

  private final String kept;
  private final String open;
  private final String close;

  Notation(String kept, String open, String close) {
    this.kept = kept;
    this.open = open;
    this.close = close;
  }

  /** What an answer is made of. */
  sealed interface Token {
    record Text(String text) implements Token {}

    record Keep(int number) implements Token {}

    record Begin(int number) implements Token {}

    record End(int number) implements Token {}
  }

  /** Whether words could be taken for a mark, and so have to be kept. */
  static boolean isSign(int unit) {
    return unit == '⟦' || unit == '⟧';
  }

  static String keptName(int number) {
    return "k" + number;
  }

  String write(Passage passage) {
    var text = new StringBuilder();
    for (Piece piece : passage.pieces()) {
      switch (piece) {
        case Piece.Words(String words) -> text.append(this == SIGNS ? words : escaped(words));
        case Piece.Kept(int number, String source) ->
            text.append(String.format(Locale.ROOT, kept, keptName(number), number));
        case Piece.Open(int number, String source) ->
            text.append(String.format(Locale.ROOT, open, "g" + number));
        case Piece.Close(int number, String source) ->
            text.append(String.format(Locale.ROOT, close, "g" + number));
      }
    }
    return text.toString();
  }

  List<Token> read(String answer) {
    var tokens = new ArrayList<Token>();
    Matcher mark = (this == SIGNS ? SIGN : TAG).matcher(answer);
    int done = 0;
    while (mark.find(done)) {
      addText(answer.substring(done, mark.start()), tokens);
      int number = Integer.parseInt(mark.group("number"));
      boolean ends = !mark.group("end").isEmpty();
      done = mark.end();
      if (!mark.group("role").equalsIgnoreCase("k")) {
        tokens.add(ends ? new Token.End(number) : new Token.Begin(number));
      } else if (!ends) {
        tokens.add(new Token.Keep(number));
        done = behindContent(answer, mark);
      }
    }
    addText(answer.substring(done), tokens);
    return tokens;
  }

  /** The passages with what a service made of each. */
  Reply restored(List<Passage> passages, List<String> answers) {
    return new Reply.Translated(
        IntStream.range(0, passages.size())
            .mapToObj(i -> Restoring.of(passages.get(i), read(answers.get(i))))
            .toList());
  }

  private void addText(String text, List<Token> tokens) {
    if (!text.isEmpty()) {
      tokens.add(new Token.Text(this == SIGNS ? text : unescaped(text)));
    }
  }

  /** Where the tag's own end is, if it has one: what stands between is nothing of the writer's. */
  private int behindContent(String answer, Matcher mark) {
    if (this == SIGNS || !mark.group("empty").isEmpty()) {
      return mark.end();
    }
    Matcher end =
        Pattern.compile("(?i)</" + keptName(Integer.parseInt(mark.group("number"))) + ">")
            .matcher(answer);
    return end.find(mark.end()) ? end.end() : mark.end();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String unescaped(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity ->
                switch (entity.group(1)) {
                  case "lt" -> "<";
                  case "gt" -> ">";
                  case "amp" -> "&";
                  case "quot" -> "\"";
                  default -> "'";
                });
  }
}
