package io.github.diptych.task;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where work is done (decision: three lanes). Only immutable values go from one to another.
 *
 * @param render the latest wins
 * @param reading what a whole note says, for which no page waits; the latest wins
 * @param workTree all that writes to the vault, so that a commit never sees half a save
 * @param journal what is typed, which waits for no save and no commit
 * @param network fetch and push, which never touch the work tree
 * @param pictures decoding: long, and in no hurry
 * @param search in the text of the open note; the latest wins
 * @param names which names match what is typed; the latest wins
 * @param history what was committed before, however long that takes to read
 * @param web what the writer lets come from elsewhere, several at a time
 * @param home where results go: the UI thread; in tests and on the command line the caller's
 */
public record Lanes(
    Lane render,
    Lane reading,
    Lane workTree,
    Lane journal,
    Lane network,
    Lane pictures,
    Lane search,
    Lane names,
    Lane history,
    Lane web,
    Executor home)
    implements AutoCloseable {
  private static final int WEB_WIDTH = 4;

  /**
   * Rendering ends itself after a second or two, by its own clock; what takes this long is stuck.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Without a limit to how long a page may take to be made. */
  public static Lanes start(Executor home) {
    return start(home, Lane.background("diptych-render"), Lane.background("diptych-reading"));
  }

  /** For a window, which has to go on whatever a page takes; its home hears of what was stuck. */
  public static Lanes start(Executor home, Timer timer) {
    return start(home, timer, PATIENCE);
  }

  static Lanes start(Executor home, Timer timer, Duration patience) {
    Consumer<StuckWork> told =
        stuck ->
            home.execute(
                () -> {
                  throw stuck;
                });
    return start(
        home,
        Lane.patient("diptych-render", patience, timer, told),
        Lane.patient("diptych-reading", patience, timer, told));
  }

  private static Lanes start(Executor home, Lane render, Lane reading) {
    return new Lanes(
        render,
        reading,
        Lane.named("diptych-work-tree"),
        Lane.named("diptych-journal"),
        Lane.named("diptych-network"),
        Lane.background("diptych-pictures"),
        Lane.background("diptych-search"),
        Lane.background("diptych-names"),
        Lane.background("diptych-history"),
        Lane.wide("diptych-web", WEB_WIDTH),
        home);
  }

  /** Everything on the caller's thread, for the command line and for tests. */
  public static Lanes inline() {
    return inline(Runnable::run);
  }

  /** Everything but what comes home on the caller's thread, for tests. */
  public static Lanes inline(Executor home) {
    return new Lanes(
        Lane.inline(),
        Lane.inline(),
        Lane.inline(),
        Lane.inline(),
        Lane.inline(),
        Lane.inline(),
        Lane.inline(),
        Lane.inline(),
        Lane.inline(),
        Lane.inline(),
        home);
  }

  /** For a thread of its own, such as that of a watcher; it does not keep the program alive. */
  public ThreadFactory threads(String name) {
    return Thread.ofVirtual().name(name).factory();
  }

  /** The same work, but its result comes home: what follows it is done there. */
  public <T extends @Nullable Object> CompletableFuture<T> atHome(CompletableFuture<T> work) {
    return work.thenApplyAsync(result -> result, home);
  }

  /**
   * Lets work go on that nobody waits for; if it faults, the home thread hears of it as of any
   * uncaught exception. What was cancelled is no fault, nor what comes when the lanes are closed:
   * saves are waited for before that.
   */
  public void mind(CompletableFuture<?> work) {
    var _ =
        work.whenComplete(
            (value, fault) -> {
              if (fault != null && !isUnwanted(fault)) {
                home.execute(
                    () -> {
                      throw new CompletionException(fault);
                    });
              }
            });
  }

  private static boolean isUnwanted(Throwable fault) {
    Throwable cause = fault;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof CancellationException || cause instanceof RejectedExecutionException;
  }

  /** Gives up rendering, reading, pictures, searches and the network; waits for every save. */
  @Override
  public void close() {
    render.abandon();
    reading.abandon();
    network.abandon();
    pictures.abandon();
    search.abandon();
    names.abandon();
    history.abandon();
    web.abandon();
    workTree.close();
    journal.close();
  }
}
