package io.github.diptych.bench;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.NoteReading;
import io.github.diptych.markdown.RenderedBlocks;
import io.github.diptych.markdown.Rendering;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One character typed in the middle of a diary that is rendered already: its text, what it renders,
 * what differs on the page, and what the note says then.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TypedCharacter {
  private static final int ATTEMPTS = 20;

  @Param private Size size = Size.KB14;

  private final GithubRenderer renderer =
      GithubRenderer.withPlaces(picture -> "", html -> html, System::nanoTime);
  private TextEdit character = TextEdit.insert(0, "");
  private Rendering before = renderer.rendering("");
  private NoteText after = NoteText.of("");
  private Rendering rendered = before;

  @Setup
  public void render() {
    String diary = size.diary();
    int middle = MadeUpDiary.middle(diary);
    character = TextEdit.insert(middle, "字");
    before = whole(diary);
    after = before.text().with(character);
    rendered = renderer.rendering(before, after);
  }

  /** Cold, and on a busy machine, the first attempts may take too long. */
  private Rendering whole(String diary) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Rendering whole = renderer.rendering(diary);
      if (!whole.isCutShort()) {
        return whole;
      }
    }
    throw new IllegalStateException("the machine is too busy to render a note in time");
  }

  @Benchmark
  public NoteText text() {
    return before.text().with(character);
  }

  @Benchmark
  public Rendering rendering() {
    return renderer.rendering(before, after);
  }

  @Benchmark
  public int difference() {
    RenderedBlocks now = rendered.blocks();
    int head = now.sameAtStart(before.blocks());
    int most = Math.min(now.size(), before.blocks().size()) - head;
    return head + now.sameAtEnd(before.blocks(), most);
  }

  @Benchmark
  public NoteReading reading() {
    return rendered.reading();
  }
}
