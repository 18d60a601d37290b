package io.github.diptych.workspace;

import io.github.diptych.vault.NewFiles;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The sample vault that the program carries, in its jar or beside its classes. */
final class SampleFiles {
  private static final String FIRST = "/io/github/diptych/sample/README.md";

  /** Copies every file; how many they were. */
  int copyTo(NewFiles target) throws IOException {
    URI address = address();
    if (!"jar".equals(address.getScheme())) {
      return copy(folderOf(Path.of(address)), target);
    }
    try (var jar = FileSystems.newFileSystem(jarOf(address), Map.of())) {
      return copy(folderOf(jar.getPath(FIRST)), target);
    }
  }

  private static int copy(Path folder, NewFiles target) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      var path =
          folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
      target.create(VaultPath.of(path), Files.readAllBytes(file));
    }
    return files.size();
  }

  private static URI address() throws IOException {
    URL sample = SampleFiles.class.getResource(FIRST);
    if (sample == null) {
      throw new IOException("the sample is not part of this build");
    }
    try {
      return sample.toURI();
    } catch (URISyntaxException malformed) {
      throw new IOException(malformed);
    }
  }

  /** The file system of the whole jar, opened by its path so that no other holder is disturbed. */
  private static Path jarOf(URI address) {
    var whole = address.getSchemeSpecificPart();
    return Path.of(URI.create(whole.substring(0, whole.indexOf("!/"))));
  }

  private static Path folderOf(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      throw new IOException("no folder: " + file);
    }
    return folder;
  }
}
