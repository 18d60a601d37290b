package io.github.diptych.ui;

import io.github.diptych.settings.Session;
import io.github.diptych.settings.Session.OpenNote;
import io.github.diptych.ui.note.NotePlace;
import io.github.diptych.ui.note.NoteTabs;
import io.github.diptych.vault.VaultPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tabs as a session has them, and back. */
final class RestoredTabs {
  private final Session session;
  private final Map<VaultPath, NotePlace> places = new LinkedHashMap<>();

  RestoredTabs(Session session) {
    this.session = session;
    session.notes().stream()
        .filter(RestoredTabs::isNote)
        .forEach(
            note -> places.put(VaultPath.of(note.path()), new NotePlace(note.caret(), note.top())));
  }

  /** The file may hold anything. */
  private static boolean isNote(OpenNote note) {
    return VaultPath.isValid(note.path()) && VaultPath.of(note.path()).isNote();
  }

  List<VaultPath> paths() {
    return List.copyOf(places.keySet());
  }

  Map<VaultPath, NotePlace> places() {
    return places;
  }

  /** The one that was in view, or else the first. */
  Optional<VaultPath> shown() {
    return session.notes().stream()
        .skip(Math.max(0, session.shown()))
        .limit(1)
        .filter(RestoredTabs::isNote)
        .map(note -> VaultPath.of(note.path()))
        .findFirst()
        .or(() -> places.keySet().stream().findFirst());
  }

  /**
   * What is to be remembered of the tabs as they are: a month without a file is not there later.
   */
  static Session sessionOf(NoteTabs tabs) {
    var paths = tabs.notes().stream().filter(tabs::hasFile).toList();
    var notes = paths.stream().map(path -> openNote(path, tabs.placeIn(path))).toList();
    int shown = tabs.shownProperty().get().map(paths::indexOf).orElse(-1);
    return new Session(notes, notes.isEmpty() ? -1 : Math.max(0, shown));
  }

  private static OpenNote openNote(VaultPath path, NotePlace place) {
    return new OpenNote(path.value(), place.caret(), place.top());
  }
}
