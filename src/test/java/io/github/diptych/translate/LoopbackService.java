package io.github.diptych.translate;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.diptych.settings.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server on this machine that answers as a test says, and remembers what it was asked. */
public final class LoopbackService implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Question> questions = new CopyOnWriteArrayList<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;
  private volatile Answer answer = exchange -> send(exchange, 200, "{}");

  public LoopbackService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::receive);
    server.start();
  }

  /** A question as it came. */
  public record Question(String path, Headers headers, @Nullable Object json) {
    public Object field(String name) {
      return json instanceof Map<?, ?> map && map.get(name) instanceof Object value ? value : "";
    }
  }

  interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      questions.add(
          new Question(
              exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), Json.read(body)));
      asked.countDown();
      answer.to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  public LoopbackService answers(int status, String body) {
    answer = exchange -> send(exchange, status, body);
    return this;
  }

  /** An answer in JSON to the question that comes. */
  public LoopbackService answers(java.util.function.Function<Question, Object> said) {
    answer = exchange -> send(exchange, 200, Json.write(said.apply(questions.getLast())));
    return this;
  }

  LoopbackService does(Answer doing) {
    answer = doing;
    return this;
  }

  /** It says nothing until the test is over. */
  public LoopbackService neverAnswers() {
    answer = exchange -> over.await();
    return this;
  }

  /** Says that more will come, and ends. */
  LoopbackService breaksOff(String body) {
    answer =
        exchange -> {
          exchange.sendResponseHeaders(200, body.length() + 100);
          exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        };
    return this;
  }

  /** Waits until it was asked something. */
  public void awaitQuestion() throws InterruptedException {
    if (!asked.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody asked");
    }
  }

  public String address() {
    return "http://" + host();
  }

  public String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public List<Question> questions() {
    return List.copyOf(questions);
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.close();
  }
}
