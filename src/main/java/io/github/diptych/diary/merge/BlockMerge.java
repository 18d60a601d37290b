package io.github.diptych.diary.merge;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges a block that both sides changed, where one changed the words and the other the signature
 * or the pictures below it. The words themselves are never put together of two.
 */
final class BlockMerge {
  private final DiaryFormat format;

  BlockMerge(DiaryFormat format) {
    this.format = format;
  }

  /** The merged text; null if both sides changed the same part. */
  @Nullable String merged(Leaf base, Leaf mine, Leaf theirs) {
    Parts was = Parts.of(base);
    Parts my = Parts.of(mine);
    Parts their = Parts.of(theirs);
    String body = changed(was.body, my.body, their.body);
    String signature = changed(was.signature, my.signature, their.signature);
    String pictures = changed(was.pictures, my.pictures, their.pictures);
    if (body == null || signature == null || pictures == null) {
      return null;
    }
    String merged = body + signature + pictures;
    return readsAs(merged, body) ? merged : null;
  }

  /** What one side made of it, if the other left it alone or did the same. */
  static @Nullable String changed(@Nullable String base, String mine, String theirs) {
    if (mine.equals(theirs) || theirs.equals(base)) {
      return mine;
    }
    return mine.equals(base) ? theirs : null;
  }

  private boolean readsAs(String merged, String body) {
    String day = format.headingOf(LocalDate.EPOCH) + "\n\n";
    Diary diary = Diary.parse(day + merged, format);
    List<Block> blocks = diary.days().stream().flatMap(each -> each.blocks().stream()).toList();
    return blocks.size() == 1
        && blocks.getFirst().span().in(diary.text()).equals(merged)
        && blocks.getFirst().body().in(diary.text()).equals(body);
  }

  private record Parts(String body, String signature, String pictures) {
    static Parts of(Leaf leaf) {
      String body = leaf.body();
      Signature signature = Objects.requireNonNull(leaf.block()).signature();
      if (signature == null) {
        return new Parts(leaf.text(), "", "");
      }
      int end = signature.span().end() - leaf.span().start();
      return new Parts(body, leaf.text().substring(body.length(), end), leaf.text().substring(end));
    }
  }
}
