package io.github.diptych.diary.parity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A difference between the two languages of an entry. */
public sealed interface Disparity {
  /** What kind of thing it is about. */
  Element.Kind kind();

  /** What the first language has of it. */
  Optional<Element> first();

  /** What the second language has of it. */
  Optional<Element> second();

  /** The same, {@code by} units further. */
  default Disparity moved(int by) {
    return switch (this) {
      case OnlyFirst(Element element) -> new OnlyFirst(element.moved(by));
      case OnlySecond(Element element) -> new OnlySecond(element.moved(by));
      case Unlike(Element one, Element other) -> new Unlike(one.moved(by), other.moved(by));
    };
  }

  /** The second language has not what the first has. */
  record OnlyFirst(Element element) implements Disparity {
    @Override
    public Element.Kind kind() {
      return element.kind();
    }

    @Override
    public Optional<Element> first() {
      return Optional.of(element);
    }

    @Override
    public Optional<Element> second() {
      return Optional.empty();
    }
  }

  /** The first language has not what the second has. */
  record OnlySecond(Element element) implements Disparity {
    @Override
    public Element.Kind kind() {
      return element.kind();
    }

    @Override
    public Optional<Element> first() {
      return Optional.empty();
    }

    @Override
    public Optional<Element> second() {
      return Optional.of(element);
    }
  }

  /** Both have it, and not alike: bold here and bold italics there, a list of three and of two. */
  record Unlike(Element one, Element other) implements Disparity {
    @Override
    public Element.Kind kind() {
      return one.kind();
    }

    @Override
    public Optional<Element> first() {
      return Optional.of(one);
    }

    @Override
    public Optional<Element> second() {
      return Optional.of(other);
    }
  }

  /**
   * @throws IllegalArgumentException if neither language has it
   */
  static Disparity of(@Nullable Element first, @Nullable Element second) {
    if (first != null) {
      return second == null ? new OnlyFirst(first) : new Unlike(first, second);
    }
    if (second == null) {
      throw new IllegalArgumentException("one of the two has it");
    }
    return new OnlySecond(second);
  }
}
