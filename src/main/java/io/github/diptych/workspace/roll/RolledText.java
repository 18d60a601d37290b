package io.github.diptych.workspace.roll;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.FileAddresses;
import io.github.diptych.markdown.Link;
import io.github.diptych.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;

/** A note's text, any stretch of it as it has to be written in any note. */
final class RolledText {
  private final VaultPath note;
  private final String text;
  private final Relinking relinking;
  private final List<Link> addresses;

  RolledText(VaultPath note, String text, Relinking relinking) {
    this.note = note;
    this.text = text;
    this.relinking = relinking;
    this.addresses = FileAddresses.in(text);
  }

  /** The stretch, its links made to lead from that note to where they led. */
  String in(VaultPath is, Span stretch) {
    return in(is, stretch, List.of());
  }

  /**
   * @param insertions what is put into the stretch besides, with offsets in the whole text
   */
  String in(VaultPath is, Span stretch, List<TextEdit> insertions) {
    var edits = new ArrayList<>(insertions);
    for (Link link : Within.of(stretch, addresses, Link::destination)) {
      relinking.edit(link, text, note, is).ifPresent(edits::add);
    }
    return TextEdit.apply(
        stretch.in(text), edits.stream().map(each -> each.moved(-stretch.start())).toList());
  }

  /** All of it, in its own note. */
  String whole() {
    return in(note, new Span(0, text.length()));
  }
}
