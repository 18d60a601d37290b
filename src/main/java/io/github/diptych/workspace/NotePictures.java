package io.github.diptych.workspace;

import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import io.github.diptych.workspace.picture.PictureFetch;
import io.github.diptych.workspace.picture.PictureRead;
import io.github.diptych.workspace.picture.PictureRefusal;
import io.github.diptych.workspace.picture.RemoteAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The pictures of the vault's notes, for their previews. Files are read on the pictures lane, which
 * holds up neither the text nor the window. Nothing is fetched that the writer did not ask for, be
 * it one picture or all of a host.
 */
public final class NotePictures implements PictureShelf {
  private final Lanes lanes;
  private final VaultPictureFiles files;
  private final PictureFetch fetch;
  private final PictureCache cache;
  private final Set<String> hosts = ConcurrentHashMap.newKeySet();
  private final Set<RemoteAddress> once = ConcurrentHashMap.newKeySet();

  /** Not asked for again until the writer wants it: files change often, and hosts take notice. */
  private final Map<RemoteAddress, PictureRefusal> failed = new ConcurrentHashMap<>();

  private final Listeners<Set<String>> allowed = new Listeners<>();
  private final Listeners<NotePictures> changes = new Listeners<>();

  NotePictures(Lanes lanes, VaultPictureFiles files, PictureFetch fetch, PictureCache cache) {
    this.lanes = lanes;
    this.files = files;
    this.fetch = fetch;
    this.cache = cache;
  }

  @Override
  public CompletableFuture<PictureAnswer> ask(PictureRequest request) {
    return lanes
        .pictures()
        .submit(() -> files.answer(request))
        .thenCompose(answer -> allowed(request, answer))
        .thenApplyAsync(
            answer ->
                !request.token().isEmpty() && answer.token().equals(request.token())
                    ? new PictureAnswer.Same()
                    : answer,
            lanes.home());
  }

  /** Fetches what is elsewhere, if the writer wants it. */
  private CompletableFuture<PictureAnswer> allowed(PictureRequest request, PictureAnswer answer) {
    boolean fetched =
        answer instanceof PictureAnswer.Elsewhere(RemoteAddress address)
            && request.need() == PictureRequest.Need.PICTURE
            && (once.contains(address) || hosts.contains(address.host()));
    return fetched
        ? fetched(((PictureAnswer.Elsewhere) answer).address())
        : CompletableFuture.completedFuture(answer);
  }

  private CompletableFuture<PictureAnswer> fetched(RemoteAddress address) {
    var kept = cache.get(address);
    var refusal = failed.get(address);
    if (kept.isPresent()) {
      return CompletableFuture.completedFuture(shown(address, kept.get()));
    } else if (refusal != null) {
      return CompletableFuture.completedFuture(new PictureAnswer.Refused(refusal));
    }
    return lanes.web().submit(() -> read(address));
  }

  private PictureAnswer read(RemoteAddress address) {
    return switch (fetch.read(address)) {
      case PictureRead.Refused(PictureRefusal why) -> {
        failed.put(address, why);
        yield new PictureAnswer.Refused(why);
      }
      case PictureRead.Shown picture -> {
        cache.put(address, picture);
        yield shown(address, picture);
      }
    };
  }

  private static PictureAnswer shown(RemoteAddress address, PictureRead.Shown picture) {
    return new PictureAnswer.Shown(address.toString(), picture);
  }

  @Override
  public void allow(PictureRequest request, boolean always) {
    RemoteAddress.of(request.source())
        .ifPresent(
            address -> {
              failed.remove(address);
              once.add(address);
              if (always && hosts.add(address.host())) {
                tell();
              }
            });
  }

  /** Lets all pictures of these hosts come; from no other host without being asked for. */
  public void allowHosts(Collection<String> only) {
    hosts.clear();
    hosts.addAll(only);
    changed();
  }

  /** Whose pictures come unasked. */
  public Set<String> hosts() {
    return Set.copyOf(hosts);
  }

  /** Takes back what was allowed for good; what has come stays until it is asked for again. */
  public void forbidHost(String host) {
    if (hosts.remove(host)) {
      once.removeIf(address -> address.host().equals(host));
      tell();
    }
  }

  private void tell() {
    allowed.call(Set.copyOf(hosts));
    changed();
  }

  /** Told of all hosts whose pictures come unasked, when the writer has changed them. */
  public Subscription onAllowed(Consumer<Set<String>> listener) {
    return allowed.add(listener);
  }

  @Override
  public Subscription onChange(Runnable listener) {
    return changes.add(change -> listener.run());
  }

  /** Files came, went or changed, or what is allowed. */
  void changed() {
    changes.call(this);
  }
}
