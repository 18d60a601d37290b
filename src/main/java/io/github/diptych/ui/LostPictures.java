package io.github.diptych.ui;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.picture.PictureIntake;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Tells the writer of pictures that did not come into their note: refused, or the note is not in
 * view any more. Nothing is written into another. On the UI thread.
 *
 * @param show shows a note, where other notes can be shown
 */
record LostPictures(
    NoticeModel notices,
    Optional<Function<VaultPath, CompletableFuture<Void>>> show,
    Lanes lanes,
    Words words)
    implements PictureIntake.Told {
  @Override
  public void refused(String name, Images.Outcome outcome) {
    notices.show(Notice.of("picture", Tone.WARNING, Sentences.refused(name, outcome).in(words)));
  }

  @Override
  public void waits(VaultPath note, VaultPath picture, String link, Runnable put) {
    var choices = new ArrayList<Notice.Choice>();
    show.ifPresent(
        way ->
            choices.add(
                new Notice.Choice(
                    words.say("picture.waits.put"),
                    () -> lanes.mind(way.apply(note).thenRun(put)))));
    choices.add(new Notice.Choice(words.say("picture.waits.copy"), () -> copy(link)));
    String sentence = words.say("picture.waits", picture.value(), note.value());
    notices.show(new Notice("picture " + picture.value(), Tone.INFO, sentence, choices));
  }

  private static void copy(String link) {
    var content = new ClipboardContent();
    content.putString(link);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
