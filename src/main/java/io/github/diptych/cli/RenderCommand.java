package io.github.diptych.cli;

import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.LooseNote;
import io.github.diptych.vault.Reason;
import io.github.diptych.words.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych render FILE... [--to DIR]} */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<Path> notes;

  @Option(names = "--to", paramLabel = "DIR")
  private @Nullable Path folder;

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return folder == null ? toOutput() : toFolder(folder);
  }

  private int toOutput() {
    var renderer = new GithubRenderer();
    int exit = ExitCode.DONE;
    for (Path note : notes) {
      var text = text(note);
      if (text == null) {
        exit = ExitCode.CANNOT_RUN;
      } else {
        console.out().print(renderer.render(text));
      }
    }
    console.out().flush();
    return exit;
  }

  /** All or nothing: no page is written before every note was read. */
  private int toFolder(Path to) {
    Map<String, Path> known = new HashMap<>();
    Map<Path, String> texts = new LinkedHashMap<>();
    for (Path note : notes) {
      var page = pageName(note);
      var other = known.put(page.toLowerCase(Locale.ROOT), note);
      if (other != null) {
        return console.cannot("cli.render.same", other, note, page);
      }
      var text = text(note);
      if (text == null) {
        return ExitCode.CANNOT_RUN;
      }
      texts.put(to.resolve(page), text);
    }
    for (Path note : notes) {
      if (isAmong(texts.keySet(), note)) {
        return console.cannot("cli.render.source", note);
      }
    }
    var renderer = new GithubRenderer();
    boolean written =
        texts.entrySet().stream()
            .allMatch(page -> write(to, page.getKey(), renderer.render(page.getValue())));
    return written ? ExitCode.DONE : ExitCode.CANNOT_RUN;
  }

  private static boolean isAmong(Set<Path> pages, Path note) {
    for (Path page : pages) {
      try {
        if (Files.exists(page) && Files.isSameFile(page, note)) {
          return true;
        }
      } catch (IOException unknown) {
        // What cannot be told apart is not written over.
        return true;
      }
    }
    return false;
  }

  private boolean write(Path to, Path page, String html) {
    try {
      Files.createDirectories(to);
      Files.writeString(page, html);
      return true;
    } catch (IOException fault) {
      console.warn("cli.render.unwritten", page, Reason.detail(fault));
      return false;
    }
  }

  private static String pageName(Path note) {
    var name = note.getFileName() == null ? note.toString() : note.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name) + ".html";
  }

  private @Nullable String text(Path note) {
    return switch (LooseNote.load(note)) {
      case Loaded.Note loaded -> {
        if (loaded.text().isEmpty()) {
          console.warn("cli.render.empty", note);
        }
        yield loaded.text();
      }
      case Loaded refused -> {
        console.warn(Sentences.unread(note, refused));
        yield null;
      }
    };
  }
}
