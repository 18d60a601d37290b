package io.github.diptych.sync.ssh;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The user's SSH agent, where {@code ssh} would look for it: the configuration's {@code
 * IdentityAgent}, else {@code SSH_AUTH_SOCK}, else the pipe of OpenSSH for Windows. JGit's own
 * module for it loads native code, which sockets and pipes do not need.
 */
final class Agents implements ConnectorFactory {
  private static final String VARIABLE = "SSH_AUTH_SOCK";
  private static final String PIPE = "\\\\.\\pipe\\openssh-ssh-agent";

  @Override
  public Connector create(@Nullable String identityAgent, File home) {
    // Where there is none, nobody answers.
    return new AgentLine(address(identityAgent == null ? "" : identityAgent).orElse(""));
  }

  /** As {@code ssh_config} describes it: a path, a variable's name, or {@code SSH_AUTH_SOCK}. */
  private static Optional<String> address(String identityAgent) {
    if (identityAgent.isEmpty() || identityAgent.equals(VARIABLE)) {
      return variable(VARIABLE).or(() -> isWindows() ? Optional.of(PIPE) : Optional.empty());
    }
    return identityAgent.startsWith("$")
        ? variable(identityAgent.substring(1).replaceAll("^\\{|}$", ""))
        : Optional.of(identityAgent);
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(SystemReader.getInstance().getenv(name))
        .filter(value -> !value.isBlank());
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  @Override
  public boolean isSupported() {
    return true;
  }

  @Override
  public String getName() {
    return "diptych";
  }

  @Override
  public Collection<ConnectorDescriptor> getSupportedConnectors() {
    return List.of(getDefaultConnector());
  }

  @Override
  public ConnectorDescriptor getDefaultConnector() {
    return new ConnectorDescriptor() {
      @Override
      public String getIdentityAgent() {
        return VARIABLE;
      }

      @Override
      public String getDisplayName() {
        return "ssh-agent";
      }
    };
  }
}
