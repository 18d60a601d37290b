package io.github.diptych.ui.looking;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import io.github.diptych.ui.editor.LineWidth;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;

/** What the writer can do to how the note looks, for the window's menus. */
public final class LookActions {
  private final Action focus;
  private final Action typewriter;
  private final Action larger;
  private final Action smaller;
  private final Action reset;
  private final Submenu width;
  private final Submenu size;

  /**
   * @param all zooms all text
   * @param zoom zooms the pane that the keys are for
   */
  LookActions(LookModel model, Zoom all, Supplier<Zoom> zoom) {
    focus = toggle("view.focus", model.focusProperty(), "F9");
    typewriter = toggle("view.typewriter", model.typewriterProperty(), "Shift+F9");
    larger = Action.of("view.larger", () -> zoom.get().larger()).withShortcut("Shortcut+Equals");
    smaller = Action.of("view.smaller", () -> zoom.get().smaller()).withShortcut("Shortcut+Minus");
    reset = Action.of("view.reset", () -> zoom.get().reset()).withShortcut("Shortcut+0");
    width =
        new Submenu(
            "menu.width",
            Stream.of(LineWidth.values())
                .<MenuEntry>map(each -> choice(model.lineWidthProperty(), each))
                .toList());
    size =
        Submenu.of(
            "menu.size",
            Action.of("size.larger", all::larger),
            Action.of("size.smaller", all::smaller),
            Action.of("size.reset", all::reset));
  }

  /** For the menu of what is seen and how. */
  public List<MenuEntry> view() {
    return List.of(focus, typewriter, width, MenuEntry.SEPARATOR, larger, smaller, reset, size);
  }

  Action larger() {
    return larger;
  }

  Action smaller() {
    return smaller;
  }

  Action reset() {
    return reset;
  }

  private static Action toggle(String key, BooleanProperty state, String shortcut) {
    return Action.of(key, () -> state.set(!state.get())).withShortcut(shortcut).selectedWhen(state);
  }

  private static Action choice(ObjectProperty<LineWidth> property, LineWidth width) {
    return Action.of("width." + width.name().toLowerCase(Locale.ROOT), () -> property.set(width))
        .selectedWhen(property.isEqualTo(width));
  }
}
