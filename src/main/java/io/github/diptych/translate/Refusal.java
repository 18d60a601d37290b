package io.github.diptych.translate;

/** Why there is no draft; the words are in the message bundles. */
public enum Refusal {
  /** No service is chosen. */
  NOT_SET_UP,
  /** The writer has not seen yet what goes out to this host. */
  NOT_AGREED,
  /** What is set up is no address of a service. */
  BAD_ADDRESS,
  /** It would go out in the open, to another machine. */
  INSECURE_ADDRESS,
  /** A chat endpoint has to be told which model. */
  NO_MODEL,
  /** The service asks for a key, and there is none. */
  NO_KEY,
  WRONG_KEY,
  QUOTA,
  TOO_MANY_REQUESTS,
  TOO_LONG,
  TIMEOUT,
  OFFLINE,
  /** The certificate of the service is not one that this machine trusts. */
  NOT_TRUSTED,
  /** The service says that it is somewhere else now; nothing was sent there. */
  MOVED,
  /** Something answers there, but there is no such service or model. */
  NOT_FOUND,
  SERVER_ERROR,
  UNREADABLE_ANSWER,
  UNSUPPORTED_LANGUAGE
}
