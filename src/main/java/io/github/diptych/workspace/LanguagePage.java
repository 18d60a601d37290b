package io.github.diptych.workspace;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A diary's page for whoever reads one language of it, or both beside each other. What belongs to
 * no entry – headings, a preface – stays; a rule that would part nothing goes.
 */
public final class LanguagePage {
  /** Where an element comes from, in units from its block's start. */
  private static final Pattern PLACE = Pattern.compile("data-diptych-at=\"(\\d+)\"");

  private final Diary diary;
  private final List<Language> written;
  private final ReadLanguages languages;
  private final List<RenderedBlock> page = new ArrayList<>();

  /** Whether a rule here would part nothing. */
  private boolean parted = true;

  private LanguagePage(Diary diary, ReadLanguages languages) {
    this.diary = diary;
    this.written = diary.format().languages();
    this.languages = languages;
  }

  /**
   * @param blocks of the whole note
   * @param diary what the same text says
   */
  public static List<RenderedBlock> of(
      List<RenderedBlock> blocks, Diary diary, ReadLanguages languages) {
    if (languages == ReadLanguages.ALL || !diary.isDiary()) {
      return blocks;
    }
    var made = new LanguagePage(diary, languages);
    made.add(blocks);
    return made.page;
  }

  private void add(List<RenderedBlock> blocks) {
    int next = 0;
    while (next < blocks.size()) {
      RenderedBlock block = blocks.get(next);
      Optional<Entry> entry = entryOf(block);
      int end = next + 1;
      if (entry.isPresent()) {
        while (end < blocks.size() && entryOf(blocks.get(end)).equals(entry)) {
          end++;
        }
        add(entry.get(), blocks.subList(next, end));
      } else {
        addOutside(block);
      }
      next = end;
    }
    while (!page.isEmpty() && isRule(page.getLast())) {
      page.removeLast();
    }
  }

  private Optional<Entry> entryOf(RenderedBlock block) {
    int at = block.source().start();
    return diary.entryAt(at).filter(entry -> at < entry.span().end());
  }

  private void addOutside(RenderedBlock block) {
    if (!isRule(block)) {
      page.add(block);
      parted = isHeading(block);
    } else if (!parted) {
      page.add(block);
      parted = true;
    }
  }

  private void add(Entry entry, List<RenderedBlock> blocks) {
    List<RenderedBlock> first = within(blocks, entry.first());
    List<RenderedBlock> second =
        entry.second() == null ? List.of() : within(blocks, Objects.requireNonNull(entry.second()));
    var shown =
        switch (languages) {
          case ALL -> blocks;
          case FIRST -> entry.second() == null ? onlyIf(entry, 0, first) : first;
          case SECOND -> entry.second() == null ? onlyIf(entry, 1, first) : second;
          case COLUMNS -> List.of(beside(entry.span(), first, second));
        };
    page.addAll(shown);
    parted = shown.isEmpty() && parted;
  }

  /** An entry in one language is read by those who read that. */
  private List<RenderedBlock> onlyIf(Entry entry, int index, List<RenderedBlock> blocks) {
    boolean is =
        index < written.size()
            && (entry.first().language() == null || entry.first().language() == written.get(index));
    return is ? blocks : List.of();
  }

  private static List<RenderedBlock> within(List<RenderedBlock> blocks, Block part) {
    return blocks.stream().filter(block -> part.span().contains(block.source().start())).toList();
  }

  private static RenderedBlock beside(
      Span entry, List<RenderedBlock> first, List<RenderedBlock> second) {
    return new RenderedBlock(
        entry,
        "<div class=\"diptych-entry\"><div>"
            + html(first, entry.start())
            + "</div><div>"
            + html(second, entry.start())
            + "</div></div>");
  }

  /** Its places counted from {@code start}. */
  private static String html(List<RenderedBlock> blocks, int start) {
    return blocks.stream()
        .map(
            block ->
                PLACE
                    .matcher(block.html())
                    .replaceAll(
                        place ->
                            "data-diptych-at=\""
                                + (Integer.parseInt(place.group(1))
                                    + block.source().start()
                                    - start)
                                + "\""))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isRule(RenderedBlock block) {
    return block.html().startsWith("<hr");
  }

  private static boolean isHeading(RenderedBlock block) {
    return block.html().matches("(?s)<(?:div[^>]*><)?h[1-6].*");
  }
}
