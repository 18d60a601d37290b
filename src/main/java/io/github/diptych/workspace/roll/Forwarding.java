package io.github.diptych.workspace.roll;

import io.github.diptych.markdown.NamedPlaces.NamedPlace;
import io.github.diptych.vault.VaultPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the names of the rolled note lead afterwards. Of equal names the first one counts. */
final class Forwarding {
  private static final String PREFIX = "user-content-";

  private final Map<String, Moved> moved = new HashMap<>();
  private final Set<String> staying = new HashSet<>();

  /**
   * A named place that goes to another note.
   *
   * @param place where it was
   * @param name by which it is found in its new note
   */
  record Moved(NamedPlace place, VaultPath note, String name) {}

  /**
   * @param places all that were in the note, in its order
   * @param gone those of them that go
   */
  Forwarding(List<NamedPlace> places, List<Moved> gone) {
    Map<NamedPlace, Moved> byPlace = new HashMap<>();
    gone.forEach(each -> byPlace.put(each.place(), each));
    for (NamedPlace place : places) {
      String key = key(place.name());
      Moved away = byPlace.get(place);
      if (moved.containsKey(key) || staying.contains(key)) {
        continue;
      }
      if (away == null) {
        staying.add(key);
      } else {
        moved.put(key, away);
      }
    }
  }

  /** Where a link with this fragment leads, if that is in another note now. */
  Optional<Moved> of(String fragment) {
    return Optional.ofNullable(moved.get(key(fragment)));
  }

  /** Whether it leads to what stays. */
  boolean stays(String fragment) {
    return staying.contains(key(fragment));
  }

  /** Whether a link to this place's name leads to it, and to no other place of that name. */
  boolean leadsTo(NamedPlace place) {
    Moved away = moved.get(key(place.name()));
    return away != null && away.place().equals(place);
  }

  /** As github.com compares names: percent signs resolved, in one case, without its prefix. */
  static String key(String fragment) {
    String name = decoded(fragment).toLowerCase(Locale.ROOT);
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }

  static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException stray) {
      // A percent sign that encodes nothing stands for itself.
      return fragment;
    }
  }
}
