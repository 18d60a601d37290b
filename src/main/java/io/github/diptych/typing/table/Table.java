package io.github.diptych.typing.table;

import io.github.diptych.typing.SourceLines;
import io.github.diptych.typing.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table in a note.
 *
 * @param first the number of its first line, the head; the dashes are in the next
 * @param last the number of its last line
 * @param grid what is in its cells
 * @param head what stands before the head: signs of quotations and lists
 * @param inside what stands before a further line of the table
 */
record Table(int first, int last, Grid grid, String head, String inside) {
  /** How many rows above and below are looked at. */
  private static final int FAR = 2000;

  private static final Pattern DASHES =
      Pattern.compile("\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*");

  /** The table that a line is in. */
  static Optional<Table> around(SourceLines lines, int number) {
    if (!isRow(lines, number) && !isDashes(lines, number)) {
      return Optional.empty();
    }
    Optional<Integer> dashes = Optional.empty();
    if (isDashesBelowHead(lines, number + 1)) {
      dashes = Optional.of(number + 1);
    }
    for (int n = number; dashes.isEmpty() && n > 0 && n > number - FAR; n--) {
      if (isDashesBelowHead(lines, n)) {
        dashes = Optional.of(n);
      } else if (!isRow(lines, n)) {
        break;
      }
    }
    return dashes.filter(n -> !Surroundings.isCode(lines, number)).map(n -> read(lines, n - 1));
  }

  private static Table read(SourceLines lines, int first) {
    int last = first + 1;
    while (last + 1 < lines.count() && last < first + FAR && isBody(lines, last + 1)) {
      last++;
    }
    var rows = new ArrayList<List<String>>();
    rows.add(row(lines, first).words());
    for (int n = first + 2; n <= last; n++) {
      rows.add(row(lines, n).words());
    }
    List<Alignment> columns = row(lines, first + 1).words().stream().map(Alignment::of).toList();
    String line = lines.line(first);
    return new Table(
        first,
        last,
        new Grid(columns, rows),
        line.substring(0, Surroundings.words(line)),
        Surroundings.inside(line));
  }

  /** A row of cells, which is neither the head's nor of another block. */
  private static boolean isBody(SourceLines lines, int number) {
    return isRow(lines, number) && !Surroundings.beginsItem(lines.line(number));
  }

  private static boolean isRow(SourceLines lines, int number) {
    String line = lines.line(number);
    return !line.isBlank() && row(lines, number).hasBar();
  }

  private static boolean isDashes(SourceLines lines, int number) {
    String line = lines.line(number);
    int words = Surroundings.words(line);
    // Hyphens alone separate the blocks of a diary.
    boolean table = line.indexOf('|', words) >= 0 || line.indexOf(':', words) >= 0;
    return table && DASHES.matcher(line).region(words, line.length()).matches();
  }

  private static boolean isDashesBelowHead(SourceLines lines, int number) {
    return number > 0
        && number < lines.count()
        && isDashes(lines, number)
        && isRow(lines, number - 1)
        && Surroundings.depth(lines.line(number)) == Surroundings.depth(lines.line(number - 1))
        && row(lines, number).cells().size() == row(lines, number - 1).cells().size();
  }

  static Row row(SourceLines lines, int number) {
    String line = lines.line(number);
    return Row.of(line, Surroundings.words(line));
  }

  /** The row of the grid that a line is; the dashes count to the head. */
  int rowOf(int number) {
    return number <= first + 1 ? 0 : number - first - 1;
  }
}
