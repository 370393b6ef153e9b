package com.onlyarts.bootstrap.web;

import com.onlyarts.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.OptionalInt;

/** Where the service is going to listen. */
public final class ListeningPorts {
  private static final String TAKEN = "Port %d is taken or not allowed; set %s to another one.";
  private static final int DISTANCE = 4_000;
  private static final int HIGHEST = 65_535;

  private ListeningPorts() {}

  /** Says so if somebody else listens there, before anything is started for nothing. */
  public static void insistOnFree(Settings settings) {
    if (!isFree(new InetSocketAddress(settings.port()))) {
      throw new Settings.Wrong(List.of(TAKEN.formatted(settings.port(), "PORT")));
    }
    OptionalInt management = settings.management().port();
    if (management.isPresent()
        && !isFree(new InetSocketAddress(settings.management().host(), management.getAsInt()))) {
      throw new Settings.Wrong(
          List.of(TAKEN.formatted(management.getAsInt(), "ONLYARTS_MANAGEMENT_PORT")));
    }
  }

  /**
   * Where metrics are. Unless it is said: further away than the next node of this machine is, and
   * if somebody is there all the same, anywhere, which is 0.
   */
  public static int management(Settings settings) {
    int usual = settings.port() + DISTANCE;
    boolean isUsual =
        settings.port() > 0
            && usual <= HIGHEST
            && isFree(new InetSocketAddress(settings.management().host(), usual));
    return settings.management().port().orElse(isUsual ? usual : 0);
  }

  private static boolean isFree(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(address);
      return true; // ours to take
    } catch (BindException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
