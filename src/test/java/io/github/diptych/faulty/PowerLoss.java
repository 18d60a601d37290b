package io.github.diptych.faulty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a medium may hold after the power is lost in the middle of recorded calls: what was forced
 * is there; of what was not, bytes may be missing, torn or zero, and of the names that were made,
 * moved or deleted any beginning may be there.
 */
public final class PowerLoss {
  private final Map<Path, byte[]> before;
  private final List<Faults.Call> calls;

  /**
   * @param before the files that were there, safe on the medium
   * @param calls as they were recorded
   */
  public PowerLoss(Map<Path, byte[]> before, List<Faults.Call> calls) {
    this.before = before;
    this.calls = calls;
  }

  /** What becomes of bytes that were written and not forced. */
  private enum Unforced {
    KEPT,
    DROPPED,
    TORN,
    ZEROED
  }

  private static final class Content {
    private byte[] now;
    private byte[] forced;

    Content(byte[] forced) {
      this.now = forced;
      this.forced = forced;
    }

    byte[] after(Unforced fate) {
      if (Arrays.equals(now, forced)) {
        return forced;
      }
      return switch (fate) {
        case KEPT -> now;
        case DROPPED -> forced;
        case TORN -> Arrays.copyOf(now, (forced.length + now.length) / 2);
        case ZEROED -> Arrays.copyOf(Arrays.copyOf(now, forced.length), now.length);
      };
    }
  }

  /** A name that was made, moved or deleted. */
  private record Naming(Path name, @Nullable Path from, @Nullable Content content) {
    void in(Map<Path, Content> names) {
      if (from != null) {
        names.put(name, Objects.requireNonNull(names.remove(from)));
      } else if (content != null) {
        names.put(name, content);
      } else {
        names.remove(name);
      }
    }
  }

  /** Every state of the files in which the medium may be once the first {@code made} calls are. */
  public Set<Map<Path, byte[]>> after(int made) {
    Map<Path, Content> names = new HashMap<>();
    before.forEach((file, bytes) -> names.put(file, new Content(bytes)));
    Map<Path, Content> seen = new HashMap<>(names);
    // By the name under which it was opened: what is written later goes to the same file.
    Map<Path, Content> opened = new HashMap<>();
    List<Naming> pending = new ArrayList<>();
    for (Faults.Call call : calls.subList(0, made)) {
      Path file = call.file();
      switch (call.name()) {
        case "open" -> {
          if (!seen.containsKey(file)) {
            name(new Naming(file, null, new Content(new byte[0])), seen, pending);
          }
          opened.put(file, Objects.requireNonNull(seen.get(file)));
        }
        case "write" -> write(Objects.requireNonNull(opened.get(file)), call);
        case "move" -> name(new Naming(file, call.from(), null), seen, pending);
        case "delete" -> name(new Naming(file, null, null), seen, pending);
        case "force" -> {
          Content content = opened.get(file);
          if (content != null) {
            content.forced = content.now;
          } else {
            // A folder: the names in it are safe, and those that came before them.
            pending.forEach(each -> each.in(names));
            pending.clear();
          }
        }
        default -> {}
      }
    }
    return states(names, pending);
  }

  private static void name(Naming naming, Map<Path, Content> seen, List<Naming> pending) {
    naming.in(seen);
    pending.add(naming);
  }

  private static void write(Content content, Faults.Call call) {
    int end = (int) call.position() + call.bytes().length;
    byte[] now = Arrays.copyOf(content.now, Math.max(content.now.length, end));
    System.arraycopy(call.bytes(), 0, now, (int) call.position(), call.bytes().length);
    content.now = now;
  }

  private static Set<Map<Path, byte[]>> states(Map<Path, Content> names, List<Naming> pending) {
    Set<Map<Path, byte[]>> states = new HashSet<>();
    Map<Path, Content> there = new HashMap<>(names);
    for (int namings = 0; namings <= pending.size(); namings++) {
      if (namings > 0) {
        pending.get(namings - 1).in(there);
      }
      for (Unforced fate : Unforced.values()) {
        Map<Path, byte[]> state = new TreeMap<>();
        there.forEach((file, content) -> state.put(file, content.after(fate)));
        states.add(state);
      }
    }
    return states;
  }
}
