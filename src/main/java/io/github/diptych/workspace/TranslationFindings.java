package io.github.diptych.workspace;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Drafting;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Passage;
import io.github.diptych.markdown.Passages;
import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.LikelyTerms;
import io.github.diptych.vault.Vault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a draft says that it lost, and terms of the glossary that stand in an entry's first language
 * while its second says them otherwise. What was found in an entry is remembered until another text
 * is looked through. Any thread but the UI's.
 */
final class TranslationFindings {
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  private final GlossaryFile file;
  private volatile Read before = new Read(new LikelyTerms(Glossary.empty()), Map.of());

  TranslationFindings(Vault vault) {
    this.file = new GlossaryFile(vault);
  }

  /** Both languages of an entry, without their signatures. */
  private record Pair(String first, String second) {}

  /**
   * The entries of a text.
   *
   * @param found in each, counted from the start of its first language
   */
  private record Read(LikelyTerms terms, Map<Pair, List<Finding>> found) {}

  /**
   * In no particular order.
   *
   * @throws CancellationException if the thread is interrupted meanwhile; what was read by then is
   *     remembered
   */
  List<Finding> in(Diary diary) {
    LikelyTerms terms = file.terms();
    Map<Pair, List<Finding>> known = before.terms().equals(terms) ? before.found() : Map.of();
    var read = new HashMap<Pair, List<Finding>>();
    try {
      List<Finding> findings = in(diary, terms, known, read);
      before = new Read(terms, read);
      return findings;
    } catch (CancellationException given) {
      known.forEach(read::putIfAbsent);
      before = new Read(terms, read);
      throw given;
    }
  }

  private static List<Finding> in(
      Diary diary,
      LikelyTerms terms,
      Map<Pair, List<Finding>> known,
      Map<Pair, List<Finding>> read) {
    var findings = new ArrayList<Finding>();
    String text = diary.text();
    for (Entry entry : diary.entries()) {
      Block first = entry.first();
      Block second = entry.second();
      if (second == null) {
        continue;
      }
      lost(second, text, findings);
      if (!terms.isEmpty() && isTranslation(first, second, diary.format().languages())) {
        var pair = new Pair(first.body().in(text), second.body().in(text));
        List<Finding> found = known.containsKey(pair) ? known.get(pair) : departures(pair, terms);
        read.put(pair, found);
        found.forEach(each -> findings.add(each.moved(first.body().start())));
      }
    }
    return findings;
  }

  /** Whether the glossary is another one than that by which a text was looked through last. */
  boolean isOutdated() {
    LikelyTerms now = file.terms();
    LikelyTerms then = before.terms();
    return !now.equals(then) && !(now.isEmpty() && then.isEmpty());
  }

  private static void lost(Block block, String text, List<Finding> findings) {
    for (Drafting.Mark mark : Drafting.marks(block, text)) {
      String words = COMMENT.matcher(block.body().in(text)).replaceAll("");
      List<String> lost = mark.missing().stream().filter(each -> !words.contains(each)).toList();
      if (!lost.isEmpty()) {
        var said = List.of(String.join("; ", lost));
        findings.add(new Finding(Kind.DRAFT_LOST, mark.span(), said, List.of()));
      }
    }
  }

  /** A glossary says nothing of words in another language than its column's. */
  private static boolean isTranslation(Block first, Block second, List<Language> languages) {
    return first.language() == languages.getFirst() && second.language() == languages.getLast();
  }

  /** Each term once, where it stands first. */
  private static List<Finding> departures(Pair pair, LikelyTerms terms) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
    Glossary glossary = terms.in(pair.first());
    String written = COMMENT.matcher(pair.second()).replaceAll("");
    // Most entries depart from nothing, and to read them takes a while.
    if (glossary.terms().isEmpty() || glossary.departures(pair.first(), written).isEmpty()) {
      return List.of();
    }
    String translation = written + "\n" + read(pair.second());
    Map<String, Finding> found = new HashMap<>();
    for (Passage.Part part : words(pair.first())) {
      String words = part.span().in(pair.first());
      Map<String, List<String>> departures =
          glossary.departures(words, translation).stream()
              .collect(Collectors.toMap(Glossary.Departure::source, Glossary.Departure::targets));
      for (Glossary.Occurrence each : glossary.in(words)) {
        String source = each.term().source();
        if (departures.containsKey(source)) {
          Span span = each.span().moved(part.span().start());
          found.putIfAbsent(source, finding(span, source, departures.get(source)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Finding finding(Span span, String source, List<String> targets) {
    var said = List.of(source, String.join(" / ", targets));
    return new Finding(Kind.GLOSSARY_TERM, span, said, List.of());
  }

  /** As it reads, for a term may have emphasis within. */
  private static String read(String block) {
    return words(block).stream().map(part -> part.span().in(block)).collect(Collectors.joining());
  }

  private static List<Passage.Part> words(String block) {
    return Passages.in(block, new Span(0, block.length())).stream()
        .flatMap(passage -> passage.parts().stream())
        .filter(part -> part.kind() == Passage.Kind.WORDS)
        .toList();
  }
}
