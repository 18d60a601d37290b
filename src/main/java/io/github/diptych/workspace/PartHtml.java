package io.github.diptych.workspace;

import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;

/** Renders a part of a note by itself, to be taken to another program. Not on the UI thread. */
final class PartHtml {
  private final Vault vault;
  private final VaultCheck check;
  private final BrokenPictureView brokenPictures;

  PartHtml(Vault vault, VaultCheck check, BrokenPictureView brokenPictures) {
    this.vault = vault;
    this.check = check;
    this.brokenPictures = brokenPictures;
  }

  String of(VaultPath note, String markdown) {
    var pictures = new PictureData(vault, new LinkTargets(vault));
    var findings = check.in(note, markdown);
    return new GithubRenderer(new VaultPictures(note, findings, pictures, brokenPictures)::html)
        .render(markdown);
  }
}
