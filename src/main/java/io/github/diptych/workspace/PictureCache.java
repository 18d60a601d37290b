package io.github.diptych.workspace;

import io.github.diptych.workspace.picture.PictureRead;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures read last, up to a size. Any thread. */
final class PictureCache {
  private final long mostCharacters;
  private final Map<Object, PictureRead.Shown> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  PictureCache(long mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  synchronized Optional<PictureRead.Shown> get(Object key) {
    return Optional.ofNullable(kept.get(key));
  }

  synchronized void put(Object key, PictureRead.Shown picture) {
    var before = kept.put(key, picture);
    characters += picture.characters() - (before == null ? 0 : before.characters());
    var oldest = kept.entrySet().iterator();
    while (characters > mostCharacters && kept.size() > 1) {
      characters -= oldest.next().getValue().characters();
      oldest.remove();
    }
  }
}
