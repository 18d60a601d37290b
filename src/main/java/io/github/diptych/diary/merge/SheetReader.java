package io.github.diptych.diary.merge;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Piece;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a version of a diary into leaves. */
final class SheetReader {
  private final Side side;
  private final Diary diary;
  private final String text;
  private final List<Span> emptyHeadings;
  private final List<Section> sections = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private int done;
  private int nextEmpty;

  SheetReader(Side side, Diary diary) {
    this.side = side;
    this.diary = diary;
    this.text = diary.text();
    this.emptyHeadings =
        diary.pieces().stream()
            .filter(piece -> piece.kind() == Piece.Kind.EMPTY_HEADING)
            .map(Piece::span)
            .toList();
  }

  Sheet read() {
    int end = 0;
    for (Day day : diary.days()) {
      outside(end, day.span().start());
      day(day);
      end = day.span().end();
    }
    outside(end, text.length());
    return new Sheet(side, diary, sections, leaves, text.substring(done));
  }

  /** A stretch that belongs to no day, empty headings in it included. */
  private void outside(int from, int to) {
    String words = text.substring(from, to);
    if (words.isBlank()) {
      return;
    }
    int start = from + words.length() - words.stripLeading().length();
    var span = new Span(start, from + words.stripTrailing().length());
    Leaf leaf = add(Leaf.Kind.OUTSIDE, span, null, leaves.size());
    sections.add(new Section(side, sections.size(), leaf, List.of(), null));
  }

  private void day(Day day) {
    Leaf heading = add(Leaf.Kind.DAY_HEADING, day.heading(), null, leaves.size());
    List<Part> parts = parts(day);
    Map<Block, Block> leaders = new HashMap<>();
    for (Entry entry : day.entries()) {
      if (entry.second() != null) {
        leaders.put(entry.second(), entry.first());
      }
    }
    Map<Block, Integer> numbers = new HashMap<>();
    var found = new ArrayList<Leaf>();
    for (Part part : parts) {
      Block block = part.block();
      int own = leaves.size();
      if (block == null) {
        found.add(add(Leaf.Kind.EMPTY_HEADING, part.span(), null, own));
      } else {
        numbers.put(block, own);
        Block leader = leaders.getOrDefault(block, block);
        int first = numbers.getOrDefault(leader, own);
        int number = first + 1 == own ? first : own; // not across an empty heading
        found.add(add(Leaf.Kind.BLOCK, part.span(), block, number));
      }
    }
    sections.add(new Section(side, sections.size(), heading, found, day.date()));
  }

  private List<Part> parts(Day day) {
    var parts = new ArrayList<Part>();
    day.blocks().forEach(block -> parts.add(new Part(block.span(), block)));
    while (nextEmpty < emptyHeadings.size()
        && emptyHeadings.get(nextEmpty).start() < day.span().end()) {
      Span empty = emptyHeadings.get(nextEmpty++);
      if (empty.start() >= day.span().start()) {
        parts.add(new Part(empty, null));
      }
    }
    parts.sort(Comparator.comparingInt(part -> part.span().start()));
    return parts;
  }

  private Leaf add(Leaf.Kind kind, Span span, @Nullable Block block, int leader) {
    String gap = text.substring(done, span.start());
    var leaf =
        new Leaf(
            side, leaves.size(), sections.size(), leader, kind, span, span.in(text), gap, block);
    leaves.add(leaf);
    done = span.end();
    return leaf;
  }

  private record Part(Span span, @Nullable Block block) {}
}
