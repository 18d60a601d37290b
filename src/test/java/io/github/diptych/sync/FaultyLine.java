package io.github.diptych.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line to a server on loopback that fails at a chosen byte of what the server says, once, over
 * all connections; after that it is a good line again.
 */
final class FaultyLine implements AutoCloseable {
  /** What happens at that byte. */
  enum Fault {
    /** The line ends, as if the server had hung up. */
    CUT,
    /** The line is reset, so that what is on its way is lost as well. */
    RESET,
    /** Nothing comes any more, and nobody hangs up. */
    STALL,
    /** From now on a byte comes now and then, until the line is mended. */
    TRICKLE
  }

  private static final long TRICKLE_MILLIS = 1000;

  private final InetSocketAddress server;
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicLong replied = new AtomicLong();
  private final AtomicBoolean failed = new AtomicBoolean();
  private volatile long failsAt = Long.MAX_VALUE;
  private volatile long hearsUpTo = Long.MAX_VALUE;
  private volatile Fault fault = Fault.CUT;
  private volatile CountDownLatch reached = new CountDownLatch(1);
  private volatile CountDownLatch mended = new CountDownLatch(1);

  FaultyLine(int port) throws IOException {
    server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Bytes that the server has said since the line was mended. */
  long replied() {
    return replied.get();
  }

  /** From now on a good line until so many bytes have come. */
  FaultyLine failsAfter(long bytes, Fault what) {
    mends();
    fault = what;
    failsAt = bytes;
    return this;
  }

  /** From now on nobody listens any more after so many bytes of a connection. */
  FaultyLine hearsUpTo(long bytes) {
    mends();
    hearsUpTo = bytes;
    return this;
  }

  FaultyLine mends() {
    failsAt = Long.MAX_VALUE;
    hearsUpTo = Long.MAX_VALUE;
    mended.countDown();
    mended = new CountDownLatch(1);
    reached = new CountDownLatch(1);
    failed.set(false);
    replied.set(0);
    return this;
  }

  /** Waits until the line has failed. */
  void awaitFailed() throws InterruptedException {
    if (!reached.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the line was good up to byte " + replied);
    }
  }

  boolean hasFailed() {
    return failed.get();
  }

  private void serve() {
    try {
      while (true) {
        Socket client = door.accept();
        sockets.add(client);
        threads.execute(() -> connect(client));
      }
    } catch (IOException closed) {
      // That is how it ends.
    }
  }

  private void connect(Socket client) {
    try (client;
        Socket behind = new Socket()) {
      behind.connect(server);
      sockets.add(behind);
      threads.execute(() -> ask(client, behind));
      reply(behind.getInputStream(), client);
    } catch (IOException gone) {
      // One side has hung up.
    }
  }

  private void ask(Socket client, Socket behind) {
    try {
      var bytes = new byte[8192];
      long heard = 0;
      InputStream in = client.getInputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        heard += read;
        if (heard > hearsUpTo) {
          CountDownLatch end = mended;
          reached.countDown();
          await(end, Long.MAX_VALUE);
          client.close();
          return;
        }
        behind.getOutputStream().write(bytes, 0, read);
      }
      behind.shutdownOutput();
    } catch (IOException gone) {
      // One side has hung up.
    }
  }

  private void reply(InputStream in, Socket client) throws IOException {
    OutputStream out = client.getOutputStream();
    var bytes = new byte[8192];
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      for (int sent = 0; sent < read; ) {
        long left = failsAt - replied.get();
        int now = failed.get() ? read - sent : (int) Math.min(read - sent, Math.max(0, left));
        out.write(bytes, sent, now);
        out.flush();
        sent += now;
        replied.addAndGet(now);
        if (!failed.get() && replied.get() >= failsAt && !fail(client, bytes, sent, read)) {
          return;
        }
        if (failed.get() && fault == Fault.TRICKLE) {
          return;
        }
      }
    }
  }

  /** Whether the line goes on. */
  private boolean fail(Socket client, byte[] bytes, int from, int to) throws IOException {
    if (!failed.compareAndSet(false, true)) {
      return true;
    }
    CountDownLatch end = mended;
    reached.countDown();
    switch (fault) {
      case CUT -> {}
      case RESET -> client.setSoLinger(true, 0);
      case STALL -> await(end, Long.MAX_VALUE);
      case TRICKLE -> {
        for (int i = from; i < to && !await(end, TRICKLE_MILLIS); i++) {
          client.getOutputStream().write(bytes, i, 1);
        }
      }
    }
    client.close();
    return false;
  }

  private static boolean await(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    mends();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
    threads.close();
  }
}
