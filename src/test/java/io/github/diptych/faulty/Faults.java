package io.github.diptych.faulty;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which call of the system fails, and how. Calls that change something are numbered from 0,
 * as they come; a run without faults says how many there are.
 */
public final class Faults {
  private final Kind kind;
  private final int at;
  private final List<Call> calls = new ArrayList<>();
  private boolean broken;

  /**
   * A call that changes something.
   *
   * @param name open, write, force, move, delete, make folder
   * @param from what is moved; else the file itself
   * @param bytes what is written; else none
   * @param position where; less than zero at the end
   */
  public record Call(String name, Path file, Path from, byte[] bytes, long position) {
    Call(String name, Path file) {
      this(name, file, file, new byte[0], 0);
    }
  }

  /** What goes wrong. */
  public enum Kind {
    NOTHING,
    /** No space left; of a write, half was written. */
    NO_SPACE,
    IO_ERROR,
    NO_PERMISSION,
    READ_ONLY,
    /** Another program has the file open, on Windows: that call fails, and four more. */
    IN_USE_FOR_A_WHILE,
    /** The same, for ever. */
    IN_USE,
    /** From that call on every call fails, those that only read as well. */
    VANISHED_DRIVE,
    /** The program is killed before that call: none after it is made. */
    KILLED
  }

  /** What a killed program does not live to see. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private Faults(Kind kind, int at) {
    this.kind = kind;
    this.at = at;
  }

  public static Faults none() {
    return new Faults(Kind.NOTHING, Integer.MAX_VALUE);
  }

  /** That call fails, and those after it as the kind says. */
  public static Faults at(int call, Kind kind) {
    return new Faults(kind, call);
  }

  /** All calls so far that change something. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Whether anything has failed yet. */
  public boolean isBroken() {
    return broken;
  }

  void changes(String name, Path file) throws IOException {
    changes(new Call(name, file));
  }

  void changes(Call call) throws IOException {
    int number = calls.size();
    calls.add(call);
    String name = call.name();
    boolean fails =
        switch (kind) {
          case NOTHING -> false;
          // What frees space works on a full disk, too.
          case NO_SPACE -> number >= at && !name.equals("delete") && !name.equals("move");
          case IO_ERROR, NO_PERMISSION -> number == at;
          case READ_ONLY, VANISHED_DRIVE, KILLED -> number >= at;
          case IN_USE_FOR_A_WHILE ->
              number == at || (number > at && number < at + 4 && name.equals("move"));
          case IN_USE -> number == at || (number > at && name.equals("move"));
        };
    if (fails) {
      broken = true;
      fail(call.file());
    }
  }

  void reads(String name, Path file) throws IOException {
    if (broken && kind == Kind.VANISHED_DRIVE || broken && kind == Kind.KILLED) {
      fail(file);
    }
  }

  private void fail(Path file) throws IOException {
    switch (kind) {
      case NO_SPACE -> throw new FileSystemException("" + file, null, "No space left on device");
      case IO_ERROR -> throw new FileSystemException("" + file, null, "Input/output error");
      case NO_PERMISSION -> throw new AccessDeniedException("" + file);
      case READ_ONLY -> throw new FileSystemException("" + file, null, "Read-only file system");
      case IN_USE, IN_USE_FOR_A_WHILE ->
          throw new FileSystemException(
              "" + file, null, "The process cannot access the file because it is in use");
      case VANISHED_DRIVE ->
          throw new FileSystemException("" + file, null, "No such device or address");
      case KILLED -> throw new Killed();
      case NOTHING -> {}
    }
  }
}
