package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables (GFM, 4.10): the line above the dashes is the head even if words stand above it, and
 * each line below is a row until a blank line or another block.
 */
final class TableParser extends AbstractBlockParser {
  private final TableBlock table = new TableBlock();
  private final BlockContent content = new BlockContent();
  private final BasedSequence head;
  private final List<TableLine.Column> columns;
  private final List<BasedSequence> rows = new ArrayList<>();
  private boolean belowDashes;

  TableParser(BasedSequence head, List<TableLine.Column> columns) {
    this.head = head;
    this.columns = columns;
    content.add(head, 0);
  }

  @Override
  public Block getBlock() {
    return table;
  }

  @Override
  public boolean isInterruptible() {
    return true;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, 0);
    if (belowDashes) {
      rows.add(line);
    }
    belowDashes = true;
  }

  @Override
  public void closeBlock(ParserState state) {
    table.setContent(content);
    var top = new TableHead(head);
    top.appendChild(row(head, true));
    table.appendChild(top);
    if (!rows.isEmpty()) {
      var body = new TableBody();
      rows.forEach(line -> body.appendChild(row(line, false)));
      body.setCharsFromContent();
      table.appendChild(body);
    }
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        for (Node cell : row.getChildren()) {
          inlineParser.parse(cell.getChars(), cell);
        }
      }
    }
  }

  private TableRow row(BasedSequence line, boolean isHead) {
    var row = new TableRow(line);
    List<BasedSequence> words = TableLine.cells(line);
    for (int i = 0; i < columns.size(); i++) {
      var cell = new TableCell(i < words.size() ? words.get(i) : line.endSequence(0));
      cell.setHeader(isHead);
      columns.get(i).align(cell);
      row.appendChild(cell);
    }
    return row;
  }

  /** Opens a table where a line of dashes stands below a line with as many cells. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Opener();
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  /** Looks at the lines of one note, and is where reading its blocks ends when it takes long. */
  private static final class Opener implements BlockParserFactory {
    private @Nullable Budget budget;

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (budget == null) {
        budget = new Budget(state.getInlineParser().getDocument().getTextLength());
      }
      budget.check();
      BlockParser above = matched.getBlockParser();
      BlockContent words = above.isParagraphParser() ? above.getBlockContent() : null;
      if (words == null || words.getLineCount() == 0 || state.getIndent() >= 4) {
        return BlockStart.none();
      }
      BasedSequence head = words.getLine(words.getLineCount() - 1);
      Optional<List<TableLine.Column>> columns =
          TableLine.columns(state.getLine().subSequence(state.getNextNonSpaceIndex()));
      if (columns.isEmpty() || TableLine.cells(head).size() != columns.get().size()) {
        return BlockStart.none();
      }
      var table = new TableParser(head, columns.get());
      BlockStart start =
          words.getLineCount() == 1 ? BlockStart.of(table) : BlockStart.of(rest(words), table);
      return start.atIndex(state.getIndex()).replaceActiveBlockParser();
    }

    /** What stands above the head stays a paragraph. */
    private static ParagraphParser rest(BlockContent words) {
      var paragraph = new ParagraphParser();
      for (int i = 0; i < words.getLineCount() - 1; i++) {
        paragraph.getBlockContent().add(words.getLine(i), words.getLineIndents().get(i));
      }
      return paragraph;
    }
  }
}
