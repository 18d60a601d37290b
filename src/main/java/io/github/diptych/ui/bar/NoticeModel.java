package io.github.diptych.ui.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The notices that wait for the writer, the first of them shown. Those that ask something keep
 * their order, so that no button changes under the pointer; one that only tells lets those that
 * come after it go first, and a fleeting one gives way as soon as another comes.
 */
public final class NoticeModel {
  private final List<Notice> notices = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<Notice>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");

  /** The notice that is shown. */
  public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** How many come after the one that is shown. */
  public ReadOnlyIntegerProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Shows a notice, or queues it behind others; it replaces an earlier one of its topic. */
  public void show(Notice notice) {
    notices.removeIf(Notice::fleeting);
    for (int i = 0; i < notices.size(); i++) {
      if (notices.get(i).topic().equals(notice.topic())) {
        notices.set(i, notice);
        tell();
        return;
      }
    }
    notices.add(place(), notice);
    tell();
  }

  /** Behind the last that asks something. */
  private int place() {
    int place = notices.size();
    while (place > 0 && notices.get(place - 1).choices().isEmpty()) {
      place--;
    }
    return place;
  }

  /** Takes back what was said about a topic, because it does not hold any more. */
  public void withdraw(String topic) {
    notices.removeIf(notice -> notice.topic().equals(topic));
    tell();
  }

  /** Takes a notice away; does nothing if it has gone already. */
  public void dismiss(Notice notice) {
    notices.remove(notice);
    tell();
  }

  private void tell() {
    waiting.set(Math.max(0, notices.size() - 1));
    current.set(notices.stream().findFirst());
  }
}
