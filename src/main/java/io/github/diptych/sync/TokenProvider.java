package io.github.diptych.sync;

import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Hands a token to JGit, once for each transport and for its host only. */
final class TokenProvider extends CredentialsProvider {
  /** What GitHub takes for a token's user; others take any. */
  static final String ANY_USER = "x-access-token";

  private final Credentials.Token token;
  private boolean refused;

  TokenProvider(Credentials.Token token) {
    this.token = token;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username || item instanceof CredentialItem.Password)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) {
    if (refused || !supports(items) || !new Address(uri).isFor(token)) {
      return false;
    }
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username name) {
        name.setValue(user(uri));
      } else if (item instanceof CredentialItem.Password password) {
        password.setValueNoCopy(token.secret().toCharArray());
      }
    }
    return true;
  }

  private String user(URIish uri) {
    if (!token.user().isEmpty()) {
      return token.user();
    }
    return uri.getUser() == null ? ANY_USER : uri.getUser();
  }

  /** The server did not take it; asking again with the same would only get the account locked. */
  @Override
  public void reset(URIish uri) {
    refused = true;
  }
}
