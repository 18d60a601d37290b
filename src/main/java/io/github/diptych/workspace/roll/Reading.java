package io.github.diptych.workspace.roll;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.FileAddresses;
import io.github.diptych.markdown.Link;
import io.github.diptych.markdown.References;
import io.github.diptych.markdown.References.Reference;
import io.github.diptych.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a note says, wherever it lies: its words with each address replaced by what it leads to. It
 * knows nothing of how the words came there.
 */
final class Reading {
  private final VaultPath note;
  private final String text;
  private final Diary diary;
  private final Meanings meanings;
  private final List<Link> addresses;
  private final List<Reference> references;

  Reading(VaultPath note, String text, DiaryFormat format, Meanings meanings) {
    this.note = note;
    this.text = text;
    this.diary = Diary.parse(text, format);
    this.meanings = meanings;
    this.addresses = FileAddresses.in(text);
    this.references = References.in(text);
  }

  /**
   * A block under its day, as it reads.
   *
   * @param signed by which minute; empty if it is not
   */
  record Said(Day day, String signed, String words) {
    String key() {
      return day.date() + "\n" + words;
    }
  }

  List<Said> blocks() {
    var blocks = new ArrayList<Said>();
    for (Day day : diary.days()) {
      for (Block block : day.blocks()) {
        var signature = block.signature();
        String signed = signature == null ? "" : signature.at().toString();
        blocks.add(new Said(day, signed, words(block)));
      }
    }
    return blocks;
  }

  /** Which block goes with which. */
  List<String> pairs() {
    return diary.entries().stream().map(this::pair).toList();
  }

  private String pair(Entry entry) {
    return entry.day() + "\n" + words(entry.first()) + "\n\n" + words(entry.second());
  }

  private String words(@Nullable Block block) {
    if (block == null) {
      return "";
    }
    var words = new StringBuilder(words(block.span()));
    for (Reference each : Within.of(block.span(), references, Reference::place)) {
      words.append("\n").append(words(each.definition()));
    }
    return words.toString();
  }

  /** The lines that are not blank. */
  List<String> lines() {
    return words(new Span(0, text.length())).lines().filter(line -> !line.isBlank()).toList();
  }

  private String words(Span stretch) {
    var words = new StringBuilder();
    int done = stretch.start();
    for (Link link : Within.of(stretch, addresses, Link::destination)) {
      words.append(text, done, link.destination().start());
      words.append('\u27E6').append(meanings.of(note, link, text)).append('\u27E7');
      done = link.destination().end();
    }
    return words.append(text, done, stretch.end()).toString();
  }
}
