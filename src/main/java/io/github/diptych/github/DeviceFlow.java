package io.github.diptych.github;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Signing in by a code that the writer enters in the browser (OAuth's device flow, RFC 8628, as
 * GitHub speaks it). The program never sees a password. Waits: for a thread that may.
 */
public final class DeviceFlow {
  /** What listing, creating and pushing to private repositories takes. */
  private static final String SCOPE = "repo";

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

  /** RFC 8628, 3.2 and 3.5: what holds where the server says nothing. */
  private static final int USUAL_INTERVAL = 5;

  private static final int SLOWER_BY = 5;
  private static final int LONGEST_INTERVAL = 60;
  private static final int LONGEST_LIFE = 3600;

  private final Site site;
  private final String client;
  private final GitHubLine line;
  private final JsonForm json;
  private final Pause pause;

  /**
   * @param client the client id of an OAuth app at that site; it is no secret
   */
  public DeviceFlow(Site site, String client, GitHubLine line, JsonForm json) {
    this(site, client, line, json, (howLong, stop) -> stop.pause(howLong));
  }

  DeviceFlow(Site site, String client, GitHubLine line, JsonForm json, Pause pause) {
    this.site = site;
    this.client = client;
    this.line = line;
    this.json = json;
    this.pause = pause;
  }

  /** Waits between two questions; false once it was stopped. */
  interface Pause {
    boolean take(Duration howLong, Stop stop);
  }

  /** What came of the first step. */
  public sealed interface Begun {
    /**
     * The writer is to enter the code there.
     *
     * @param page on the site itself
     */
    record Code(String userCode, URI page, Waiting waiting) implements Begun {}

    record Failed(Trouble why) implements Begun {}
  }

  /** What the site wants to be asked again and again; its code is a secret. */
  public record Waiting(String deviceCode, int interval, int seconds) {
    @Override
    public String toString() {
      return "Waiting[interval=" + interval + ", seconds=" + seconds + "]";
    }
  }

  /** What came of waiting. */
  public sealed interface SignedIn {
    record Token(String token) implements SignedIn {
      @Override
      public String toString() {
        return "Token[***]";
      }
    }

    record Failed(Trouble why) implements SignedIn {}
  }

  /** Why there is no token. */
  public sealed interface Trouble {
    /** The code was not entered in time. */
    record Expired() implements Trouble {}

    /** The writer said no in the browser. */
    record Denied() implements Trouble {}

    /**
     * The site knows no such client, or it may not sign in so.
     *
     * @param said in the site's own words
     */
    record NoClient(String said) implements Trouble {}

    /** As any other question can fail. */
    record Other(Refused why) implements Trouble {}
  }

  /** Asks for a code. */
  public Begun begin(Stop stop) {
    return switch (ask("/login/device/code", Map.of("scope", SCOPE), stop)) {
      case GitHubLine.Answer.Failed(Refused why) -> new Begun.Failed(new Trouble.Other(why));
      case GitHubLine.Answer.Came came -> begun(came);
    };
  }

  private Begun begun(GitHubLine.Answer.Came came) {
    Fields fields = Fields.of(came.body(), json);
    Optional<String> code = fields.text("user_code");
    Optional<String> device = fields.text("device_code");
    Optional<URI> page = fields.text("verification_uri").flatMap(this::ownPage);
    if (code.isEmpty() || device.isEmpty() || page.isEmpty()) {
      return new Begun.Failed(trouble(came, fields));
    }
    int interval =
        Math.clamp(fields.number("interval").orElse(USUAL_INTERVAL), 1, LONGEST_INTERVAL);
    int seconds = Math.clamp(fields.number("expires_in").orElse(LONGEST_LIFE), 1, LONGEST_LIFE);
    return new Begun.Code(code.get(), page.get(), new Waiting(device.get(), interval, seconds));
  }

  /** No other site is opened in the browser, whatever the answer says. */
  private Optional<URI> ownPage(String address) {
    try {
      return Optional.of(URI.create(address)).filter(uri -> site.isOwn(uri, site.web()));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Asks again and again until the writer has entered the code, or said no, or it is too late. */
  public SignedIn await(Waiting waiting, Stop stop) {
    int interval = waiting.interval();
    int waited = 0;
    while (waited < waiting.seconds()) {
      if (!pause.take(Duration.ofSeconds(interval), stop)) {
        return failed(new Trouble.Other(new Refused.Stopped()));
      }
      waited += interval;
      switch (poll(waiting, stop)) {
        case Poll.Ended(SignedIn result) -> {
          return result;
        }
        case Poll.Slower(int least) ->
            interval = Math.clamp(Math.max(least, interval + SLOWER_BY), 1, LONGEST_INTERVAL);
        case Poll.NotYet notYet -> {}
      }
    }
    return failed(new Trouble.Expired());
  }

  /** What one question came to. */
  private sealed interface Poll {
    record Ended(SignedIn result) implements Poll {}

    record NotYet() implements Poll {}

    /**
     * @param least seconds that the site wants between two questions
     */
    record Slower(int least) implements Poll {}
  }

  private Poll poll(Waiting waiting, Stop stop) {
    var question = Map.of("device_code", waiting.deviceCode(), "grant_type", GRANT);
    return switch (ask("/login/oauth/access_token", question, stop)) {
      // RFC 8628, 3.5: a line that is down for a moment is tried again, more slowly.
      case GitHubLine.Answer.Failed(Refused.Offline offline) -> new Poll.Slower(0);
      case GitHubLine.Answer.Failed(Refused why) -> new Poll.Ended(failed(new Trouble.Other(why)));
      case GitHubLine.Answer.Came came -> polled(came);
    };
  }

  private Poll polled(GitHubLine.Answer.Came came) {
    Fields fields = Fields.of(came.body(), json);
    Optional<String> token = fields.text("access_token").filter(text -> !text.isBlank());
    if (token.isPresent()) {
      return new Poll.Ended(new SignedIn.Token(token.get()));
    }
    return switch (fields.text("error").orElse("")) {
      case "authorization_pending" -> new Poll.NotYet();
      case "slow_down" -> new Poll.Slower(fields.number("interval").orElse(0));
      case "expired_token" -> new Poll.Ended(failed(new Trouble.Expired()));
      case "access_denied" -> new Poll.Ended(failed(new Trouble.Denied()));
      default ->
          came.status() >= 500 ? new Poll.Slower(0) : new Poll.Ended(failed(trouble(came, fields)));
    };
  }

  private Trouble trouble(GitHubLine.Answer.Came came, Fields fields) {
    Optional<String> error = fields.text("error");
    if (error.isPresent()) {
      return new Trouble.NoClient(fields.text("error_description").orElse(error.get()));
    }
    return new Trouble.Other(
        came.status() >= 500
            ? new Refused.InTrouble(site.host(), came.status())
            : new Refused.NotGitHub(site.host()));
  }

  private static SignedIn failed(Trouble why) {
    return new SignedIn.Failed(why);
  }

  private GitHubLine.Answer ask(String path, Map<String, String> question, Stop stop) {
    Map<String, Object> whole = new LinkedHashMap<>(question);
    whole.put("client_id", client);
    return line.post(URI.create(site.web() + path), "", json.write(whole), stop);
  }
}
