package io.github.diptych.workspace;

import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;

/** Renders a part of a note by itself, to be taken to another program. Not on the UI thread. */
final class PartHtml {
  private final Vault vault;
  private final BrokenPictureView brokenPictures;

  PartHtml(Vault vault, BrokenPictureView brokenPictures) {
    this.vault = vault;
    this.brokenPictures = brokenPictures;
  }

  String of(VaultPath note, String markdown) {
    var pictures = new PictureData(vault, new LinkTargets(vault));
    var view = new VaultPictures(note, new LinkFindings(vault), pictures, brokenPictures);
    return new GithubRenderer(view).render(markdown);
  }
}
