package io.github.diptych.sync.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channel;
import java.nio.channels.CompletionHandler;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A door on this machine's loopback that leads to one line, for JGit: its own way through a SOCKS
 * proxy takes the end of the proxy's answer for the beginning of the host's. To JGit the door is an
 * HTTP proxy. It opens once, and to whoever knows its word.
 */
final class SocksDoor implements AutoCloseable {
  static final String USER = "diptych";

  private static final int CHUNK = 32 * 1024;
  private static final String END = "\r\n\r\n";
  private static final byte[] OPEN =
      ("HTTP/1.1 200 Connection established" + END).getBytes(StandardCharsets.US_ASCII);

  private final AsynchronousSocketChannel line;
  private final AsynchronousServerSocketChannel door;
  private final String word;
  private final List<Channel> open = new CopyOnWriteArrayList<>();

  private SocksDoor(
      AsynchronousSocketChannel line, AsynchronousServerSocketChannel door, String word) {
    this.line = line;
    this.door = door;
    this.word = word;
    open.add(line);
    open.add(door);
  }

  static SocksDoor to(AsynchronousSocketChannel line) throws IOException {
    var random = new byte[16];
    new SecureRandom().nextBytes(random);
    var server =
        AsynchronousServerSocketChannel.open()
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    var door = new SocksDoor(line, server, HexFormat.of().formatHex(random));
    door.await();
    return door;
  }

  SocketAddress address() throws IOException {
    return door.getLocalAddress();
  }

  String word() {
    return word;
  }

  private void await() {
    door.accept(null, then(this::knock));
  }

  private void knock(AsynchronousSocketChannel who) {
    open.add(who);
    hear(who, ByteBuffer.allocate(CHUNK));
  }

  /** Until the question has come whole. */
  private void hear(AsynchronousSocketChannel who, ByteBuffer question) {
    read(
        who,
        question,
        count -> {
          String said = StandardCharsets.US_ASCII.decode(question.duplicate().flip()).toString();
          boolean whole = said.endsWith(END);
          if (whole && knows(said)) {
            shut(door);
            write(who, ByteBuffer.wrap(OPEN), () -> carry(who));
          } else if (whole || count < 0 || !question.hasRemaining()) {
            shut(who);
            await();
          } else {
            hear(who, question);
          }
        });
  }

  private boolean knows(String said) {
    String proof =
        Base64.getEncoder().encodeToString((USER + ":" + word).getBytes(StandardCharsets.US_ASCII));
    return said.lines().anyMatch(each -> each.endsWith(" " + proof));
  }

  private void carry(AsynchronousSocketChannel who) {
    pass(who, line, ByteBuffer.allocate(CHUNK));
    pass(line, who, ByteBuffer.allocate(CHUNK));
  }

  private void pass(
      AsynchronousSocketChannel from, AsynchronousSocketChannel to, ByteBuffer buffer) {
    read(
        from,
        buffer.clear(),
        count -> {
          if (count < 0) {
            close();
          } else {
            write(to, buffer.flip(), () -> pass(from, to, buffer));
          }
        });
  }

  private void read(AsynchronousSocketChannel from, ByteBuffer buffer, IntConsumer next) {
    from.read(buffer, null, then(next::accept));
  }

  private void write(AsynchronousSocketChannel to, ByteBuffer buffer, Runnable next) {
    to.write(
        buffer,
        null,
        then(
            count -> {
              if (buffer.hasRemaining()) {
                write(to, buffer, next);
              } else {
                next.run();
              }
            }));
  }

  /** Whatever fails, both sides are to see the end of it. */
  private <T> CompletionHandler<T, Object> then(Consumer<T> next) {
    return new CompletionHandler<>() {
      @Override
      public void completed(T result, Object nothing) {
        next.accept(result);
      }

      @Override
      public void failed(Throwable fault, Object nothing) {
        close();
      }
    };
  }

  private static void shut(Channel channel) {
    try {
      channel.close();
    } catch (IOException gone) {
      // It is shut all the same.
    }
  }

  @Override
  public void close() {
    open.forEach(SocksDoor::shut);
  }
}
