package io.github.diptych.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Puts together what discarded changes make of the files as they are now; then writes it. */
final class BroughtBack {
  private final WorkFiles files;
  private final PointerFiles lfs;
  private final FileMerge merge;
  private final ObjectReader reader;
  private final @Nullable ObjectId before;
  private final ObjectId discarded;
  private final Map<String, Optional<WorkFiles.Bytes>> written = new LinkedHashMap<>();
  private final List<String> open = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final List<String> pointers = new ArrayList<>();

  /**
   * @param before the tree that the changes were made to; null if there was none
   * @param discarded the tree that has them
   */
  BroughtBack(
      WorkFiles files,
      PointerFiles lfs,
      FileMerge merge,
      ObjectReader reader,
      @Nullable ObjectId before,
      ObjectId discarded) {
    this.files = files;
    this.lfs = lfs;
    this.merge = merge;
    this.reader = reader;
    this.before = before;
    this.discarded = discarded;
  }

  /** The files of which the same place was written anew. */
  List<String> open() {
    return open;
  }

  /** The files that stay as they are. */
  List<String> left() {
    return left;
  }

  /** The files that are LFS's pointers then. */
  List<String> pointers() {
    return pointers;
  }

  void add(FileChange change) throws IOException {
    // A new name is one file that went and one that came.
    if (change.isRenamed() && change.before() != null) {
      add(change.before());
    }
    add(change.path());
  }

  private void add(String path) throws IOException {
    if (!files.isOrdinary(path)) {
      left.add(path);
      return;
    }
    ObjectId was = before == null ? null : Blobs.id(reader, before, path).orElse(null);
    ObjectId theirs = Blobs.id(reader, discarded, path).orElse(null);
    boolean there = files.id(path).isPresent();
    if (theirs == null ? !there : files.is(path, theirs)) {
      return;
    }
    if (!there || (was != null && files.is(path, was))) {
      put(path, theirs);
    } else if (theirs == null || files.size(path) > Blobs.MOST_BYTES) {
      left.add(path);
    } else {
      merge(path);
    }
  }

  private void put(String path, @Nullable ObjectId blob) throws IOException {
    if (blob == null) {
      written.put(path, Optional.empty());
    } else {
      written.put(path, Optional.of(files.bytes(reader, blob)));
      if (lfs.isOnly(blob)) {
        pointers.add(path);
      }
    }
  }

  private void merge(String path) throws IOException {
    byte[] was = before == null ? null : lfs.bytes(reader, before, path).orElse(null);
    Optional<byte[]> theirs = lfs.bytes(reader, discarded, path);
    if (theirs.isEmpty()) {
      left.add(path);
      return;
    }
    switch (merge.merge(path, was, files.read(path), theirs.get())) {
      case FileMerge.Outcome.Whole(String text) ->
          written.put(path, Optional.of(file -> file.write(text.getBytes(StandardCharsets.UTF_8))));
      case FileMerge.Outcome.Open undecided -> open.add(path);
      case FileMerge.Outcome.Apart apart -> left.add(path);
    }
  }

  /** How many files were written or deleted. */
  int write() throws IOException {
    for (Map.Entry<String, Optional<WorkFiles.Bytes>> each : written.entrySet()) {
      if (each.getValue().isPresent()) {
        files.write(each.getKey(), each.getValue().get());
      } else {
        files.delete(each.getKey());
      }
    }
    return written.size();
  }
}
