package io.github.diptych.ui;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import io.github.diptych.ui.drafting.DraftActions;
import io.github.diptych.ui.entry.EntryCommands;
import io.github.diptych.ui.entry.TemplateCommands;
import io.github.diptych.ui.pair.PairView;
import java.util.ArrayList;
import java.util.Collections;
import org.kordamp.ikonli.octicons.Octicons;

/** What the writer does to an entry. */
final class EntryActions {
  private final Action create;
  private final Action sign;
  private final Action image;
  private final Submenu pairing;
  private final Action quick;
  private final Action templates;

  EntryActions(
      EntryCommands entries,
      PairView pair,
      Runnable chooseImages,
      DraftActions drafting,
      QuickWindows quick,
      TemplateCommands templates,
      Lanes lanes) {
    create =
        Action.of(
                "entry.new",
                () -> {
                  pair.expectNewEntry();
                  lanes.mind(entries.newEntry().thenRun(pair::newEntryMade));
                })
            .withIcon(Octicons.PLUS_16)
            .withShortcut("Shortcut+N");
    sign =
        Action.of(
                "entry.sign",
                () -> {
                  pair.expectOtherLanguage();
                  lanes.mind(entries.sign());
                })
            .withIcon(Octicons.PENCIL_16)
            .withShortcut("Shortcut+Enter");
    image =
        Action.of("entry.image", chooseImages)
            .withIcon(Octicons.IMAGE_16)
            .withShortcut("Shortcut+Shift+I");
    var both = new ArrayList<MenuEntry>();
    both.add(
        Action.of("entry.translate", () -> lanes.mind(entries.translate()))
            .withShortcut("Shortcut+Shift+Enter"));
    both.addAll(drafting.entries());
    Collections.addAll(
        both,
        MenuEntry.SEPARATOR,
        Action.of("pair.previous", pair::previous).withShortcut("Alt+Page Up"),
        Action.of("pair.next", pair::next).withShortcut("Alt+Page Down"),
        Action.of("pair.other", pair::other).withShortcut("F4"),
        Action.of("pair.carry", pair::carry)
            .withShortcut("Shift+F4")
            .enabledWhen(pair.carriable()));
    pairing = new Submenu("menu.pair", both);
    this.quick = Action.of("entry.quick", quick::open).withShortcut("Shortcut+Shift+N");
    this.templates = Action.of("entry.templates", () -> lanes.mind(templates.edit()));
  }

  Action create() {
    return create;
  }

  Action sign() {
    return sign;
  }

  Action image() {
    return image;
  }

  Submenu menu() {
    return Submenu.of("menu.entry", create, quick, sign, image, pairing, templates);
  }
}
