package io.github.diptych.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Sockets of a factory that is made only when the first of them is wanted. */
final class LateSockets extends SSLSocketFactory {
  private final Supplier<SSLSocketFactory> made;

  LateSockets(Supplier<SSLSocketFactory> made) {
    this.made = made;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return made.get().getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return made.get().getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket() throws IOException {
    return made.get().createSocket();
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean closes)
      throws IOException {
    return made.get().createSocket(plain, host, port, closes);
  }

  @Override
  public Socket createSocket(Socket plain, InputStream read, boolean closes) throws IOException {
    return made.get().createSocket(plain, read, closes);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return made.get().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return made.get().createSocket(host, port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return made.get().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return made.get().createSocket(host, port, from, fromPort);
  }
}
