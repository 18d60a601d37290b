package io.github.diptych.sync.lfs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The contents that a repository has beside it, in {@code lfs/objects} of its Git folder as the
 * {@code git-lfs} program keeps them.
 */
public final class LfsStore {
  private final Path folder;

  /**
   * @param gitFolder the repository's own
   */
  public LfsStore(Path gitFolder) {
    folder = gitFolder.resolve("lfs");
  }

  /** Whether there is anything in it. */
  public boolean isUsed() {
    return Files.isDirectory(folder.resolve("objects"));
  }

  public boolean has(LfsObject object) throws IOException {
    Path file = file(object);
    return Files.isRegularFile(file) && Files.size(file) == object.size();
  }

  /** Where the content is, or would be. */
  public Path file(LfsObject object) {
    String oid = object.oid();
    return folder
        .resolve("objects")
        .resolve(oid.substring(0, 2))
        .resolve(oid.substring(2, 4))
        .resolve(oid);
  }

  /**
   * Takes a content in; whole and as its pointer says, or not at all.
   *
   * @throws IOException also if it is another content
   */
  public void put(LfsObject object, InputStream content) throws IOException {
    Path file = file(object);
    Files.createDirectories(folder.resolve("tmp"));
    Path temporary = Files.createTempFile(folder.resolve("tmp"), "object", ".tmp");
    try {
      MessageDigest digest = sha256();
      long size;
      try (OutputStream out = Files.newOutputStream(temporary)) {
        size = new DigestInputStream(content, digest).transferTo(out);
      }
      String found = HexFormat.of().formatHex(digest.digest());
      if (size != object.size() || !found.equals(object.oid())) {
        throw new IOException("not the content that was asked for: " + object.oid());
      }
      Files.createDirectories(file.getParent());
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** What these bytes are the content of. */
  public static LfsObject of(Path content) throws IOException {
    MessageDigest digest = sha256();
    try (var in = new DigestInputStream(Files.newInputStream(content), digest)) {
      long size = in.transferTo(OutputStream.nullOutputStream());
      return new LfsObject(HexFormat.of().formatHex(digest.digest()), size);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
