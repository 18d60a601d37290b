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

  private int toFolder(Path to) {
    Map<String, Path> pages = new LinkedHashMap<>();
    Map<String, Path> known = new HashMap<>();
    for (Path note : notes) {
      var page = pageName(note);
      var other = known.put(page.toLowerCase(Locale.ROOT), note);
      if (other != null) {
        return console.cannot("cli.render.same", other, note, page);
      }
      pages.put(page, note);
    }
    var renderer = new GithubRenderer();
    int exit = ExitCode.DONE;
    for (var page : pages.entrySet()) {
      var text = text(page.getValue());
      if (text == null || !write(to, page.getKey(), renderer.render(text))) {
        exit = ExitCode.CANNOT_RUN;
      }
    }
    return exit;
  }

  private boolean write(Path to, String page, String html) {
    try {
      Files.createDirectories(to);
      Files.writeString(to.resolve(page), html);
      return true;
    } catch (IOException fault) {
      console.warn("cli.render.unwritten", to.resolve(page), Reason.detail(fault));
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
