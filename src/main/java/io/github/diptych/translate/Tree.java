package io.github.diptych.translate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up values in JSON that was read, whatever shape it has. */
final class Tree {
  private Tree() {}

  /** The text at the end of a path of names and, for lists, numbers. */
  static Optional<String> text(@Nullable Object tree, Object... path) {
    return at(tree, path) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The list at the end of a path; empty if there is none. */
  static List<?> list(@Nullable Object tree, Object... path) {
    return at(tree, path) instanceof List<?> list ? list : List.of();
  }

  private static @Nullable Object at(@Nullable Object tree, Object... path) {
    Object node = tree;
    for (Object step : path) {
      node =
          switch (node) {
            case Map<?, ?> map -> map.get(step);
            case List<?> list when step instanceof Integer index && index < list.size() ->
                list.get(index);
            case null, default -> null;
          };
    }
    return node;
  }
}
