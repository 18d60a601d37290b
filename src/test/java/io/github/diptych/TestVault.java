package io.github.diptych;

import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A vault in a temporary folder, filled by words: {@code TestVault.in(folder).note("a.md",
 * "text")}. It lies in a folder of its own inside the given one, so that there is an outside.
 */
public final class TestVault {
  private final Path root;

  private TestVault(Path root) {
    this.root = root;
  }

  /** An empty vault, {@code vault} in {@code temporary}. */
  public static TestVault in(Path temporary) {
    return new TestVault(asked(() -> Files.createDirectories(temporary.resolve("vault"))));
  }

  public TestVault note(String path, String text) {
    return bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestVault bytes(String path, byte[] bytes) {
    Path file = file(path);
    asked(() -> Files.createDirectories(file.getParent()));
    asked(() -> Files.write(file, bytes));
    return this;
  }

  /** A real picture, whatever the name says: a PNG of 2 x 2 pixels. */
  public TestVault image(String path) {
    return bytes(path, png(0x2DA44E));
  }

  public TestVault folder(String path) {
    asked(() -> Files.createDirectories(file(path)));
    return this;
  }

  /**
   * A symbolic link.
   *
   * @param target as it is stored in the link
   */
  public TestVault link(String path, String target) {
    Path file = file(path);
    asked(() -> Files.createDirectories(file.getParent()));
    asked(() -> Files.createSymbolicLink(file, Path.of(target)));
    return this;
  }

  /** A PNG of 2 x 2 pixels of one colour, so that two can differ. */
  public static byte[] png(int rgb) {
    var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[4];
    Arrays.fill(pixels, rgb);
    image.setRGB(0, 0, 2, 2, pixels, 0, 2);
    var bytes = new ByteArrayOutputStream();
    asked(() -> ImageIO.write(image, "png", bytes));
    return bytes.toByteArray();
  }

  public Path root() {
    return root;
  }

  public Path file(String path) {
    return root.resolve(path);
  }

  public Vault vault() {
    return asked(() -> Vault.open(root));
  }

  public VaultPath path(String path) {
    return VaultPath.of(path);
  }

  public String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  public byte[] bytes(String path) {
    return asked(() -> Files.readAllBytes(file(path)));
  }

  /** Every file and folder there is, hidden and temporary ones too, relative and in order. */
  public List<String> everything() {
    return asked(
        () -> {
          try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> !file.equals(root))
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .toList();
          }
        });
  }

  private static <T> T asked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws IOException;
  }
}
