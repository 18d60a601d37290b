package io.github.diptych.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.swing.filechooser.FileSystemView;

/** Where this system's people keep their documents. */
final class DocumentsFolder {
  private static final Pattern XDG =
      Pattern.compile("^XDG_DOCUMENTS_DIR=\"(?:\\$HOME/)?([^\"]+)\"", Pattern.MULTILINE);

  private DocumentsFolder() {}

  static Path ofThisUser() {
    var home = Path.of(System.getProperty("user.home"));
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
        ? FileSystemView.getFileSystemView().getDefaultDirectory().toPath()
        : home.resolve(named(home).orElse("Documents"));
  }

  /** Linux desktops name it in the reader's language. */
  private static Optional<String> named(Path home) {
    try {
      var matcher = XDG.matcher(Files.readString(home.resolve(".config/user-dirs.dirs")));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
