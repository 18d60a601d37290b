package io.github.diptych.ui.finding;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import java.util.List;
import javafx.scene.Node;

/** What the writer does about what was found in the note. */
public final class FindingActions {
  private final List<MenuEntry> entries;

  /**
   * @param anchor what the list of them stands over
   */
  public FindingActions(FindingCommands findings, Node anchor, Lanes lanes) {
    entries =
        List.of(
            Action.of("finding.next", findings::next).withShortcut("F8"),
            Action.of("finding.previous", findings::previous).withShortcut("Shift+F8"),
            Action.of("finding.list", () -> findings.list(anchor)).withShortcut("Shortcut+F8"),
            Action.of("finding.repair", () -> lanes.mind(findings.offer()))
                .withShortcut("Shortcut+Period"));
  }

  /** As they follow one another in a menu. */
  public List<MenuEntry> entries() {
    return entries;
  }
}
