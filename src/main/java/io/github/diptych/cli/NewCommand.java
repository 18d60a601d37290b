package io.github.diptych.cli;

import io.github.diptych.diary.Language;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.NewBlock;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych new VAULT --lang zh|en (--text T | --text-file F|-) [--at MINUTE]} */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
  private static final DateTimeFormatter MINUTE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NOT_NEGATIVE)
          .appendPattern("-MM-dd'T'HH:mm")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** What Java makes of an argument's bytes where the locale has no letter for them. */
  private static final char UNDECODED = '\uFFFD';

  private final Console console;
  private final Clock clock;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--lang", required = true, paramLabel = "zh|en")
  @SuppressWarnings("NullAway.Init")
  private String lang;

  @ArgGroup(exclusive = true, multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private Source source;

  @Option(names = "--at", paramLabel = "2024-05-20T10:38")
  private @Nullable String at;

  NewCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Where the words come from: one of the two. */
  static final class Source {
    @Option(names = "--text", required = true, paramLabel = "T")
    private @Nullable String text;

    @Option(names = "--text-file", required = true, paramLabel = "F|-")
    private @Nullable String file;
  }

  @Override
  public Integer call() {
    var language = language();
    var minute = minute();
    if (language.isEmpty() || minute.isEmpty()) {
      return ExitCode.CANNOT_RUN;
    }
    var vault = new VaultArgument(console).open(folder);
    var text = vault.flatMap(open -> text());
    if (vault.isEmpty() || text.isEmpty()) {
      return ExitCode.CANNOT_RUN;
    }
    return write(vault.get(), minute.get(), language.get(), text.get());
  }

  private int write(
      VaultOpening.Ready vault, LocalDateTime minute, Language language, String text) {
    if (!vault.settings().format().languages().contains(language)) {
      return console.cannot("cli.new.language", language.code());
    }
    var outcome =
        new NewBlock(vault.diary(), new NoteFiles(vault.vault())).write(minute, language, text);
    return switch (outcome) {
      case NewBlock.Outcome.Written(var path, var faults) -> {
        faults.forEach(fault -> console.warn(Sentences.of(fault)));
        console.say("cli.new.written", path.value());
        yield ExitCode.DONE;
      }
      case NewBlock.Outcome.Unreadable(var path, var loaded) ->
          console.cannot(Sentences.unread(path, loaded));
      case NewBlock.Outcome.NotSaved(var path, var failure) ->
          console.cannot(Sentences.unsaved(path, failure));
    };
  }

  private Optional<Language> language() {
    var language = Language.ofCode(lang);
    if (language.isEmpty()) {
      console.warn("cli.new.language", lang);
    }
    return language;
  }

  private Optional<LocalDateTime> minute() {
    if (at == null) {
      return Optional.of(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
    }
    try {
      return Optional.of(LocalDateTime.parse(at, MINUTE));
    } catch (DateTimeParseException wrong) {
      console.warn("cli.new.at", at);
      return Optional.empty();
    }
  }

  private Optional<String> text() {
    try {
      if (source.text != null && source.text.indexOf(UNDECODED) >= 0) {
        console.warn("cli.new.undecoded");
        return Optional.empty();
      }
      var text = withoutMark(source.text != null ? source.text : decoded(bytes()));
      if (text.isBlank()) {
        console.warn("cli.new.blank");
        return Optional.empty();
      }
      return Optional.of(text);
    } catch (CharacterCodingException notUtf8) {
      console.warn(Sentences.unread(String.valueOf(source.file), Reason.NOT_UTF8, ""));
    } catch (IOException unreadable) {
      console.warn(
          Sentences.unread(
              String.valueOf(source.file), Reason.of(unreadable), Reason.detail(unreadable)));
    }
    return Optional.empty();
  }

  private byte[] bytes() throws IOException {
    return "-".equals(source.file)
        ? console.in().readAllBytes()
        : Files.readAllBytes(Path.of(String.valueOf(source.file)));
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Editors on Windows put a byte order mark before what they save. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
