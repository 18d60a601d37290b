package io.github.diptych.ui.sidebar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** A month, the days written in it, and the day the writer is at. */
public final class CalendarModel {
  /** Six weeks, so that the calendar has the same height in every month. */
  static final int DAYS = 42;

  private final ObjectProperty<LocalDate> today;
  private final ReadOnlyObjectWrapper<YearMonth> month;
  private final ReadOnlyObjectWrapper<LocalDate> cursor;
  private final ReadOnlyObjectWrapper<Optional<LocalDate>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
  private final ReadOnlyObjectWrapper<Map<LocalDate, DayMark>> marks =
      new ReadOnlyObjectWrapper<>(this, "marks", Map.of());
  private Consumer<LocalDate> listener = day -> {};

  public CalendarModel(LocalDate today) {
    this.today = new SimpleObjectProperty<>(this, "today", today);
    month = new ReadOnlyObjectWrapper<>(this, "month", YearMonth.from(today));
    cursor = new ReadOnlyObjectWrapper<>(this, "cursor", today);
  }

  /** Today, to be set anew after midnight. */
  public ObjectProperty<LocalDate> todayProperty() {
    return today;
  }

  /** The month that is shown. */
  public ReadOnlyObjectProperty<YearMonth> monthProperty() {
    return month.getReadOnlyProperty();
  }

  /** Where the arrow keys are. */
  public ReadOnlyObjectProperty<LocalDate> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /** The day of the entry in the editor. */
  public ReadOnlyObjectProperty<Optional<LocalDate>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Map<LocalDate, DayMark>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** Who is told of a day that the writer picks. */
  public void onDay(Consumer<LocalDate> listener) {
    this.listener = listener;
  }

  /** Shows what was written on which day. */
  public void show(Map<LocalDate, DayMark> marks) {
    this.marks.set(Map.copyOf(marks));
  }

  public DayMark mark(LocalDate day) {
    return marks.get().getOrDefault(day, DayMark.NONE);
  }

  /** Fills a day and shows its month, as the caret moves; tells nobody. */
  public void select(LocalDate day) {
    selected.set(Optional.of(day));
    moveTo(day);
  }

  /** Fills a day because the writer chose it. */
  public void pick(LocalDate day) {
    select(day);
    listener.accept(day);
  }

  /** Moves the arrow keys' place, and the month with it. */
  public void move(int days) {
    moveTo(cursor.get().plusDays(days));
  }

  /** Turns the leaves, forwards or backwards. */
  public void turn(int months) {
    moveTo(cursor.get().plusMonths(months));
  }

  public void showToday() {
    moveTo(today.get());
  }

  /** The six weeks around the month, from a Monday to a Sunday. */
  public List<LocalDate> days() {
    LocalDate monday =
        month.get().atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Stream.iterate(monday, day -> day.plusDays(1)).limit(DAYS).toList();
  }

  private void moveTo(LocalDate day) {
    cursor.set(day);
    month.set(YearMonth.from(day));
  }
}
