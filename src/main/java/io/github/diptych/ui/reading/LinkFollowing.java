package io.github.diptych.ui.reading;

import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.LinkSheet;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.picture.BrokenPictures;
import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.LinkDestination;
import io.github.diptych.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Does what a click on a link in the preview does. Asks before anything leaves the program. */
public final class LinkFollowing {
  /** One letter is no scheme but a drive of Windows. */
  private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]+):.*");

  private final Workspace workspace;
  private final NoteView note;
  private final AnchorJumps anchors;
  private final ReadingModel model;
  private final NoticeModel notices;
  private final LinkSheet sheet;
  private final Outside outside;
  private final Words words;
  private final Set<String> openedKinds = new HashSet<>();

  /** What a link can need of the window and of what is around it. */
  public interface Outside {
    /** Opens an address, of a page or of a file, with the program that the system has for it. */
    void browse(String address);

    void open(VaultPath note, Runnable then);

    /** Shows a folder of the vault in the sidebar; false if it is not there. */
    boolean reveal(VaultPath folder);

    /** Repairs the picture with that destination. */
    void repair(String destination);
  }

  public LinkFollowing(
      Workspace workspace,
      NoteView note,
      AnchorJumps anchors,
      ReadingModel model,
      NoticeModel notices,
      LinkSheet sheet,
      Outside outside,
      Words words) {
    this.workspace = workspace;
    this.note = note;
    this.anchors = anchors;
    this.model = model;
    this.notices = notices;
    this.sheet = sheet;
    this.outside = outside;
    this.words = words;
  }

  /**
   * @param link as the page has it
   */
  public void follow(String link) {
    var repair = BrokenPictures.destination(link);
    if (repair.isPresent()) {
      outside.repair(repair.get());
      return;
    }
    // As browsers do, which would see "javascript:" in "java\nscript:".
    String address = link.strip().replaceAll("[\\t\\n\\r]", "");
    if (address.startsWith("//")) {
      address = "https:" + address;
    }
    var scheme = SCHEME.matcher(address);
    if (scheme.matches()) {
      elsewhere(scheme.group(1).toLowerCase(Locale.ROOT), address);
    } else {
      inVault(address);
    }
  }

  private void elsewhere(String scheme, String address) {
    switch (scheme) {
      case "http", "https" ->
          WebAddress.of(address).ifPresentOrElse(this::page, () -> refuse("link.refused", address));
      case "mailto" -> {
        String readable = WebAddress.readable(address);
        sheet.askMail(readable, readable, () -> outside.browse(readable));
      }
      case "file" -> inVault(address);
      default -> refuse("link.refused", WebAddress.readable(address));
    }
  }

  private void page(WebAddress page) {
    Runnable open = () -> outside.browse(page.address());
    if (model.openHosts().contains(page.host())) {
      open.run();
      return;
    }
    sheet.askPage(
        page.shown(),
        page.address(),
        page.host(),
        page.hostInItsLetters(),
        open,
        () -> {
          model.openHosts().add(page.host());
          open.run();
        });
  }

  private void inVault(String address) {
    note.document()
        .ifPresent(
            from ->
                workspace
                    .lanes()
                    .mind(
                        workspace
                            .destination(from.path(), address)
                            .thenAccept(destination -> go(destination, address))));
  }

  private void go(LinkDestination destination, String address) {
    switch (destination) {
      case LinkDestination.Note(VaultPath path, String anchor) ->
          outside.open(path, () -> anchors.jump(path, anchor));
      case LinkDestination.File(VaultPath path, Path file) -> file(path, file);
      case LinkDestination.Folder(VaultPath path) -> {
        if (!outside.reveal(path)) {
          refuse("link.folder.empty", path);
        }
      }
      case LinkDestination.Dead(LinkTarget why) -> refuse(sentence(why), address);
    }
  }

  private void file(VaultPath path, Path file) {
    Runnable open =
        () -> {
          openedKinds.add(path.extension());
          outside.browse(file.toUri().toASCIIString());
        };
    if (RunnableFiles.has(path.extension())) {
      refuse("link.program", path);
    } else if (openedKinds.contains(path.extension())) {
      open.run();
    } else {
      sheet.askFile(path.value(), open);
    }
  }

  private static String sentence(LinkTarget dead) {
    return switch (dead) {
      case LinkTarget.Missing missing -> "finding.LINK_MISSING";
      case LinkTarget.WrongCase other -> "finding.LINK_CASE";
      case LinkTarget.Absolute absolute -> "finding.LINK_ABSOLUTE";
      case LinkTarget.Backslash backslash -> "finding.LINK_BACKSLASH";
      case LinkTarget.Space space -> "finding.LINK_SPACE";
      case LinkTarget.Outside outside -> "finding.LINK_OUTSIDE";
      case LinkTarget.Remote remote -> "link.refused";
      case LinkTarget.Anchor anchor -> "finding.LINK_MISSING";
      case LinkTarget.Found found -> "finding.LINK_MISSING";
    };
  }

  private void refuse(String key, Object what) {
    notices.show(Notice.of("link", Tone.WARNING, words.say(key, what)));
  }
}
