package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Text;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which addresses pushes are sent to: the service calls them, so they must be push services of the
 * public internet and not somebody's way into the network behind it.
 *
 * @param localAllowed whether this very machine is fine too, with http: in development, where tests
 *     play the push service
 */
public record PushEndpoints(boolean localAllowed) {
  public static final int MAX_LENGTH = 2048;
  private static final String FIELD = "endpoint";
  private static final Pattern NUMERIC =
      Pattern.compile("[0-9.]+|0x[0-9a-f.x]*|\\[.*]", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]", Pattern.CASE_INSENSITIVE);
  private static final Pattern OWN_NETWORK =
      Pattern.compile(
          ".*\\.(localhost|local|internal|lan|home|corp|arpa)", Pattern.CASE_INSENSITIVE);

  /**
   * The address, if it may be one of a push service.
   *
   * @throws InvalidValue if it is longer than {@value #MAX_LENGTH} characters, not https, names
   *     somebody or a port of its own, or is no public name
   */
  public URI accept(String address) {
    URI endpoint = parsed(Text.required(FIELD, address, MAX_LENGTH));
    if (!isLocal(endpoint) && !isPublic(endpoint)) {
      throw new InvalidValue(FIELD, "must be the https address of a push service");
    }
    return endpoint;
  }

  /**
   * Whether a name that was accepted may be called now that it has turned out to be this address.
   */
  public boolean mayCall(InetAddress address) {
    return address.isLoopbackAddress() ? localAllowed : isPublic(address);
  }

  private boolean isLocal(URI endpoint) {
    return localAllowed
        && ("localhost".equals(endpoint.getHost()) || "127.0.0.1".equals(endpoint.getHost()));
  }

  private static boolean isPublic(URI endpoint) {
    String host = endpoint.getHost();
    return "https".equals(endpoint.getScheme())
        && (endpoint.getPort() == -1 || endpoint.getPort() == 443)
        && !NUMERIC.matcher(host).matches()
        && NAMED.matcher(host).matches()
        && !OWN_NETWORK.matcher(host).matches();
  }

  private static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !isReserved(address);
  }

  /**
   * The networks Java has no word for: 0/8, 100.64/10, 192.0.0/24, 198.18/15 and 240/4; unique
   * local addresses, and IPv4 dressed as IPv6.
   */
  private static boolean isReserved(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet6Address) {
      return (first & 0xfe) == 0xfc
          || (first == 0x20 && second == 0x02)
          || (first == 0 && second == 0x64);
    }
    return first == 0
        || (first == 100 && (second & 0xc0) == 64)
        || (first == 192 && second == 0 && bytes[2] == 0)
        || (first == 198 && (second & 0xfe) == 18)
        || first >= 240;
  }

  private static URI parsed(String address) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() == null || uri.getUserInfo() != null || uri.getScheme() == null) {
        throw new InvalidValue(FIELD, "must be the https address of a push service");
      }
      return new URI(
          uri.getScheme().toLowerCase(Locale.ROOT) + address.substring(uri.getScheme().length()));
    } catch (URISyntaxException _) {
      throw new InvalidValue(FIELD, "must be the https address of a push service");
    }
  }
}
