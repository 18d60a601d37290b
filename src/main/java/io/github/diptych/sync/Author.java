package io.github.diptych.sync;

import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.util.SystemReader;

/** Who a commit is by. */
final class Author {
  private Author() {}

  /**
   * The person of the vault's, else of the user's Git configuration or environment. Where there is
   * none: the system's user name and {@code NAME@localhost}, so that nobody has to know Git to keep
   * a diary, and no machine's name is published.
   */
  static PersonIdent of(Repository repository) {
    UserConfig user = repository.getConfig().get(UserConfig.KEY);
    String login = SystemReader.getInstance().getProperty("user.name");
    String known = login == null || login.isBlank() ? "diptych" : login.strip();
    String name = user.isAuthorNameImplicit() ? known : user.getAuthorName();
    String mail =
        user.isAuthorEmailImplicit()
            ? known.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "@localhost"
            : user.getAuthorEmail();
    return new PersonIdent(name, mail);
  }
}
