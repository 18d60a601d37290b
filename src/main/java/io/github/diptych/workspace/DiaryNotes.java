package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryWriter;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.NewNote;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which notes are the diary, and which one a day is written in (design, "The vault"). A repository
 * whose {@code README.md} is a diary is written there; any other by its month files. Reads from
 * disk: not for the UI thread.
 */
public final class DiaryNotes {
  /** The note that is the diary, if it reads as one. */
  public static final VaultPath README = VaultPath.of("README.md");

  private final Vault vault;
  private final VaultSettings settings;
  private final boolean adopted;
  private final NoteFiles files;

  /**
   * @param adopted whether the vault has no settings of its own, so that only its README can say
   *     where the diary is
   */
  public DiaryNotes(Vault vault, VaultSettings settings, boolean adopted) {
    this.vault = vault;
    this.settings = settings;
    this.adopted = adopted;
    this.files = new NoteFiles(vault);
  }

  /**
   * What reading the whole vault gave.
   *
   * @param notes the diary
   * @param unread what could not be read
   * @param readable how many notes could, those that are no diary too
   */
  public record Found(List<DiaryNote> notes, List<Unread> unread, int readable) {}

  /**
   * A note or a folder that could not be read, and why.
   *
   * @param path relative to the vault, with {@code /}; not always a valid {@link VaultPath}
   */
  public record Unread(String path, Loaded loaded) {}

  /**
   * Every note that reads as a diary, in the order of their paths.
   *
   * @throws IOException if the vault's own folder cannot be listed
   */
  public Found all() throws IOException {
    var notes = new ArrayList<DiaryNote>();
    var unread = new ArrayList<Unread>();
    int readable = 0;
    for (VaultNotes.Note each : (Iterable<VaultNotes.Note>) new VaultNotes(vault).all()::iterator) {
      switch (each.loaded()) {
        case Loaded.Note note -> {
          readable++;
          var diary = Diary.parse(note.text(), settings.format());
          if (diary.isDiary()) {
            notes.add(new DiaryNote(VaultPath.of(each.path()), note, diary));
          }
        }
        case Loaded refused -> unread.add(new Unread(each.path(), refused));
      }
    }
    return new Found(notes, unread, readable);
  }

  /** Where the text of a day goes. */
  public sealed interface Place {
    /** A note that is there. */
    record There(DiaryNote note) implements Place {}

    /**
     * A month that has no note yet.
     *
     * @param beginning what its note begins with
     */
    record New(VaultPath path, NewNote beginning) implements Place {}

    /** The note that should take it cannot be read. */
    record Unreadable(VaultPath path, Loaded loaded) implements Place {}
  }

  /** Where a new entry of that day is written. */
  public Place placeFor(LocalDate day) {
    return inReadme().orElseGet(() -> inMonth(day));
  }

  /**
   * Where a block in that language is written: beside the other half of its entry where that one
   * waits for it, even if midnight or the end of a month lies between.
   */
  public Place placeFor(LocalDateTime at, Language language) {
    return inReadme().orElseGet(() -> inMonth(at, language));
  }

  /** The day's own month first; then that of the day before, and, for a clock set back, after. */
  private Place inMonth(LocalDateTime at, Language language) {
    var day = at.toLocalDate();
    return Stream.of(day, day.minusDays(1), day.plusDays(1))
        .filter(
            near -> near.equals(day) || !settings.diaryFile(near).equals(settings.diaryFile(day)))
        .map(this::inMonth)
        .filter(
            place ->
                place instanceof Place.There(var note)
                    && new DiaryWriter(note.diary()).completes(language, day))
        .findFirst()
        .orElseGet(() -> inMonth(day));
  }

  /** The writer's templates, as they are now. */
  public TemplateFiles.Found templates() {
    return new TemplateFiles(vault).read(settings.format().languages());
  }

  /** Where the links to the notes of the months are. */
  public FrontPageLink frontPage() {
    return new FrontPageLink(vault, settings);
  }

  /** The diary text that an empty place begins with. */
  public Diary begin(Place.New place) {
    return Diary.parse(place.beginning().text(), settings.format());
  }

  private Optional<Place> inReadme() {
    var readme = files.load(README);
    return switch (readme) {
      case Loaded.Note note -> {
        var diary = Diary.parse(note.text(), settings.format());
        yield diary.isDiary()
            ? Optional.of(new Place.There(new DiaryNote(README, note, diary)))
            : Optional.empty();
      }
      case Loaded.Unreadable gone when gone.reason() == Reason.MISSING -> Optional.empty();
      case Loaded other ->
          adopted ? Optional.of(new Place.Unreadable(README, other)) : Optional.empty();
    };
  }

  private Place inMonth(LocalDate day) {
    var path = VaultPath.of(settings.diaryFile(day));
    return switch (files.load(path)) {
      case Loaded.Note note ->
          new Place.There(new DiaryNote(path, note, Diary.parse(note.text(), settings.format())));
      case Loaded.Unreadable gone when gone.reason() == Reason.MISSING ->
          new Place.New(
              path, NewNote.of(templates().templates(), stem(path), day, settings.format()));
      case Loaded other -> new Place.Unreadable(path, other);
    };
  }

  /** By what a note is called: its name without the ending. */
  static String stem(VaultPath path) {
    return path.name().substring(0, path.name().lastIndexOf('.'));
  }
}
