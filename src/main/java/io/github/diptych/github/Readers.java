package io.github.diptych.github;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Who can read a repository. */
public enum Readers {
  /** It is public. */
  EVERYONE,
  /** Whoever was let in. */
  SOME,
  /** The site did not say. */
  NOT_KNOWN;

  private static final Set<Integer> MOVED = Set.of(301, 302, 307, 308);

  /**
   * Asks the site. Waits: for a thread that may.
   *
   * @param token of whoever asks; empty for nobody, to whom public repositories are shown
   */
  public static Readers of(
      RepositoryName name, Site site, GitHubLine line, JsonForm json, String token, Stop stop) {
    URI address = URI.create(site.api() + "/repos/" + name);
    GitHubLine.Answer answer = line.get(address, token, stop);
    if (!token.isEmpty() && isRefused(answer)) {
      // It may be good for Git alone, or for nothing any more.
      answer = line.get(address, "", stop);
    }
    Optional<URI> moved = moved(answer, site, json);
    if (moved.isPresent()) {
      answer = line.get(moved.get(), token, stop);
    }
    return answer instanceof GitHubLine.Answer.Came came ? read(came, site, json) : NOT_KNOWN;
  }

  private static boolean isRefused(GitHubLine.Answer answer) {
    return answer instanceof GitHubLine.Answer.Came came
        && (came.status() == 401 || (came.status() == 403 && came.remaining() != 0));
  }

  /** A repository that has another name now is at another address of the same site. */
  private static Optional<URI> moved(GitHubLine.Answer answer, Site site, JsonForm json) {
    if (!(answer instanceof GitHubLine.Answer.Came came) || !MOVED.contains(came.status())) {
      return Optional.empty();
    }
    try {
      return Fields.of(came.body(), json)
          .text("url")
          .map(URI::create)
          .filter(there -> site.isOwn(there, site.api()));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static Readers read(GitHubLine.Answer.Came came, Site site, JsonForm json) {
    return switch (came.status()) {
      case 200 ->
          Fields.of(came.body(), json)
              .truth("private")
              .map(few -> few ? SOME : EVERYONE)
              .orElse(NOT_KNOWN);
      // There everyone is shown what is public; elsewhere perhaps only who has signed in.
      case 404 -> site.web().equals(Site.GITHUB_COM.web()) ? SOME : NOT_KNOWN;
      default -> NOT_KNOWN;
    };
  }
}
