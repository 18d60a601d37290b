package io.github.diptych.bench;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.GithubRenderer;
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

/** One character typed in the middle of a diary that is rendered already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TypedCharacter {
  @Param private Size size = Size.KB14;

  private final GithubRenderer renderer = new GithubRenderer();
  private Rendering before = renderer.rendering("");
  private NoteText after = NoteText.of("");

  @Setup
  public void render() {
    String diary = size.diary();
    int middle = MadeUpDiary.middle(diary);
    before = renderer.rendering(diary);
    after = before.text().with(TextEdit.insert(middle, "字"));
  }

  @Benchmark
  public Rendering typed() {
    return renderer.rendering(before, after);
  }
}
