package io.github.diptych.bench;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.emoji.EmojiExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.RenderedBlock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A diary of 1 MB from its text to HTML, beside flexmark as it comes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class FullRender {
  private final String diary = Size.MB1.diary();
  private final GithubRenderer github = new GithubRenderer();
  private final Parser bareParser = Parser.builder().build();
  private final HtmlRenderer bareRenderer = HtmlRenderer.builder().build();
  private final MutableDataSet options =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  TaskListExtension.create(),
                  AutolinkExtension.create(),
                  FootnoteExtension.create(),
                  EmojiExtension.create()));
  private final Parser extendedParser = Parser.builder(options).build();
  private final HtmlRenderer extendedRenderer = HtmlRenderer.builder(options).build();

  @Benchmark
  public List<RenderedBlock> diptych() {
    return github.rendering(diary).blocks();
  }

  /** The baseline: core flexmark, CommonMark alone, nothing sanitised. */
  @Benchmark
  public String bareFlexmark() {
    return bareRenderer.render(bareParser.parse(diary));
  }

  /** With what GFM adds, still nothing sanitised. */
  @Benchmark
  public String extendedFlexmark() {
    return extendedRenderer.render(extendedParser.parse(diary));
  }
}
