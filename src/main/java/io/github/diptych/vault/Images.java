package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts pictures into a vault. Not for the UI thread. */
public final class Images {
  /** The largest picture taken, in bytes: over 100 MiB, GitHub refuses the push. */
  public static final long LARGEST = 100L * 1024 * 1024;

  private final Vault vault;
  private final FolderNames names = new FolderNames();
  private final WholeFile wholeFile = new WholeFile();

  public Images(Vault vault) {
    this.vault = vault;
  }

  /** What came of attaching a picture. */
  public sealed interface Outcome {
    /**
     * @param image where it is; it was there before if the same bytes bore the same name
     */
    record Attached(VaultPath image) implements Outcome {}

    /** None of the kinds that github.com shows. */
    record NotAnImage() implements Outcome {}

    /**
     * @param bytes how large it is; {@link Images#LARGEST} is allowed
     */
    record TooLarge(long bytes) implements Outcome {}

    /**
     * @param detail what the system said; not for every reason
     */
    record Failed(Reason reason, String detail) implements Outcome {}
  }

  /**
   * Writes a picture under a safe name that is not taken, letter case aside; the extension follows
   * from the content. Nothing that is there is changed.
   *
   * @param suggestedName such as a clipboard's or the original file's, with any characters
   * @param folder made if missing; one that is there and differs in case only is used instead
   */
  public Outcome attach(byte[] data, String suggestedName, VaultPath folder) {
    if (data.length > LARGEST) {
      return new Outcome.TooLarge(data.length);
    }
    Optional<ImageType> type = ImageType.of(data);
    if (type.isEmpty()) {
      return new Outcome.NotAnImage();
    }
    Path place = vault.root();
    try {
      VaultPath actual = actual(folder);
      place = vault.real(vault.file(actual));
      String extension = extension(type.get(), suggestedName);
      return put(data, SafeName.of(suggestedName), extension, actual, place);
    } catch (InvalidPathException e) {
      return new Outcome.Failed(Reason.BAD_NAME, e.getReason());
    } catch (IOException e) {
      Reason reason = Reason.ofWriting(place.resolve("x"), data.length, e);
      return new Outcome.Failed(reason, Reason.detail(e));
    }
  }

  /** The link destination that shows {@code image} in {@code note}, as github.com resolves it. */
  public static String link(VaultPath note, VaultPath image) {
    return RelativeLink.from(note, image);
  }

  private Outcome put(byte[] data, String base, String extension, VaultPath folder, Path place)
      throws IOException {
    for (int number = 1; ; number++) {
      String name = base + (number == 1 ? "" : "-" + number) + "." + extension;
      @Nullable String taken = Files.exists(place) ? names.like(place, name).orElse(null) : null;
      if (taken == null) {
        Path file = place.resolve(name);
        if (wholeFile.write(file, data, () -> !Files.exists(file))) {
          return new Outcome.Attached(folder.resolve(name));
        }
      } else if (holds(place.resolve(taken), data)) {
        return new Outcome.Attached(folder.resolve(taken));
      }
    }
  }

  private static boolean holds(Path file, byte[] data) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == data.length
        && Arrays.equals(Files.readAllBytes(file), data);
  }

  private VaultPath actual(VaultPath folder) throws IOException {
    VaultPath actual = VaultPath.ROOT;
    if (folder.isRoot()) {
      return actual;
    }
    for (String part : folder.value().split("/", -1)) {
      Path here = vault.file(actual);
      String name = Files.isDirectory(here) ? names.like(here, part).orElse(part) : part;
      actual = actual.resolve(name);
    }
    return actual;
  }

  /** {@code .jpeg} is as good as {@code .jpg}; otherwise the content decides. */
  private static String extension(ImageType type, String suggestedName) {
    boolean longForm = suggestedName.toLowerCase(Locale.ROOT).endsWith(".jpeg");
    return type == ImageType.JPEG && longForm ? "jpeg" : type.extension();
  }
}
