package io.github.diptych.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Something that reads what anybody may have written. */
public interface FuzzTarget {
  /** Inputs to begin with, such as it has to read every day. */
  List<byte[]> samples() throws IOException;

  /** Another input, made of two. */
  byte[] mutated(Random random, byte[] one, byte[] other);

  /**
   * Reads it, step by step, and checks what must hold of whatever came of it.
   *
   * @param folder for who reads from files; what the last input left is there still
   */
  void read(byte[] input, Path folder, Steps steps) throws Exception;

  /** Takes the time of each step. */
  interface Steps {
    <T> T step(Step<T> step) throws Exception;
  }

  /** What the writer would wait for. */
  interface Step<T> {
    T run() throws Exception;
  }
}
