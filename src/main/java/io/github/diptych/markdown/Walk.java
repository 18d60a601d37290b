package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a tree in the order of the source, without a stack: words nest as deep as they like.
 */
final class Walk {
  private Walk() {}

  /**
   * The node behind one, below {@code root}; null at the end.
   *
   * @param into whether to go into the node first
   */
  static @Nullable Node next(Node from, Node root, boolean into) {
    if (into && from.getFirstChild() != null) {
      return from.getFirstChild();
    }
    Node node = from;
    while (node != null && !node.equals(root) && node.getNext() == null) {
      node = node.getParent();
    }
    return node == null || node.equals(root) ? null : node.getNext();
  }
}
