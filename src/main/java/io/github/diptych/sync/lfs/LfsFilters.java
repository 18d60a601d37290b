package io.github.diptych.sync.lfs;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.attributes.FilterCommand;
import org.eclipse.jgit.attributes.FilterCommandRegistry;
import org.eclipse.jgit.lfs.CleanFilter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * The filters that JGit runs within this process for {@code filter=lfs}. On the way in JGit's own,
 * but for what is a pointer already, and for the empty file, which has none. On the way out ours:
 * JGit's would go to the network, as nobody in particular, while branch and files move; here what
 * is not in the store stays a pointer.
 */
public final class LfsFilters {
  private static final String NAME = Constants.BUILTIN_FILTER_PREFIX + "lfs/";

  private LfsFilters() {}

  /** Has JGit know them, in this whole process; again it changes nothing. */
  public static void register() {
    FilterCommandRegistry.register(NAME + Constants.ATTR_FILTER_TYPE_CLEAN, LfsFilters::clean);
    FilterCommandRegistry.register(NAME + Constants.ATTR_FILTER_TYPE_SMUDGE, LfsFilters::smudge);
  }

  private static FilterCommand clean(Repository repository, InputStream in, OutputStream out)
      throws IOException {
    var content = new BufferedInputStream(in, 2 * LfsObject.LONGEST_POINTER);
    content.mark(LfsObject.LONGEST_POINTER + 1);
    byte[] begin = content.readNBytes(LfsObject.LONGEST_POINTER + 1);
    content.reset();
    boolean asItIs = begin.length == 0 || pointer(begin).isPresent();
    return asItIs ? new Passing(content, out) : new CleanFilter(repository, content, out);
  }

  private static FilterCommand smudge(Repository repository, InputStream in, OutputStream out)
      throws IOException {
    var content = new BufferedInputStream(in, 2 * LfsObject.LONGEST_POINTER);
    content.mark(LfsObject.LONGEST_POINTER + 1);
    byte[] begin = content.readNBytes(LfsObject.LONGEST_POINTER + 1);
    content.reset();
    Optional<LfsObject> object = pointer(begin);
    var store = new LfsStore(repository.getDirectory().toPath());
    if (object.isPresent() && store.has(object.get())) {
      Path file = store.file(object.get());
      content.close();
      return new Passing(Files.newInputStream(file), out);
    }
    return new Passing(content, out);
  }

  private static Optional<LfsObject> pointer(byte[] begin) throws IOException {
    return begin.length > LfsObject.LONGEST_POINTER
        ? Optional.empty()
        : LfsObject.in(new ByteArrayInputStream(begin));
  }

  /** Lets everything through. */
  private static final class Passing extends FilterCommand {
    private static final int BUFFER = 64 * 1024;
    private final byte[] buffer = new byte[BUFFER];

    Passing(InputStream in, OutputStream out) {
      super(in, out);
    }

    @Override
    public int run() throws IOException {
      int read = in.read(buffer);
      if (read < 0) {
        in.close();
        out.close();
      } else {
        out.write(buffer, 0, read);
      }
      return read;
    }
  }
}
