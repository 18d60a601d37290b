package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Entry;
import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.LineEnds;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

/** Makes a commit's message from what changed, such as {@code 2024.05.20: 2 entries, 1 image}. */
public final class CommitMessage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu.MM.dd", Locale.ROOT);
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "bmp");

  private final VaultRepository repository;
  private final NoteFiles files;
  private final DiaryFormat format;

  public CommitMessage(VaultRepository repository, NoteFiles files, DiaryFormat format) {
    this.repository = repository;
    this.files = files;
    this.format = format;
  }

  /**
   * @param changes what will go, not empty
   * @param today the day named where no entry names one
   * @throws IOException if the last commit cannot be read
   */
  public String of(List<ChangedFile> changes, LocalDate today) throws IOException {
    return of(changes, today, SyncProgress.NONE);
  }

  /**
   * The same of a sync that may be cancelled: all notes that changed are read.
   *
   * @throws CancellationException if it was
   */
  String of(List<ChangedFile> changes, LocalDate today, SyncProgress progress) throws IOException {
    var days = new TreeSet<LocalDate>();
    int entries = 0;
    int images = 0;
    int notes = 0;
    int others = 0;
    for (ChangedFile change : changes) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      var path = VaultPath.isValid(change.path()) ? VaultPath.of(change.path()) : null;
      if (path != null && PICTURES.contains(path.extension())) {
        images++;
      } else if (path != null && path.isNote()) {
        var written = newEntries(path);
        written.forEach(entry -> days.add(entry.day()));
        entries += written.size();
        notes += written.isEmpty() ? 1 : 0;
      } else {
        others++;
      }
    }
    var parts = new ArrayList<String>();
    addIfAny(parts, entries, "entry", "entries");
    addIfAny(parts, notes, "note", "notes");
    addIfAny(parts, images, "image", "images");
    addIfAny(parts, others, "file", "files");
    return days(days, today) + ": " + String.join(", ", parts);
  }

  /** The entries of a note that its last commit does not hold as they are now. */
  private List<Entry> newEntries(VaultPath path) throws IOException {
    if (!(files.load(path) instanceof Loaded.Note now)) {
      return List.of();
    }
    var before = committed(path);
    Map<String, Integer> known = new HashMap<>();
    Diary.parse(before, format)
        .entries()
        .forEach(entry -> known.merge(words(entry, before), 1, Integer::sum));
    return Diary.parse(now.text(), format).entries().stream()
        .filter(entry -> known.merge(words(entry, now.text()), -1, Integer::sum) < 0)
        .toList();
  }

  /** Without the byte order mark, as a note's text is. */
  private String committed(VaultPath path) throws IOException {
    var text =
        repository
            .committed(path.value())
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Git may hold a note with other line ends than the work tree; its words are the same. */
  private static String words(Entry entry, String text) {
    var second = entry.second();
    var both =
        entry.first().span().in(text) + (second == null ? "" : "\0" + second.span().in(text));
    return LineEnds.toEditor(both);
  }

  private static void addIfAny(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }

  private static String days(NavigableSet<LocalDate> days, LocalDate today) {
    if (days.isEmpty()) {
      return DAY.format(today);
    }
    var first = DAY.format(days.first());
    return days.size() == 1 ? first : first + "–" + DAY.format(days.last());
  }
}
