package io.github.diptych.sync;

import io.github.diptych.TestRemote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of its own that says which thread it commits on, waits for a word, and commits. */
final class CommittingProcess {
  private CommittingProcess() {}

  public static void main(String[] arguments) throws IOException {
    TestRemote.withoutThisMachinesGit("[user]\nname = Test Writer\nemail = writer@example.org\n");
    Path thread = Files.readSymbolicLink(Path.of("/proc/thread-self"));
    System.out.println(thread.getFileName());
    if (System.in.read() >= 0) {
      CommitStory.commit(Path.of(arguments[0]));
    }
  }
}
