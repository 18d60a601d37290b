package io.github.diptych.ui;

import io.github.diptych.task.Subscription;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.picture.BrokenPictures;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.NotePictures;
import java.util.HashSet;
import java.util.Set;

/** Joins the preview to the vault's pictures, and says which hosts the writer has let in. */
final class PreviewPictures {
  private static final String TOPIC = "picture-hosts";

  private final NotePictures pictures;
  private final WindowParts parts;
  private final Words words;
  private final Set<String> before;

  PreviewPictures(NotePictures pictures, WindowParts parts, Words words) {
    this.pictures = pictures;
    this.parts = parts;
    this.words = words;
    this.before = new HashSet<>();
  }

  Subscription follow() {
    before.addAll(pictures.hosts());
    var shown = parts.preview().showPictures(pictures, new BrokenPictures(words));
    var allowed = pictures.onAllowed(this::tell);
    return () -> {
      shown.cancel();
      allowed.cancel();
    };
  }

  private void tell(Set<String> hosts) {
    parts.notices().withdraw(TOPIC);
    for (String host : hosts) {
      if (!before.contains(host)) {
        parts
            .notices()
            .show(
                Notice.of(
                    TOPIC,
                    Tone.INFO,
                    words.say("picture.host.allowed", host),
                    new Notice.Choice(
                        words.say("picture.host.forbid"), () -> pictures.forbidHost(host))));
      }
    }
    before.clear();
    before.addAll(hosts);
  }
}
