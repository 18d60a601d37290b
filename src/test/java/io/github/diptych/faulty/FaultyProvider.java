package io.github.diptych.faulty;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks {@link Faults} before each call of the system. */
final class FaultyProvider extends FileSystemProvider {
  private final FaultyFileSystem system;
  private final FileSystemProvider real;

  FaultyProvider(FaultyFileSystem system, FileSystemProvider real) {
    this.system = system;
    this.real = real;
  }

  private Faults faults() {
    return system.faults();
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return new FaultyPath(system, Path.of(uri));
  }

  private static boolean writes(Set<? extends OpenOption> options) {
    return options.contains(StandardOpenOption.WRITE)
        || options.contains(StandardOpenOption.APPEND);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path file = FaultyPath.unwrap(path);
    if (writes(options)) {
      faults().changes("open", file);
    } else {
      faults().reads("open", file);
    }
    return new FaultyChannel(faults(), file, real.newFileChannel(file, options, attributes));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    faults().reads("list", FaultyPath.unwrap(folder));
    List<Path> found = new ArrayList<>();
    try (var all = real.newDirectoryStream(FaultyPath.unwrap(folder), each -> true)) {
      for (Path each : all) {
        Path wrapped = new FaultyPath(system, each);
        if (filter.accept(wrapped)) {
          found.add(wrapped);
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return found.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    faults().changes("make folder", FaultyPath.unwrap(folder));
    real.createDirectory(FaultyPath.unwrap(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    faults().changes("delete", FaultyPath.unwrap(path));
    real.delete(FaultyPath.unwrap(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    faults().changes("copy", FaultyPath.unwrap(target));
    real.copy(FaultyPath.unwrap(source), FaultyPath.unwrap(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    Path from = FaultyPath.unwrap(source);
    faults().changes(new Faults.Call("move", FaultyPath.unwrap(target), from, new byte[0], 0));
    real.move(FaultyPath.unwrap(source), FaultyPath.unwrap(target), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    faults().reads("compare", FaultyPath.unwrap(one));
    return real.isSameFile(FaultyPath.unwrap(one), FaultyPath.unwrap(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(FaultyPath.unwrap(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    faults().reads("store", FaultyPath.unwrap(path));
    return real.getFileStore(FaultyPath.unwrap(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    faults().reads("access", FaultyPath.unwrap(path));
    real.checkAccess(FaultyPath.unwrap(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(FaultyPath.unwrap(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    faults().reads("attributes", FaultyPath.unwrap(path));
    return real.readAttributes(FaultyPath.unwrap(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    faults().reads("attributes", FaultyPath.unwrap(path));
    return real.readAttributes(FaultyPath.unwrap(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    faults().changes("set attribute", FaultyPath.unwrap(path));
    real.setAttribute(FaultyPath.unwrap(path), attribute, value, options);
  }
}
