package io.github.diptych.sync;

import java.util.List;

/** What speaks against committing or pushing a file as it is; asked about before (issue 6). */
public sealed interface Concern {
  /** From the vault's root, with {@code /}; empty if it is about no file. */
  String path();

  /**
   * What can be done about it but to change the file, from the likeliest on; empty if nothing can.
   */
  default List<Answer> answers() {
    return switch (this) {
      case Large large -> large.answers;
      case TooLarge large -> large.answers;
      case TooLargeCommitted _ -> List.of(Answer.TAKE_APART, Answer.ACCEPT);
      case Secret _, PrivatePath _, BrokenPicture _, NotForWindows _, SameName _, EveryoneReads _ ->
          List.of(Answer.ACCEPT);
    };
  }

  /** Whether the writer can have it committed all the same. */
  default boolean canBeAccepted() {
    return answers().contains(Answer.ACCEPT);
  }

  /** Over 50 MiB: GitHub takes it, slowly, and keeps it for ever. */
  record Large(String path, long bytes, List<Answer> answers) implements Concern {
    public Large {
      answers = List.copyOf(answers);
    }
  }

  /** Over 100 MiB: GitHub refuses the whole push. */
  record TooLarge(String path, long bytes, List<Answer> answers) implements Concern {
    public TooLarge {
      answers = List.copyOf(answers);
    }
  }

  /** Over 100 MiB, and in a commit already that is not pushed yet. */
  record TooLargeCommitted(String path, long bytes) implements Concern {}

  /**
   * A new line looks like a token or a key.
   *
   * @param line from 1
   * @param kind whose it looks like, such as {@code GitHub}
   */
  record Secret(String path, int line, String kind) implements Concern {}

  /**
   * A new line has a path within somebody's home folder, which tells a name and leads nowhere.
   *
   * @param line from 1
   * @param folder as it is written
   */
  record PrivatePath(String path, int line, String folder) implements Concern {}

  /**
   * A new picture that nobody else would see.
   *
   * @param line from 1
   * @param target as it is written
   */
  record BrokenPicture(String path, int line, String target) implements Concern {}

  /** Windows cannot have a file of that name, so the vault could not be cloned there. */
  record NotForWindows(String path) implements Concern {}

  /** Another file's name is the same to Windows or to a Mac. */
  record SameName(String path, String other) implements Concern {}

  /**
   * What is pushed is public.
   *
   * @param repository with its host
   */
  record EveryoneReads(String repository) implements Concern {
    @Override
    public String path() {
      return "";
    }
  }
}
