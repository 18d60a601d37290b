package io.github.diptych.github;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The repositories of whoever a token stands for. Waits: for a thread that may. */
public final class Repositories {
  /** Ten thousand repositories; beyond that a list helps nobody. */
  private static final int MOST_PAGES = 100;

  private final Site site;
  private final GitHubLine line;
  private final JsonForm json;

  public Repositories(Site site, GitHubLine line, JsonForm json) {
    this.site = site;
    this.line = line;
    this.json = json;
  }

  /**
   * A repository.
   *
   * @param name with its owner, such as {@code anna/diary}
   * @param address to clone it from
   */
  public record Repository(String name, String address, boolean isPrivate) {}

  /** What came of asking for them. */
  public sealed interface Listed {
    /** All of them, the one that was pushed to last first. */
    record All(List<Repository> repositories) implements Listed {
      public All {
        repositories = List.copyOf(repositories);
      }
    }

    record Failed(Refused why) implements Listed {}
  }

  /** What came of making one. */
  public sealed interface Created {
    record Done(Repository repository) implements Created {}

    record Failed(Refused why) implements Created {}
  }

  /** Those that one may push to, page by page. */
  public Listed mine(String token, Stop stop) {
    List<Repository> all = new ArrayList<>();
    Optional<URI> page =
        Optional.of(
            URI.create(
                site.api()
                    + "/user/repos?per_page=100&sort=pushed&affiliation=owner,collaborator,organization_member"));
    for (int pages = 0; page.isPresent() && pages < MOST_PAGES; pages++) {
      switch (line.get(page.get(), token, stop)) {
        case GitHubLine.Answer.Failed(Refused why) -> {
          return new Listed.Failed(why);
        }
        case GitHubLine.Answer.Came came -> {
          Optional<List<Fields>> rows = Fields.of(came.body(), json).elements();
          if (came.status() != 200 || rows.isEmpty()) {
            return new Listed.Failed(refused(came, ""));
          }
          rows.get().stream()
              .filter(Repositories::isWritable)
              .map(this::read)
              .forEach(each -> each.ifPresent(all::add));
          // The token goes to no other site, whatever a page says is next.
          page = came.next().filter(next -> site.isOwn(next, site.api()));
        }
      }
    }
    return new Listed.All(all);
  }

  /**
   * Makes an empty repository for a vault.
   *
   * @param name without an owner
   */
  public Created create(String name, boolean isPrivate, String token, Stop stop) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("name", name);
    question.put("private", isPrivate);
    // The vault has a first commit of its own.
    question.put("auto_init", false);
    URI address = URI.create(site.api() + "/user/repos");
    return switch (line.post(address, token, json.write(question), stop)) {
      case GitHubLine.Answer.Failed(Refused why) -> new Created.Failed(why);
      case GitHubLine.Answer.Came came -> {
        Optional<Repository> made =
            came.status() == 201 ? read(Fields.of(came.body(), json)) : Optional.empty();
        yield made.<Created>map(Created.Done::new)
            .orElseGet(() -> new Created.Failed(refused(came, name)));
      }
    };
  }

  private static boolean isWritable(Fields row) {
    return row.object("permissions").truth("push").orElse(true)
        && !row.truth("archived").orElse(false);
  }

  private Optional<Repository> read(Fields row) {
    Optional<String> name = row.text("full_name");
    Optional<String> address = row.text("clone_url").filter(this::isOwn);
    return name.isEmpty() || address.isEmpty()
        ? Optional.empty()
        : Optional.of(
            // Of what does not say it, the worst is taken for true.
            new Repository(name.get(), address.get(), row.truth("private").orElse(false)));
  }

  private boolean isOwn(String address) {
    try {
      return site.isOwn(URI.create(address), site.web());
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private Refused refused(GitHubLine.Answer.Came came, String name) {
    String host = site.host();
    return switch (came.status()) {
      case 401 -> new Refused.WrongToken(host);
      case 403, 429 ->
          came.remaining() == 0 || came.status() == 429
              ? new Refused.TooOften(host)
              : new Refused.NoRight(host);
      // GitHub hides what a token may not do.
      case 404 -> name.isEmpty() ? new Refused.NotGitHub(host) : new Refused.NoRight(host);
      case 422 -> notAccepted(came, name);
      default ->
          came.status() >= 500
              ? new Refused.InTrouble(host, came.status())
              : new Refused.NotGitHub(host);
    };
  }

  private Refused notAccepted(GitHubLine.Answer.Came came, String name) {
    Fields fields = Fields.of(came.body(), json);
    List<String> said =
        fields.list("errors").stream()
            .map(error -> error.text("message"))
            .flatMap(Optional::stream)
            .toList();
    if (said.stream().anyMatch(words -> words.contains("already exists"))) {
      return new Refused.NameTaken(name);
    }
    return new Refused.NotAccepted(
        said.isEmpty() ? fields.text("message").orElse("422") : String.join("; ", said));
  }
}
