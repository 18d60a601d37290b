package io.github.diptych.faulty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
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

  /**
   * A name that was made, moved or deleted.
   *
   * @param from the name that it had; null if none
   * @param content null if it is gone
   */
  private record Naming(Path name, @Nullable Path from, @Nullable Content content) {
    void in(Map<Path, Content> names) {
      if (from != null) {
        names.remove(from);
      }
      if (content != null) {
        names.put(name, content);
      } else {
        names.remove(name);
      }
    }

    Path folder() {
      return Objects.requireNonNull(name.getParent());
    }
  }

  /** What is known of the files at one moment. */
  private static final class Medium {
    /** The names that are safe. */
    private final Map<Path, Content> names = new HashMap<>();

    private final Map<Path, Content> seen = new HashMap<>();
    // By the name under which it was opened: what is written later goes to the same file.
    private final Map<Path, Content> opened = new HashMap<>();
    private final Set<Path> made = new HashSet<>();
    private List<Naming> pending = new ArrayList<>();

    void name(Naming naming) {
      naming.in(seen);
      pending.add(naming);
    }

    void safe(Predicate<Naming> which) {
      List<Naming> left = new ArrayList<>();
      for (Naming naming : pending) {
        if (which.test(naming)) {
          naming.in(names);
        } else {
          left.add(naming);
        }
      }
      pending = left;
    }

    /** Of a folder that was forced: a name that went to another folder before is in it no more. */
    void forgetMoved(Path folder) {
      names.keySet().removeIf(name -> folder.equals(name.getParent()) && !seen.containsKey(name));
    }

    Map<Path, byte[]> state(Map<Path, Content> there, Unforced fate) {
      Map<Path, byte[]> state = new TreeMap<>();
      there.forEach(
          (file, content) -> {
            if (!made.contains(file) && made.stream().allMatch(in(file, there))) {
              state.put(file, content.after(fate));
            }
          });
      return state;
    }

    private static Predicate<Path> in(Path file, Map<Path, Content> there) {
      return folder -> !file.startsWith(folder) || there.containsKey(folder);
    }
  }

  /** Every state of the files in which the medium may be once the first {@code made} calls are. */
  public Set<Map<Path, byte[]>> after(int made) {
    Medium medium = medium(made, false);
    Set<Map<Path, byte[]>> states = new LinkedHashSet<>();
    for (int namings = 0; namings <= medium.pending.size(); namings++) {
      Map<Path, Content> there = new HashMap<>(medium.names);
      medium.pending.subList(0, namings).forEach(each -> each.in(there));
      add(medium, there, states);
    }
    return states;
  }

  /**
   * The same for a medium that keeps no order among folders: of each, any beginning of its names
   * may be there while of the others all are, or none. To force a folder is good for its own names
   * alone.
   */
  public Set<Map<Path, byte[]>> afterWithoutOrder(int made) {
    Medium medium = medium(made, true);
    Set<Map<Path, byte[]>> states = new LinkedHashSet<>();
    Set<Path> folders = new LinkedHashSet<>();
    medium.pending.forEach(each -> folders.add(each.folder()));
    for (Path folder : folders) {
      List<Naming> own = medium.pending.stream().filter(of(folder)).toList();
      for (int namings = 0; namings <= own.size(); namings++) {
        Set<Naming> lost = new HashSet<>(own.subList(namings, own.size()));
        Map<Path, Content> withOthers = new HashMap<>(medium.names);
        medium.pending.stream()
            .filter(each -> !lost.contains(each))
            .forEach(each -> each.in(withOthers));
        add(medium, withOthers, states);
        Map<Path, Content> alone = new HashMap<>(medium.names);
        own.subList(0, namings).forEach(each -> each.in(alone));
        add(medium, alone, states);
      }
    }
    return states;
  }

  /** What other programs see after these calls, and what a kill leaves. */
  public Map<Path, byte[]> seen(int made) {
    Medium medium = medium(made, false);
    return medium.state(medium.seen, Unforced.KEPT);
  }

  private static Predicate<Naming> of(Path folder) {
    return naming -> naming.folder().equals(folder);
  }

  private static void add(Medium medium, Map<Path, Content> there, Set<Map<Path, byte[]>> states) {
    for (Unforced fate : Unforced.values()) {
      states.add(medium.state(there, fate));
    }
  }

  private Medium medium(int made, boolean eachFolderAlone) {
    var medium = new Medium();
    before.forEach((file, bytes) -> medium.names.put(file, new Content(bytes)));
    medium.seen.putAll(medium.names);
    for (Faults.Call call : calls.subList(0, made)) {
      Path file = call.file();
      switch (call.name()) {
        case "open" -> {
          if (!medium.seen.containsKey(file)) {
            medium.name(new Naming(file, null, new Content(new byte[0])));
          }
          medium.opened.put(file, Objects.requireNonNull(medium.seen.get(file)));
        }
        case "write" -> write(Objects.requireNonNull(medium.opened.get(file)), call);
        case "truncate" -> {
          Content content = Objects.requireNonNull(medium.opened.get(file));
          content.now = Arrays.copyOf(content.now, (int) call.position());
        }
        case "move" ->
            medium.name(
                new Naming(
                    file, call.from(), Objects.requireNonNull(medium.seen.get(call.from()))));
        case "delete" -> medium.name(new Naming(file, null, null));
        case "make folder" -> {
          medium.made.add(file);
          medium.name(new Naming(file, null, new Content(new byte[0])));
        }
        case "force" -> {
          Content content = medium.opened.get(file);
          if (content != null) {
            content.forced = content.now;
          } else {
            // A folder: the names in it are safe, and those that came before them.
            medium.safe(eachFolderAlone ? of(file) : each -> true);
            medium.forgetMoved(file);
          }
        }
        default -> {}
      }
    }
    return medium;
  }

  private static void write(Content content, Faults.Call call) {
    int at = call.position() < 0 ? content.now.length : (int) call.position();
    int end = at + call.bytes().length;
    byte[] now = Arrays.copyOf(content.now, Math.max(content.now.length, end));
    System.arraycopy(call.bytes(), 0, now, at, call.bytes().length);
    content.now = now;
  }
}
