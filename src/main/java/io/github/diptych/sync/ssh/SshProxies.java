package io.github.diptych.sync.ssh;

import io.github.diptych.net.Proxies;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;
import org.eclipse.jgit.transport.sshd.ProxyData;
import org.eclipse.jgit.transport.sshd.ProxyDataFactory;
import org.jspecify.annotations.Nullable;

/** Tells JGit's SSH by which proxy a host is reached. */
record SshProxies(Proxies proxies) implements ProxyDataFactory {
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
    var resolved = new Proxy(proxy.type(), new InetSocketAddress(at.getHostString(), at.getPort()));
    Optional<Proxies.Login> login = proxies.login(address);
    return login.isEmpty()
        ? new ProxyData(resolved)
        : new ProxyData(resolved, login.get().user(), login.get().password().toCharArray());
  }
}
