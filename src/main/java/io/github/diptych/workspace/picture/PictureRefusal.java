package io.github.diptych.workspace.picture;

import java.util.List;

/**
 * Why a picture is not shown.
 *
 * @param details what the words name, in the order the message takes them
 */
public record PictureRefusal(Kind kind, List<Object> details) {
  public PictureRefusal {
    details = List.copyOf(details);
  }

  public static PictureRefusal of(Kind kind, Object... details) {
    return new PictureRefusal(kind, List.of(details));
  }

  /** Whether another try may bring the picture. */
  public boolean mayPass() {
    return kind == Kind.UNREACHABLE || kind == Kind.NO_SUCH_PICTURE;
  }

  /** Every reason there is; the words for it are in the message bundles. */
  public enum Kind {
    /** The bytes are those of no picture. */
    NOT_A_PICTURE,
    /** A picture, but of a format that cannot be shown here; names the format. */
    UNSUPPORTED,
    /** More pixels than are decoded; names width and height. */
    TOO_MANY_PIXELS,
    /** More bytes than are read; names the megabytes allowed. */
    TOO_LARGE,
    /** A drawing that would take too long to draw. */
    TOO_COMPLEX,
    /** Cut off, or not as its format says. */
    DAMAGED,
    /** No ordinary file: a folder, a pipe, a device. */
    NOT_A_FILE,
    /** It may not be read, or is gone. */
    UNREADABLE,
    /** An address that github.com takes off. */
    BAD_ADDRESS,
    /** An address within this machine or its network; names the host. */
    PRIVATE_ADDRESS,
    /** The host did not answer, or not in time; names the host. */
    UNREACHABLE,
    /** The host answered something else; names the host and the status. */
    NO_SUCH_PICTURE
  }
}
