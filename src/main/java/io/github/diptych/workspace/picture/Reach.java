package io.github.diptych.workspace.picture;

import java.net.InetAddress;

/**
 * Which machines may be asked for a picture. A note from elsewhere must not make this machine knock
 * at the doors of its own network, where nobody checks who asks.
 */
@FunctionalInterface
public interface Reach {
  boolean includes(InetAddress address);

  /** Every machine of the public Internet: neither this one nor one beside it. */
  static Reach everywhere() {
    return Reach::isPublic;
  }

  private static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return !(address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress())
        && (bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes));
  }

  /** RFC 6890, with the addresses that carriers share (RFC 6598). */
  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    boolean reserved = first == 0 || first >= 240;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean protocols = first == 192 && second == 0 && third == 0;
    boolean benchmarks = first == 198 && (second == 18 || second == 19);
    return !(reserved || shared || protocols || benchmarks);
  }

  /** Neither local (fc00::/7) nor an address of the older kind in disguise. */
  private static boolean isPublic6(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean local = (first & 0xfe) == 0xfc;
    boolean translated =
        first == 0 && (second == 0 || (second == 0x64 && (bytes[2] & 0xff) == 0xff));
    boolean tunnelled = first == 0x20 && (second == 2 || (second == 1 && bytes[2] == 0));
    return !(local || translated || tunnelled);
  }
}
