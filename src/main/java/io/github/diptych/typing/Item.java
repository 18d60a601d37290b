package io.github.diptych.typing;

/**
 * An item of a list.
 *
 * @param line the number of its first line
 * @param start what stands before the words of that line
 * @param mark its sign
 */
record Item(int line, LineStart start, Mark mark) {

  /** The column of its sign. */
  int column() {
    return start.column(mark.start());
  }

  /** The column at which what it holds begins. */
  int content() {
    return start.content(mark);
  }

  int depth() {
    return start.depth();
  }

  /** Whether it is the innermost of its line, to which a box belongs. */
  boolean isInnermost() {
    return mark.equals(start.marks().getLast());
  }

  /** What stands before its sign on a further line. */
  String outside() {
    int index = start.marks().indexOf(mark);
    int from = index == 0 ? 0 : start.marks().get(index - 1).content();
    return start.inside(index) + start.line().substring(from, mark.start());
  }

  /** What stands before the words of an item of the same list. */
  String sibling(int number, boolean task) {
    String blanks =
        mark.content() > mark.end() ? start.line().substring(mark.end(), mark.content()) : " ";
    return outside() + mark.written(number) + blanks + (task ? "[ ] " : "");
  }

  boolean isTask() {
    return isInnermost() && start.isTask();
  }
}
