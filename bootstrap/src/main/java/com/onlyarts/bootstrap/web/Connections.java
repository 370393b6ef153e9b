package com.onlyarts.bootstrap.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connections of a listener: HTTP/1 as Helidon speaks it, within limits that it does not have.
 * {@link #cutLate} is to be called every second.
 */
public final class Connections implements ServerConnectionSelector {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
  private static final int FOR_OUR_OWN_WORDS =
      256; // what is written anew for HTTP/1.0 may be a little longer

  private final ConnectionLimits limits;
  private final Function<String, Optional<String>> callers;
  private final ServerConnectionSelector http1;
  private final Set<GuardedConnection> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();
  private final Cache<String, Boolean> told =
      Caffeine.newBuilder()
          .expireAfterWrite(Duration.ofMinutes(1))
          .maximumSize(1_000)
          .build(); // a line a minute

  /**
   * @param callers by what the connections of an address are counted; empty if they are not, as
   *     those of a trusted proxy
   */
  public Connections(ConnectionLimits limits, Function<String, Optional<String>> callers) {
    this.limits = limits;
    this.callers = callers;
    Http1Config config =
        Http1Config.builder()
            .maxPrologueLength(RequestReader.LONGEST_LINE + FOR_OUR_OWN_WORDS)
            .maxHeadersSize(RequestReader.LONGEST_HEAD + FOR_OUR_OWN_WORDS)
            .validatePrologue(
                false) // Origins does it, once the headers are read, so that a page can read the
            // refusal
            .build();
    http1 = Http1ConnectionSelector.builder().config(config).build();
  }

  ConnectionLimits limits() {
    return limits;
  }

  /** Lets go of everybody who takes too long. */
  public void cutLate() {
    open.forEach(GuardedConnection::cutIfLate);
  }

  /** How many there are. */
  public int count() {
    return open.size();
  }

  boolean admit(GuardedConnection connection, String address) {
    int those =
        callers.apply(address).map(caller -> byCaller.merge(caller, 1, Integer::sum)).orElse(0);
    if (those > limits.mostAnAddress()) {
      leave(address);
      if (told.asMap().putIfAbsent(address, true) == null) {
        LOG.warn(
            "{} holds {} connections; more of them are closed", address, limits.mostAnAddress());
      }
      return false;
    }
    open.add(connection);
    return true;
  }

  void forget(GuardedConnection connection, String address) {
    open.remove(connection);
    leave(address);
  }

  private void leave(String address) {
    callers
        .apply(address)
        .ifPresent(
            caller ->
                byCaller.computeIfPresent(caller, (_, those) -> those > 1 ? those - 1 : null));
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    return new GuardedConnection(this, context, http1);
  }

  @Override
  public int bytesToIdentifyConnection() {
    return 0;
  }

  @Override
  public Support supports(BufferData data) {
    return Support.SUPPORTED;
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http1.supportedApplicationProtocols();
  }
}
