package org.fxmisc.richtext;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a paragraph wraps into, as JavaFX has laid them out. RichTextFX 0.11.7 finds them
 * by asking, at each layout and for each line, which character is at its end, and each answer reads
 * the paragraph from its first character to its last: half of the time that a key takes, and
 * minutes in a line of a megabyte. It has no place for another way, so this stands in its package;
 * see decision 21. On the UI thread.
 */
public final class MeasuredLines extends TextFlowLayout {
  private static final VarHandle PLACE = place();
  private static final TextFlowSpan NONE = new TextFlowSpan(0, 0, 0, 0, 0);

  private final TextFlow flow;
  private @Nullable List<TextLineInfo> lines;

  private MeasuredLines(TextFlow flow) {
    super(flow);
    this.flow = flow;
    flow.needsLayoutProperty().addListener(layout -> lines = null);
    flow.widthProperty().addListener(width -> lines = null);
  }

  /** From now on the lines of a paragraph of an area are found this way. */
  public static void use(TextFlow paragraph) {
    if (paragraph instanceof TextFlowExt known) {
      PLACE.set(known, new MeasuredLines(known));
    }
  }

  private static VarHandle place() {
    try {
      return MethodHandles.privateLookupIn(TextFlowExt.class, MethodHandles.lookup())
          .findVarHandle(TextFlowExt.class, "layout", TextFlowLayout.class);
    } catch (ReflectiveOperationException otherVersion) {
      throw new ExceptionInInitializerError(otherVersion);
    }
  }

  @Override
  int getLineCount() {
    return lines().size();
  }

  @Override
  float getLineCenter(int line) {
    return isLine(line) ? span(line).getCenterY() : 1;
  }

  @Override
  int getLineLength(int line) {
    return isLine(line) ? lines().get(line).end() - lines().get(line).start() : 0;
  }

  @Override
  TextFlowSpan getLineSpan(int line) {
    return isLine(line) ? span(line) : NONE;
  }

  @Override
  TextFlowSpan getLineSpan(float y) {
    int last = lines().size() - 1;
    int line = 0;
    while (line < last && y >= span(line).getBounds().getMaxY()) {
      line++;
    }
    return getLineSpan(line);
  }

  private boolean isLine(int line) {
    return line >= 0 && line < lines().size();
  }

  private TextFlowSpan span(int line) {
    TextLineInfo info = lines().get(line);
    Rectangle2D bounds = info.bounds();
    return new TextFlowSpan(
        info.start(),
        info.end() - info.start(),
        bounds.getMinY() - flow.snappedTopInset(),
        bounds.getMaxX() - flow.snappedLeftInset(),
        bounds.getHeight());
  }

  private List<TextLineInfo> lines() {
    if (lines == null) {
      lines = flow.getLayoutInfo().getTextLines(false);
    }
    return lines;
  }
}
