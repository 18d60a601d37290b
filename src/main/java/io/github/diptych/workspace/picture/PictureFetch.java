package io.github.diptych.workspace.picture;

import io.github.diptych.net.WebWay;
import io.github.diptych.workspace.picture.PictureRefusal.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pictures that the writer asked for, and tells the host no more than it must know: no
 * cookie, no referrer, no name. Goes by the proxy that is chosen. What comes is checked like a file
 * of the vault; what the server calls it does not count. Waits: for a thread that may.
 */
public final class PictureFetch implements AutoCloseable {
  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Reach reach;
  private final Duration patience;
  private final WebWay way;
  private @Nullable HttpClient client;

  /**
   * @param patience for the whole of a picture, however slowly it trickles
   */
  public PictureFetch(Reach reach, Duration patience) {
    this(reach, patience, WebWay.ofThisMachine());
  }

  /** The same, by another way than this machine's own. */
  public PictureFetch(Reach reach, Duration patience, WebWay way) {
    this.reach = reach;
    this.patience = patience;
    this.way = way;
  }

  /** Gets the bytes and reads them. */
  public PictureRead read(RemoteAddress address) {
    try {
      return PictureReader.read(bytes(address, System.nanoTime() + patience.toNanos()));
    } catch (Unshowable unshowable) {
      return new PictureRead.Refused(unshowable.refusal());
    }
  }

  /** Gives up what is under way. */
  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }

  /** Made when it is needed, for it takes threads and a while. */
  private synchronized HttpClient client() {
    if (client == null) {
      client = way.client(patience);
    }
    return client;
  }

  private byte[] bytes(RemoteAddress first, long deadline) throws Unshowable {
    var address = first;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      checkReach(address);
      var response = answer(address, deadline);
      if (response.statusCode() == 200) {
        return response.body();
      } else if (!REDIRECTS.contains(response.statusCode())) {
        throw new Unshowable(Kind.NO_SUCH_PICTURE, address.host(), response.statusCode());
      }
      address = next(address, response);
    }
    throw new Unshowable(Kind.NO_SUCH_PICTURE, first.host(), 310);
  }

  private HttpRequest.Builder question(RemoteAddress address) throws Unshowable {
    try {
      return way.question(address.uri());
    } catch (IOException noWay) {
      throw new Unshowable(Kind.UNREACHABLE, address.host());
    }
  }

  private HttpResponse<byte[]> answer(RemoteAddress address, long deadline) throws Unshowable {
    var request =
        question(address).header("User-Agent", "Diptych").header("Accept", "image/*").GET().build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client()
            .sendAsync(
                request,
                info ->
                    info.statusCode() == 200
                        ? BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES).apply(info)
                        : HttpResponse.BodySubscribers.replacing(new byte[0]));
    try {
      return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new Unshowable(Kind.UNREACHABLE, address.host());
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      throw new Unshowable(Kind.UNREACHABLE, address.host());
    } catch (ExecutionException failed) {
      throw isTooLong(failed)
          ? new Unshowable(Kind.TOO_LARGE, MOST_BYTES / (1024 * 1024))
          : new Unshowable(Kind.UNREACHABLE, address.host());
    } finally {
      answer.cancel(true);
    }
  }

  /** The client has no type of its own for it. */
  private static boolean isTooLong(ExecutionException failed) {
    return failed.getCause() instanceof IOException cause
        && String.valueOf(cause.getMessage()).contains("exceeds");
  }

  private static RemoteAddress next(RemoteAddress from, HttpResponse<?> response)
      throws Unshowable {
    Optional<RemoteAddress> to =
        response.headers().firstValue("Location").flatMap(location -> resolved(from, location));
    // What was asked for in private is not asked for in the open.
    return to.filter(address -> address.isEncrypted() || !from.isEncrypted())
        .orElseThrow(
            () -> new Unshowable(Kind.NO_SUCH_PICTURE, from.host(), response.statusCode()));
  }

  private static Optional<RemoteAddress> resolved(RemoteAddress from, String location) {
    var whole = RemoteAddress.of(location);
    if (whole.isPresent()) {
      return whole;
    }
    try {
      return RemoteAddress.of(from.uri().resolve(location).toString());
    } catch (IllegalArgumentException unsound) {
      return Optional.empty();
    }
  }

  /** Just before the question, so that the system's memory of names gives the same answer again. */
  private void checkReach(RemoteAddress address) throws Unshowable {
    try {
      for (InetAddress each : InetAddress.getAllByName(address.host())) {
        if (!reach.includes(each)) {
          throw new Unshowable(Kind.PRIVATE_ADDRESS, address.host());
        }
      }
    } catch (UnknownHostException unknown) {
      // Behind a proxy, names of the Internet may be known to the proxy alone.
      if (!way.isProxied(address.uri())) {
        throw new Unshowable(Kind.UNREACHABLE, address.host());
      }
    }
  }
}
