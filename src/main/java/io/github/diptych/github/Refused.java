package io.github.diptych.github;

import io.github.diptych.net.Untrusted;

/** Why GitHub did not do what it was asked; nothing was changed. */
public sealed interface Refused {
  /** The host was not reached or fell silent. */
  record Offline(String host) implements Refused {}

  /** Somebody else may have answered; nothing was sent. */
  record NotTrusted(Untrusted host) implements Refused {}

  /** The token is wrong, or has expired. */
  record WrongToken(String host) implements Refused {}

  /** The token is right but may not do this. */
  record NoRight(String host) implements Refused {}

  /** There is a repository of that name already. */
  record NameTaken(String name) implements Refused {}

  /**
   * GitHub takes no such name or description.
   *
   * @param said what it says of it, in its own words
   */
  record NotAccepted(String said) implements Refused {}

  /** Too much was asked within an hour. */
  record TooOften(String host) implements Refused {}

  /** What answered is no GitHub, or does not know what was asked. */
  record NotGitHub(String host) implements Refused {}

  /** It answered with an error of its own. */
  record InTrouble(String host, int status) implements Refused {}

  /** The writer stopped it. */
  record Stopped() implements Refused {}
}
