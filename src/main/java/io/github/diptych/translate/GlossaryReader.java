package io.github.diptych.translate;

import io.github.diptych.translate.Glossary.Mistake;
import io.github.diptych.translate.Glossary.Mistake.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values (RFC 4180) of two columns. A line that begins with {@code #} is a
 * comment, a blank one is nothing. A field ends with its line, quoted or not, for no term has two:
 * so a quotation mark that was forgotten costs one line and not all that follow.
 */
final class GlossaryReader {
  private static final char QUOTE = '"';

  private final String csv;
  private final List<Term> terms = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  GlossaryReader(String csv) {
    this.csv = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
  }

  Glossary read() {
    int number = 0;
    for (String line : csv.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        read(number, new Row(line));
      }
    }
    return new Glossary(terms, mistakes);
  }

  private void read(int number, Row row) {
    List<String> fields = row.fields();
    Kind wrong = row.wrong != null ? row.wrong : wrong(fields);
    if (wrong == null) {
      terms.add(new Term(fields.get(0), fields.get(1)));
    } else {
      mistakes.add(new Mistake(number, wrong));
    }
  }

  private static @Nullable Kind wrong(List<String> fields) {
    if (fields.size() != 2) {
      return Kind.NOT_TWO_COLUMNS;
    }
    return fields.stream().anyMatch(String::isEmpty) ? Kind.EMPTY_TERM : null;
  }

  /** A line that is cut into its fields. */
  private static final class Row {
    private final String line;
    private @Nullable Kind wrong;
    private int at;

    Row(String line) {
      this.line = line;
    }

    List<String> fields() {
      var fields = new ArrayList<String>();
      boolean more = true;
      while (more) {
        fields.add(line.startsWith("\"", at) ? quoted() : plain());
        more = at < line.length();
        at++;
      }
      return fields;
    }

    /** What stands before the next comma. */
    private String plain() {
      int comma = line.indexOf(',', at);
      int end = comma < 0 ? line.length() : comma;
      String field = line.substring(at, end).strip();
      at = end;
      return field;
    }

    private String quoted() {
      int closing = closing(at + 1);
      if (closing < 0) {
        wrong = Kind.OPEN_QUOTE;
        at = line.length();
        return "";
      }
      String field = line.substring(at + 1, closing).replace("\"\"", "\"").strip();
      at = closing + 1;
      if (!plain().isEmpty()) {
        wrong = Kind.BEHIND_QUOTE;
      }
      return field;
    }

    /** The quotation mark that ends a field, which is not one of two; -1 if there is none. */
    private int closing(int from) {
      int quote = line.indexOf(QUOTE, from);
      while (quote >= 0 && line.startsWith("\"", quote + 1)) {
        quote = line.indexOf(QUOTE, quote + 2);
      }
      return quote;
    }
  }
}
