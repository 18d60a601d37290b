package io.github.diptych.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads and saves notes, byte for byte. A save never overwrites what another program wrote, keeps
 * the file's mode, and leaves either the old file or the new one. Not for the UI thread.
 */
public final class NoteFiles {
  /** The largest note that can be edited, in bytes. */
  public static final int LARGEST = 50 * 1024 * 1024;

  /** How much of a larger one is shown, in bytes. */
  static final int BEGINNING = 1024 * 1024;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Vault vault;
  private final WholeFile wholeFile = new WholeFile();

  /** What a save put or meant to put in place without coming to its end; it is ours to replace. */
  private final Map<Path, ContentHash> unfinished = new ConcurrentHashMap<>();

  public NoteFiles(Vault vault) {
    this.vault = vault;
  }

  /** Any file of the vault, whatever it holds; never throws for what is on the disk. */
  public Loaded load(VaultPath path) {
    try {
      Path file = vault.real(vault.file(path));
      @Nullable Reason unfit = unfit(file);
      return unfit == null ? read(file) : new Loaded.Unreadable(unfit, "");
    } catch (InvalidPathException e) {
      return new Loaded.Unreadable(Reason.BAD_NAME, e.getReason());
    } catch (IOException e) {
      return new Loaded.Unreadable(Reason.of(e), Reason.detail(e));
    }
  }

  /**
   * Writes {@code text} in UTF-8 (half a surrogate pair, which UTF-8 cannot say, as U+FFFD). A
   * missing folder is made; of a symbolic link, the file that it leads to is replaced.
   *
   * @param text with the line ends that the file shall have
   * @param form only its byte order mark counts
   * @param expected of the bytes that were loaded or saved last; null if there must be no file yet
   */
  public SaveOutcome save(
      VaultPath path, String text, FileForm form, @Nullable ContentHash expected) {
    byte[] bytes = encode(text, form);
    Path target;
    try {
      target = vault.real(vault.file(path));
    } catch (InvalidPathException e) {
      return new SaveOutcome.Failed(Reason.BAD_NAME, e.getReason());
    } catch (IOException e) {
      return new SaveOutcome.Failed(Reason.of(e), Reason.detail(e));
    }
    try {
      return save(target, bytes, expected);
    } catch (IOException e) {
      return failed(target, bytes, e);
    }
  }

  private SaveOutcome save(Path target, byte[] bytes, @Nullable ContentHash expected)
      throws IOException {
    ContentHash wanted = ContentHash.of(bytes);
    @Nullable SaveOutcome obstacle = obstacle(target, expected, wanted);
    if (obstacle != null) {
      return obstacle;
    }
    // Not before the last look: until then, nothing of this text can be in the file.
    boolean written =
        wholeFile.write(
            target,
            bytes,
            () -> {
              boolean free = obstacle(target, expected, wanted) == null;
              if (free) {
                unfinished.put(target, wanted);
              }
              return free;
            });
    if (written) {
      unfinished.remove(target);
      return new SaveOutcome.Saved(wanted);
    }
    @Nullable SaveOutcome appeared = obstacle(target, expected, wanted);
    // Gone again between two looks: the next save will find it free.
    return appeared == null
        ? new SaveOutcome.Failed(Reason.IO_ERROR, target + " is being changed")
        : appeared;
  }

  /** Why the file is not to be replaced, or null if it is as expected. */
  private @Nullable SaveOutcome obstacle(
      Path target, @Nullable ContentHash expected, ContentHash wanted) throws IOException {
    @Nullable Reason unfit = unfit(target);
    if (unfit == Reason.MISSING && expected == null) {
      return null;
    }
    if (unfit != null) {
      return new SaveOutcome.Failed(unfit, "");
    }
    ContentHash now = hash(target);
    if (expected == null) {
      return new SaveOutcome.ChangedOnDisk(now);
    }
    if (now.equals(wanted)) {
      if (now.equals(expected)) {
        return new SaveOutcome.Unchanged();
      }
      // Another program wrote the same, or a save of ours went all the way but for the last force.
      wholeFile.force(target);
      return new SaveOutcome.Saved(wanted);
    }
    boolean ours = now.equals(expected) || now.equals(unfinished.get(target));
    return ours ? null : new SaveOutcome.ChangedOnDisk(now);
  }

  /** The folder in which a note's folders would be made: the last one that is there. */
  public VaultPath folderThere(VaultPath path) {
    VaultPath folder = path.parent();
    while (!folder.isRoot() && !Files.isDirectory(vault.file(folder))) {
      folder = folder.parent();
    }
    return folder;
  }

  /**
   * Takes back a note that was just made, and the folders that were made for it. A note that has
   * changed since stays.
   *
   * @param expected of the bytes that were saved
   * @param there what {@link #folderThere} said before
   * @return whether it is gone
   */
  public boolean takeBack(VaultPath path, ContentHash expected, VaultPath there) {
    try {
      Path file = vault.real(vault.file(path));
      if (!hash(file).equals(expected)) {
        return false;
      }
      Files.delete(file);
      for (VaultPath made = path.parent(); !made.equals(there); made = made.parent()) {
        Files.delete(vault.file(made));
      }
      return true;
    } catch (DirectoryNotEmptyException shared) {
      return true;
    } catch (InvalidPathException | IOException notThere) {
      return false;
    }
  }

  static SaveOutcome failed(Path target, byte[] bytes, IOException fault) {
    Reason reason = Reason.ofWriting(target, bytes.length, fault);
    return new SaveOutcome.Failed(reason, Reason.detail(fault));
  }

  private static @Nullable Reason unfit(Path file) {
    if (Files.isRegularFile(file)) {
      return null;
    }
    if (Files.isDirectory(file)) {
      return Reason.A_FOLDER;
    }
    return Files.exists(file) ? Reason.NOT_A_FILE : Reason.MISSING;
  }

  private static Loaded read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      byte[] beginning = Arrays.copyOf(bytes, BEGINNING);
      return new Loaded.ReadOnly(
          new String(beginning, StandardCharsets.UTF_8),
          Reason.TOO_LARGE,
          ContentHash.of(beginning));
    }
    ContentHash hash = ContentHash.of(bytes);
    boolean marked = Arrays.mismatch(bytes, MARK) == MARK.length || Arrays.equals(bytes, MARK);
    int start = marked ? MARK.length : 0;
    try {
      String text = decode(bytes, start);
      return new Loaded.Note(text, new FileForm(marked, LineEnds.of(text).dominant()), hash);
    } catch (CharacterCodingException e) {
      String shown = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
      return new Loaded.ReadOnly(shown, Reason.NOT_UTF8, hash);
    }
  }

  private static String decode(byte[] bytes, int start) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
        .toString();
  }

  static byte[] encode(String text, FileForm form) {
    ByteBuffer body;
    try {
      body =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD})
              .encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new AssertionError("everything malformed is replaced", e);
    }
    byte[] mark = form.byteOrderMark() ? MARK : new byte[0];
    return ByteBuffer.allocate(mark.length + body.remaining()).put(mark).put(body).array();
  }

  private static ContentHash hash(Path file) throws IOException {
    return ContentHash.of(Files.readAllBytes(file));
  }
}
