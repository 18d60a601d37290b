package io.github.diptych.faulty;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file; a write that faults may have written some of its bytes, as real ones do. */
final class FaultyChannel extends FileChannel {
  private final Faults faults;
  private final Path file;
  private final FileChannel real;

  FaultyChannel(Faults faults, Path file, FileChannel real) {
    this.faults = faults;
    this.file = file;
    this.real = real;
  }

  private int partly(ByteBuffer bytes, long position, Writing writing) throws IOException {
    try {
      byte[] all = new byte[bytes.remaining()];
      bytes.duplicate().get(all);
      faults.changes(new Faults.Call("write", file, file, all, position));
    } catch (IOException | Error fault) {
      ByteBuffer half = bytes.duplicate();
      half.limit(half.position() + half.remaining() / 2);
      writing.write(half);
      throw fault;
    }
    return writing.write(bytes);
  }

  private interface Writing {
    int write(ByteBuffer bytes) throws IOException;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return partly(source, real.position(), real::write);
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    return partly(source, position, bytes -> real.write(bytes, position));
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    faults.changes("write", file);
    return real.write(sources, offset, length);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    faults.changes("force", file);
    real.force(metaData);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    faults.reads("read", file);
    return real.read(target);
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    faults.reads("read", file);
    return real.read(targets, offset, length);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    faults.reads("read", file);
    return real.read(target, position);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    faults.changes("truncate", file);
    real.truncate(size);
    return this;
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    faults.reads("read", file);
    return real.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    faults.changes("write", file);
    return real.transferFrom(source, position, count);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
