package io.github.diptych.sync.ssh;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.jspecify.annotations.Nullable;

/** A line to an SSH agent: a socket of the file system, or a named pipe of Windows. */
final class AgentLine extends AbstractConnector {
  private static final String PIPES = "\\\\.\\pipe\\";
  private static final int LENGTH = 4;

  private final String address;
  private @Nullable Stream stream;

  AgentLine(String address) {
    this.address = address;
  }

  /** Bytes in both directions. */
  private interface Stream extends AutoCloseable {
    void write(byte[] bytes) throws IOException;

    void read(byte[] bytes) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** False where there is no agent; the keys in files are then tried alone. */
  @Override
  public boolean connect() {
    if (address.isEmpty()) {
      return false;
    }
    try {
      if (stream == null) {
        stream = address.startsWith(PIPES) ? new Pipe(address) : new Socket(Path.of(address));
      }
      return true;
    } catch (IOException | InvalidPathException none) {
      return false;
    }
  }

  @Override
  public byte[] rpc(byte command, byte[] message) throws IOException {
    Stream open = stream;
    if (open == null) {
      throw new IOException("the agent is not connected");
    }
    prepareMessage(command, message);
    open.write(message);
    byte[] length = new byte[LENGTH];
    open.read(length);
    byte[] reply = new byte[toLength(command, length)];
    open.read(reply);
    return reply;
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  private static final class Socket implements Stream {
    private final SocketChannel channel;

    Socket(Path file) throws IOException {
      channel = SocketChannel.open(UnixDomainSocketAddress.of(file));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }

    @Override
    public void read(byte[] bytes) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) {
          throw new EOFException("the agent hung up");
        }
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private static final class Pipe implements Stream {
    private final RandomAccessFile file;

    Pipe(String name) throws IOException {
      file = new RandomAccessFile(name, "rw");
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      file.write(bytes);
    }

    @Override
    public void read(byte[] bytes) throws IOException {
      file.readFully(bytes);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
