package io.github.diptych.diary.parity;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Element.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * How a link can be written in the language that lost it: as it is, and otherwise should that not
 * do.
 */
final class LinkForms {
  private final Ground ground;
  private final Element link;
  private final Written written;
  private final Brackets brackets;
  private final Setting setting;

  LinkForms(Ground ground, Element link, Written written, Setting setting) {
    this.ground = ground;
    this.link = link;
    this.written = written;
    this.brackets = Brackets.around(ground, written.span());
    this.setting = setting;
  }

  /** Whether it is said about the words before it. */
  boolean isAside() {
    return brackets != Brackets.NONE || written instanceof Written.Bare;
  }

  /** Set into a sentence, the best form first. */
  List<TextEdit> at(int offset) {
    var forms = new ArrayList<TextEdit>();
    forms.add(
        written instanceof Written.Bare bare
            ? setting.address(offset, bare, brackets)
            : setting.inWords(offset, setting.bracketed(ground.in(written.span()), brackets)));
    others().forEach(form -> forms.add(setting.inWords(offset, form)));
    return forms;
  }

  /** Without words that are in the other language or have a look of their own. */
  List<String> others() {
    var forms = new ArrayList<String>();
    switch (written) {
      case Written.Bare(Span span, String address, boolean pointed) -> {
        if (Address.canBePointed(address)) {
          forms.add("<" + address + ">");
        }
      }
      case Written.Words(Span span, Span words) -> {
        String target = target(new Span(words.end(), span.end()));
        String plain = ground.in(words).replaceAll("[*_~`$\\[\\]]", "").strip();
        if (!plain.isEmpty() && ground.elements(Kind.PICTURE, words).isEmpty()) {
          forms.add("[" + plain + target);
        }
        if (Address.canBePointed(link.value())) {
          forms.add("<" + link.value() + ">");
        }
        forms.add("[→" + target);
      }
      case Written.Picture picture -> {}
    }
    return forms;
  }

  /** What closes its words: where it leads to, unless its words are what refers to that. */
  private String target(Span closing) {
    String target = ground.in(closing);
    boolean leads = target.startsWith("](") || target.startsWith("][");
    return leads && target.length() > "][]".length() ? target : "](<" + link.value() + ">)";
  }
}
