package io.github.diptych.sync.ssh;

import io.github.diptych.net.Proxies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jgit.transport.sshd.ProxyData;
import org.eclipse.jgit.transport.sshd.ProxyDataFactory;
import org.jspecify.annotations.Nullable;

/** Tells JGit's SSH by which proxy a host is reached. For one transport. */
final class SshProxies implements ProxyDataFactory, AutoCloseable {
  private final Proxies proxies;
  private final List<SocksDoor> doors = new CopyOnWriteArrayList<>();

  SshProxies(Proxies proxies) {
    this.proxies = proxies;
  }

  /**
   * Of a SOCKS proxy, connects to the host at once.
   *
   * @throws UncheckedIOException if that fails
   */
  @Override
  public @Nullable ProxyData get(InetSocketAddress remote) {
    String host = remote.getHostString();
    String bracketed = host.contains(":") ? "[" + host + "]" : host;
    URI address = URI.create("ssh://" + bracketed + ":" + remote.getPort());
    Proxy proxy = proxies.proxy(address);
    if (!(proxy.address() instanceof InetSocketAddress at)) {
      return null;
    }
    // JGit connects to it as it is given.
    var there = new InetSocketAddress(at.getHostString(), at.getPort());
    Optional<Proxies.Login> login = proxies.login(address);
    if (proxy.type() == Proxy.Type.SOCKS) {
      return socks(new SocksConnect(there, login), remote);
    }
    var resolved = new Proxy(proxy.type(), there);
    return login.isEmpty()
        ? new ProxyData(resolved)
        : new ProxyData(resolved, login.get().user(), login.get().password().toCharArray());
  }

  private ProxyData socks(SocksConnect proxy, InetSocketAddress remote) {
    try {
      SocksDoor door = SocksDoor.to(proxy.to(remote));
      doors.add(door);
      return new ProxyData(
          new Proxy(Proxy.Type.HTTP, door.address()), SocksDoor.USER, door.word().toCharArray());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() {
    doors.forEach(SocksDoor::close);
  }
}
