package io.github.diptych.sync.ssh;

import io.github.diptych.net.Proxies;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has a SOCKS 5 proxy connect to a host (RFC 1928), with a password if it wants one (RFC 1929). The
 * proxy looks up the host's name. Waits: for a thread that may; an interrupt ends it.
 *
 * @param login who asks the proxy; empty for nobody
 */
record SocksConnect(InetSocketAddress proxy, Optional<Proxies.Login> login) {
  private static final long PATIENCE_SECONDS = 15;
  private static final int VERSION = 5;
  private static final int NOBODY = 0;
  private static final int PASSWORD = 2;
  private static final int MOST = 255;

  /**
   * The line to the host.
   *
   * @throws ConnectException if the proxy is not reached or says nothing
   * @throws SocketException if the proxy does not reach the host
   */
  AsynchronousSocketChannel to(InetSocketAddress host) throws IOException {
    if (proxy.isUnresolved()) {
      throw new ConnectException("no such host: " + proxy.getHostString());
    }
    var line = AsynchronousSocketChannel.open();
    try {
      done(line.connect(proxy));
      logIn(line);
      connect(line, host);
      return line;
    } catch (IOException | RuntimeException fault) {
      line.close();
      throw fault;
    }
  }

  private void logIn(AsynchronousSocketChannel line) throws IOException {
    write(
        line,
        login.isEmpty()
            ? new byte[] {VERSION, 1, NOBODY}
            : new byte[] {VERSION, 2, NOBODY, PASSWORD});
    byte[] method = read(line, 2);
    if (method[0] != VERSION) {
      throw new ConnectException("speaks no SOCKS 5");
    }
    if (method[1] == PASSWORD && login.isPresent()) {
      var said = new ByteArrayOutputStream();
      said.write(1);
      text(said, login.get().user());
      text(said, login.get().password());
      write(line, said.toByteArray());
      if (read(line, 2)[1] != 0) {
        throw refused();
      }
    } else if (method[1] != NOBODY) {
      throw refused();
    }
  }

  /** In the words that the JDK has for it. */
  private static SocketException refused() {
    return new SocketException("SOCKS : authentication failed");
  }

  private void connect(AsynchronousSocketChannel line, InetSocketAddress host) throws IOException {
    var question = new ByteArrayOutputStream();
    question.writeBytes(new byte[] {VERSION, 1, 0});
    InetAddress literal = host.getAddress();
    if (literal != null && literal.getHostAddress().equals(host.getHostString())) {
      byte[] address = literal.getAddress();
      question.write(address.length == 4 ? 1 : 4);
      question.writeBytes(address);
    } else {
      question.write(3);
      text(question, host.getHostString());
    }
    question.write(host.getPort() >> 8);
    question.write(host.getPort());
    write(line, question.toByteArray());
    byte[] answer = read(line, 4);
    if (answer[1] != 0) {
      throw new SocketException("SOCKS: the proxy did not connect, " + answer[1]);
    }
    // Where it went out from, which nobody needs, but what follows belongs to the host.
    int length =
        switch (answer[3]) {
          case 1 -> 4;
          case 3 -> read(line, 1)[0] & MOST;
          default -> 16;
        };
    read(line, length + 2);
  }

  private static void text(ByteArrayOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST) {
      throw new SocketException("too long for SOCKS");
    }
    out.write(bytes.length);
    out.writeBytes(bytes);
  }

  private static void write(AsynchronousSocketChannel line, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      done(line.write(buffer));
    }
  }

  private static byte[] read(AsynchronousSocketChannel line, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (done(line.read(buffer)) < 0) {
        throw new EOFException("the proxy hung up");
      }
    }
    return buffer.array();
  }

  private static <T> T done(Future<T> step) throws IOException {
    try {
      return step.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException silent) {
      throw new ConnectException("no answer");
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException fault ? fault : new IOException(failed);
    }
  }
}
