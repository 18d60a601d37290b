package io.github.diptych.ui.bar;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;

/** What the status bar shows; what is empty is left out. */
public final class StatusModel {
  private final ObjectProperty<Saving> saving =
      new SimpleObjectProperty<>(this, "saving", new Saving.Nothing());
  private final ObjectProperty<Optional<Branch>> branch =
      new SimpleObjectProperty<>(this, "branch", Optional.empty());
  private final ObjectProperty<Optional<Counts>> counts =
      new SimpleObjectProperty<>(this, "counts", Optional.empty());
  private final ObjectProperty<Optional<Entries>> entries =
      new SimpleObjectProperty<>(this, "entries", Optional.empty());
  private final ObjectProperty<Optional<Problems>> problems =
      new SimpleObjectProperty<>(this, "problems", Optional.empty());
  private final ObjectProperty<Optional<Position>> position =
      new SimpleObjectProperty<>(this, "position", Optional.empty());

  private final ObjectProperty<Optional<String>> pointedAt =
      new SimpleObjectProperty<>(this, "pointedAt", Optional.empty());

  /** The branch, and by how many commits it and its remote differ. */
  public record Branch(String name, int ahead, int behind) {}

  /**
   * Han characters, and words of other scripts.
   *
   * @param ofSelection whether they are those of what is selected, else of the note
   * @param show opens the whole table, above the node that is clicked
   */
  public record Counts(int han, int words, boolean ofSelection, Consumer<Node> show) {}

  /** Entries of the note, and how many lack their second language. */
  public record Entries(int all, int untranslated) {}

  /**
   * How many findings the note has.
   *
   * @param show opens their list, above the node that is clicked
   */
  public record Problems(int count, Consumer<Node> show) {}

  /** Where the caret is, both counted from 1. */
  public record Position(int line, int column) {}

  public ObjectProperty<Saving> savingProperty() {
    return saving;
  }

  public ObjectProperty<Optional<Branch>> branchProperty() {
    return branch;
  }

  public ObjectProperty<Optional<Counts>> countsProperty() {
    return counts;
  }

  public ObjectProperty<Optional<Entries>> entriesProperty() {
    return entries;
  }

  public ObjectProperty<Optional<Problems>> problemsProperty() {
    return problems;
  }

  public ObjectProperty<Optional<Position>> positionProperty() {
    return position;
  }

  /**
   * The address of the link under the pointer, to be read; shown in place of what is at the left.
   */
  public ObjectProperty<Optional<String>> pointedAtProperty() {
    return pointedAt;
  }
}
