package io.github.diptych.net;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Hosts that are reached without the proxy, as curl and Git read {@code no_proxy}. */
record Exceptions(List<String> hosts) {
  /**
   * @param list between commas or spaces
   */
  static Exceptions of(String list) {
    return new Exceptions(
        Arrays.stream(list.split("[,\\s]+", -1)).filter(each -> !each.isEmpty()).toList());
  }

  /**
   * @param port -1 if it is the scheme's own
   */
  boolean has(String host, int port) {
    String name = bare(host);
    return hosts.stream().anyMatch(each -> fits(each.toLowerCase(Locale.ROOT), name, port));
  }

  private static boolean fits(String exception, String name, int port) {
    if (exception.equals("*")) {
      return true;
    }
    String wanted = exception.replaceFirst("^\\*?\\.", "");
    boolean withPort = wanted.matches("[^:]+:\\d+");
    if (withPort && !wanted.endsWith(":" + port)) {
      return false;
    }
    String suffix = bare(withPort ? wanted.substring(0, wanted.indexOf(':')) : wanted);
    return name.equals(suffix) || name.endsWith("." + suffix);
  }

  private static String bare(String host) {
    return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
  }
}
