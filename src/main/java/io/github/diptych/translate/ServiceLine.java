package io.github.diptych.translate;

import io.github.diptych.net.WebWay;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks services over HTTP, by the proxy that is chosen. It follows no redirect, for it would take
 * text and key along; it keeps no cookie and writes no log. Waits: for a thread that may.
 */
public final class ServiceLine implements AutoCloseable {
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final WebWay way;
  private final Duration patience;
  private @Nullable HttpClient client;

  /**
   * @param patience for the whole of an answer, however slowly it trickles
   */
  public ServiceLine(Duration patience) {
    this(WebWay.ofThisMachine(), patience);
  }

  /** The same, by another way than this machine's own. */
  public ServiceLine(WebWay way, Duration patience) {
    this.way = way;
    this.patience = patience;
  }

  /** What came of a question. */
  sealed interface Answer {
    record Came(int status, String body) implements Answer {}

    record Failed(Refusal why, int status) implements Answer {}

    record Stopped() implements Answer {}
  }

  /**
   * @param headers such as the one that bears the key
   */
  Answer post(URI address, Map<String, String> headers, String json, Stop stop) {
    HttpRequest.Builder request;
    try {
      request = way.question(address);
    } catch (IOException noWay) {
      return new Answer.Failed(Refusal.OFFLINE, 0);
    }
    request
        // Some small servers stumble over the offer of another version.
        .version(HttpClient.Version.HTTP_1_1)
        .header("User-Agent", "Diptych")
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(json));
    headers.forEach(request::header);
    return stop.isStopped() ? new Answer.Stopped() : send(request.build(), stop);
  }

  private Answer send(HttpRequest request, Stop stop) {
    var status = new AtomicInteger();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client()
            .sendAsync(
                request,
                info -> {
                  status.set(info.statusCode());
                  return BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES).apply(info);
                });
    stop.during(() -> answer.cancel(true));
    try {
      var came = answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return new Answer.Came(came.statusCode(), new String(came.body(), StandardCharsets.UTF_8));
    } catch (TimeoutException late) {
      return new Answer.Failed(Refusal.TIMEOUT, status.get());
    } catch (CancellationException stopped) {
      return new Answer.Stopped();
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return new Answer.Stopped();
    } catch (ExecutionException failed) {
      return stop.isStopped()
          ? new Answer.Stopped()
          : new Answer.Failed(why(failed.getCause(), status.get()), status.get());
    } finally {
      answer.cancel(true);
    }
  }

  /**
   * @param status 0 if no answer had begun
   */
  private static Refusal why(@Nullable Throwable cause, int status) {
    return switch (cause) {
      case HttpConnectTimeoutException late -> Refusal.OFFLINE;
      case SSLException untrusted -> Refusal.NOT_TRUSTED;
      case IOException cutOff when status == 0 -> Refusal.OFFLINE;
      case IOException cutOff -> Refusal.UNREADABLE_ANSWER;
      case null, default -> throw new IllegalStateException(cause);
    };
  }

  /** Made when it is needed, for it takes threads and a while. */
  private synchronized HttpClient client() {
    if (client == null) {
      client = way.client(patience.compareTo(CONNECTING) < 0 ? patience : CONNECTING);
    }
    return client;
  }

  /** Gives up what is under way. */
  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}
