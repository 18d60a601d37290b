package io.github.diptych.sync;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/**
 * The files of the work tree. JGit takes a folder that it may not list for an empty one, and all
 * that was in it for deleted; a commit would say so to every other machine. Here that is an error.
 */
class ListedFiles extends FileTreeIterator {
  private final GuardedRepository vault;

  /** The work tree itself. */
  ListedFiles(GuardedRepository repository) throws IOException {
    super(repository);
    vault = repository;
    if (eof()) {
      requireEmpty(directory, repository.readDirCache().getEntryCount() > 0);
    }
  }

  /** The folder that another one is at. */
  ListedFiles(ListedFiles parent) {
    super(parent, ((FileEntry) parent.current()).getFile(), parent.fs, parent.fileModeStrategy);
    vault = parent.vault;
  }

  @Override
  protected AbstractTreeIterator enterSubtree() {
    return new ListedFiles(this);
  }

  @Override
  public AbstractTreeIterator createSubtreeIterator(ObjectReader reader)
      throws IncorrectObjectTypeException, IOException {
    AbstractTreeIterator folder = super.createSubtreeIterator(reader);
    if (folder.eof() && folder instanceof ListedFiles listed) {
      String path = getEntryPathString();
      requireEmpty(listed.directory, vault.readDirCache().getEntriesWithin(path).length > 0);
    }
    return folder;
  }

  /**
   * @param known whether the last commit, or what is staged, has files there; of a folder that
   *     nobody knows it is nobody's loss
   */
  private static void requireEmpty(File directory, boolean known) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.toPath())) {
      for (Path file : files) {
        if (!file.endsWith(Constants.DOT_GIT)) {
          throw new IOException(directory.toString());
        }
      }
    } catch (NotDirectoryException | NoSuchFileException changed) {
      // Then there is nothing in it.
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    } catch (FileSystemException refused) {
      if (known) {
        throw refused;
      }
    }
  }
}
