package io.github.diptych.sync;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy on loopback that speaks HTTP (with CONNECT) or SOCKS 5, with a login or without one. It
 * remembers whom it was asked for.
 */
public final class TestProxy implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private final boolean socks;
  private final String login;

  private TestProxy(boolean socks, String login) {
    this.socks = socks;
    this.login = login;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /**
   * @param login such as {@code anna:secret}; empty if everyone may use it
   */
  public static TestProxy http(String login) {
    return new TestProxy(false, login);
  }

  public static TestProxy socks(String login) {
    return new TestProxy(true, login);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Whom it connected to, such as {@code localhost:8443}, and what came before that. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (socks) {
        serveSocks(client);
      } else {
        serveHttp(client);
      }
    } catch (IOException hungUp) {
      // One side or the other; both then are.
    }
  }

  private void serveHttp(Socket client) throws IOException {
    String head = head(client.getInputStream());
    String[] line = head.lines().findFirst().orElse("").split(" ");
    if (!login.isEmpty() && !isLoggedIn(head)) {
      say(
          client,
          "HTTP/1.1 407 Proxy Authentication Required\r\n"
              + "Proxy-Authenticate: Basic realm=\"proxy\"\r\n"
              + "Content-Length: 0\r\nConnection: close\r\n\r\n");
      return;
    }
    boolean tunnel = line[0].equals("CONNECT");
    URI target = URI.create(tunnel ? "none://" + line[1] : line[1]);
    asked.add(target.getHost() + ":" + target.getPort());
    try (var remote = new Socket(target.getHost(), target.getPort())) {
      open.add(remote);
      if (tunnel) {
        say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
      } else {
        remote.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      }
      pipe(client, remote, tunnel);
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("nothing asked");
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private boolean isLoggedIn(String head) {
    String sent = "proxy-authorization: basic " + encoded();
    return head.lines().anyMatch(line -> line.equalsIgnoreCase(sent));
  }

  private String encoded() {
    return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  private static void say(Socket client, String words) throws IOException {
    client.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** RFC 1928 and RFC 1929. */
  private void serveSocks(Socket client) throws IOException {
    var in = new DataInputStream(client.getInputStream());
    OutputStream out = client.getOutputStream();
    in.readUnsignedByte();
    in.readFully(new byte[in.readUnsignedByte()]);
    out.write(new byte[] {5, (byte) (login.isEmpty() ? 0 : 2)});
    if (!login.isEmpty()) {
      in.readUnsignedByte();
      String said = text(in) + ":" + text(in);
      out.write(new byte[] {1, (byte) (said.equals(login) ? 0 : 1)});
      if (!said.equals(login)) {
        return;
      }
    }
    in.readFully(new byte[3]);
    String host;
    if (in.readUnsignedByte() == 3) {
      host = text(in);
    } else {
      byte[] address = new byte[4];
      in.readFully(address);
      host = InetAddress.getByAddress(address).getHostAddress();
    }
    int port = in.readUnsignedShort();
    asked.add(host + ":" + port);
    try (var remote = new Socket()) {
      open.add(remote);
      try {
        remote.connect(new InetSocketAddress(host, port));
      } catch (IOException refused) {
        out.write(new byte[] {5, 5, 0, 1, 0, 0, 0, 0, 0, 0});
        return;
      }
      out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      pipe(client, remote, true);
    }
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] text = new byte[in.readUnsignedByte()];
    in.readFully(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /**
   * @param clientFirst whether the client says something first; as on a real network, the remote is
   *     not heard before the proxy's own answer has arrived
   */
  private void pipe(Socket client, Socket remote, boolean clientFirst) throws IOException {
    if (clientFirst) {
      remote.getOutputStream().write(client.getInputStream().read());
    }
    threads.execute(
        () -> {
          try {
            client.getInputStream().transferTo(remote.getOutputStream());
            remote.shutdownOutput();
          } catch (IOException hungUp) {
            // The other direction ends by itself.
          }
        });
    remote.getInputStream().transferTo(client.getOutputStream());
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
