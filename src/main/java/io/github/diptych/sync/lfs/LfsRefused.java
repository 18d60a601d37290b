package io.github.diptych.sync.lfs;

import java.io.IOException;

/** An LFS server did not do what it was asked. */
public final class LfsRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status of its HTTP answer; 0 if it was no answer of an LFS server
   */
  public LfsRefused(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
