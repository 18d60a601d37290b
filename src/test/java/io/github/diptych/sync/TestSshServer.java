package io.github.diptych.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;

/**
 * A Git server over SSH on loopback, within this process: Apache MINA with JGit's two halves. It
 * takes the public keys that it was told of, and no password.
 */
public final class TestSshServer implements AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final List<PublicKey> welcome = new CopyOnWriteArrayList<>();
  private KeyPair identity;

  public TestSshServer() {
    identity = newKey("ssh-ed25519", 256);
    server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.setKeyPairProvider((session) -> List.of(identity));
    server.setPublickeyAuthenticator(
        (user, key, session) -> welcome.stream().anyMatch(each -> KeyUtils.compareKeys(each, key)));
    server.setCommandFactory((session, command) -> new GitCommand(command));
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a repository, whose folder it names. */
  public String url(Path repository) {
    return "ssh://git@" + host() + repository.toAbsolutePath();
  }

  public String host() {
    return "127.0.0.1:" + server.getPort();
  }

  /** The fingerprint of its own key. */
  public String fingerprint() {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, identity.getPublic());
  }

  /** From now on it has another key, as an impostor would. */
  public void changesItsKey() {
    identity = newKey("ssh-ed25519", 256);
  }

  public TestSshServer welcomes(KeyPair key) {
    welcome.add(key.getPublic());
    return this;
  }

  /**
   * @param type such as {@code ssh-ed25519}
   */
  public static KeyPair newKey(String type, int bits) {
    try {
      return KeyUtils.generateKeyPair(type, bits);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes a private key as {@code ssh-keygen} does. */
  public static void write(KeyPair key, Path file, @Nullable String passphrase) {
    try {
      Files.createDirectories(file.getParent());
      OpenSSHKeyEncryptionContext locked = null;
      if (passphrase != null) {
        locked = new OpenSSHKeyEncryptionContext();
        locked.setCipherName("AES");
        locked.setCipherType("256");
        locked.setCipherMode("CTR");
        locked.setPassword(passphrase);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "a test", locked, out);
      }
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code git-upload-pack '/path'} or {@code git-receive-pack '/path'}. */
  private static final class GitCommand extends AbstractCommandSupport {
    GitCommand(String command) {
      super(command, null);
    }

    @Override
    public void run() {
      int exit = 0;
      String path = getCommand().replaceAll("^[^']*'|'$", "");
      try (Repository repository =
          new FileRepositoryBuilder()
              .setGitDir(Path.of(path).toFile())
              .setMustExist(true)
              .build()) {
        serve(repository, getInputStream(), getOutputStream(), getErrorStream());
      } catch (IOException fault) {
        exit = 1;
      }
      onExit(exit);
    }

    private void serve(Repository repository, InputStream in, OutputStream out, OutputStream err)
        throws IOException {
      if (getCommand().startsWith("git-upload-pack")) {
        new UploadPack(repository).upload(in, out, err);
      } else {
        new ReceivePack(repository).receive(in, out, err);
      }
    }
  }
}
