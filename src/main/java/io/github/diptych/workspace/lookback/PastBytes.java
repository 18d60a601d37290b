package io.github.diptych.workspace.lookback;

import io.github.diptych.diary.lookback.Intention;
import io.github.diptych.diary.lookback.Offer;
import io.github.diptych.diary.lookback.PastEntry;
import io.github.diptych.diary.lookback.PastNote;
import io.github.diptych.diary.lookback.Spot;
import io.github.diptych.diary.lookback.Task;
import io.github.diptych.vault.ContentHash;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the index knows, as bytes. A change of what is written has to change {@link #VERSION}. */
final class PastBytes {
  /** Of the bytes, and of how notes are read: what an earlier one wrote is not read. */
  static final int VERSION = 2;

  private PastBytes() {}

  static byte[] of(Collection<KeptNote> notes) {
    var out = new Packing();
    out.all(
        notes,
        note -> {
          out.text(note.path()).number(note.size());
          write(note.changed(), out);
          out.flag(note.settled()).text(note.hash().sha256());
          out.all(note.past().entries(), entry -> write(entry, out));
          out.all(note.past().intentions(), intention -> write(intention, out));
          out.all(note.past().offers(), offer -> write(offer, out));
        });
    return out.bytes();
  }

  private static void write(Instant moment, Packing out) {
    long second = moment.getEpochSecond();
    int nano = moment.getNano();
    out.number(second).number(nano);
  }

  private static void write(PastEntry entry, Packing out) {
    write(entry.day(), out);
    write(entry.spot(), out.number(entry.pair()));
    LocalDateTime signed = entry.signed();
    out.flag(signed != null);
    if (signed != null) {
      out.number(signed.toEpochSecond(ZoneOffset.UTC));
    }
    out.flag(entry.untranslated()).number(entry.han()).number(entry.words());
    out.text(entry.beginning()).all(entry.tags(), out::text);
  }

  private static void write(Intention intention, Packing out) {
    LocalDate day = intention.day();
    out.flag(day != null);
    if (day != null) {
      write(day, out);
    }
    write(intention.first(), out);
    Task second = intention.second();
    out.flag(second != null);
    if (second != null) {
      write(second, out);
    }
  }

  private static void write(Task task, Packing out) {
    write(task.box(), out);
    out.flag(task.done()).text(task.words());
  }

  private static void write(Offer offer, Packing out) {
    write(offer.day(), out);
    write(offer.spot(), out);
    out.text(offer.words());
  }

  private static void write(LocalDate day, Packing out) {
    out.number(day.toEpochDay());
  }

  private static void write(Spot spot, Packing out) {
    out.number(spot.line()).number(spot.start());
  }

  /**
   * @param from where the bytes begin
   * @throws RuntimeException if they are not what {@link #of} writes
   */
  static List<KeptNote> read(byte[] bytes, int from) {
    var in = new Unpacking(bytes, from);
    return in.all(() -> note(in));
  }

  private static KeptNote note(Unpacking in) {
    String path = in.text();
    return new KeptNote(
        path,
        in.number(),
        Instant.ofEpochSecond(in.number(), in.number()),
        in.flag(),
        new ContentHash(in.text()),
        new PastNote(
            in.all(() -> entry(path, in)),
            in.all(() -> intention(path, in)),
            in.all(() -> new Offer(day(in), spot(path, in), in.text()))));
  }

  private static PastEntry entry(String path, Unpacking in) {
    LocalDate day = day(in);
    int pair = in.integer();
    return new PastEntry(
        day,
        pair,
        spot(path, in),
        in.flag() ? LocalDateTime.ofEpochSecond(in.number(), 0, ZoneOffset.UTC) : null,
        in.flag(),
        in.integer(),
        in.integer(),
        in.text(),
        in.all(in::text));
  }

  private static Intention intention(String path, Unpacking in) {
    @Nullable LocalDate day = in.flag() ? day(in) : null;
    return new Intention(day, task(path, in), in.flag() ? task(path, in) : null);
  }

  private static Task task(String path, Unpacking in) {
    return new Task(spot(path, in), in.flag(), in.text());
  }

  private static LocalDate day(Unpacking in) {
    return LocalDate.ofEpochDay(in.number());
  }

  private static Spot spot(String path, Unpacking in) {
    return new Spot(path, in.integer(), in.integer());
  }
}
