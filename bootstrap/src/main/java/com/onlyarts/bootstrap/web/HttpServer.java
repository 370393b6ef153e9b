package com.onlyarts.bootstrap.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.bootstrap.demo.DemoArt;
import com.onlyarts.bootstrap.demo.DemoFaces;
import com.onlyarts.bootstrap.demo.DemoGallery;
import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.bootstrap.wiring.FileStore;
import com.onlyarts.bootstrap.wiring.PeriodicTask;
import com.onlyarts.contract.Contract;
import com.onlyarts.kernel.rest.ApiApplication;
import com.onlyarts.kernel.rest.ApiJson;
import com.onlyarts.kernel.rest.Problem;
import com.onlyarts.kernel.rest.RequestIds;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.microprofile.server.Server;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * Helidon MP with the API below {@code /api}, the contract beside it, and the envelope even for
 * what the connector refuses.
 */
public final class HttpServer implements AutoCloseable {
  private static final MediaType SVG = MediaTypes.create("image/svg+xml");
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final String MANAGEMENT = "management";
  private static final int MOST_OPERATORS = 64;
  private static final int SEND_BUFFER =
      128 * 1024; // what a slow reader may make the system keep; without it the system decides, up
  // to 4 MiB

  private final Server server;
  private final PeriodicTask clock;
  private final int managementPort;

  private HttpServer(Server server, PeriodicTask clock, int managementPort) {
    this.server = server;
    this.clock = clock;
    this.managementPort = managementPort;
  }

  /**
   * @param phase where this node is between its start and its end
   */
  public static HttpServer start(
      Settings settings,
      ApiApplication api,
      FileStore store,
      Contract contract,
      Supplier<NodePhase> phase) {
    ConnectionLimits limits = ConnectionLimits.ofThisProcess();
    Connections connections =
        new Connections(limits, settings.access().edge().proxies()::countedBy);
    Server server =
        Server.builder().config(config(settings, limits)).addApplication("/api", api).build();
    ServerCdiExtension extension =
        CDI.current().getBeanManager().getExtension(ServerCdiExtension.class);
    CorsOrigins corsOrigins = new CorsOrigins(settings.frontendOrigins());
    HttpRouting.Builder routing = extension.serverRoutingBuilder();
    route(routing, settings, contract, corsOrigins, phase);
    FileRoutes.open(routing, store);
    builderOf(extension)
        .directHandlers(envelopes(contract.version(), corsOrigins))
        .protocolsDiscoverServices(false)
        .addConnectionSelector(connections)
        .putSocket(MANAGEMENT, management(settings, connections));
    server.start();
    if (server.port() < 0) { // Helidon says so in the log, and no more
      server.stop();
      ListeningPorts.insistOnFree(settings);
      throw new IllegalStateException("the server does not listen");
    }
    return new HttpServer(
        server, new PeriodicTask("connections", connections::cutLate), extension.port(MANAGEMENT));
  }

  public int port() {
    return server.port();
  }

  /** Where metrics and Helidon's own health are. */
  public int managementPort() {
    return managementPort;
  }

  /** Tells if one of the listeners ends by itself. */
  public ListenerWatch watch(Settings settings, Runnable whenOneHasEnded) {
    return new ListenerWatch(
        List.of(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port()),
            new InetSocketAddress(settings.management().host(), managementPort)),
        whenOneHasEnded);
  }

  private static ListenerConfig management(Settings settings, Connections connections) {
    return ListenerConfig.builder()
        .name(MANAGEMENT)
        .host(settings.management().host())
        .port(ListeningPorts.management(settings))
        .maxTcpConnections(MOST_OPERATORS)
        .protocolsDiscoverServices(false)
        .addConnectionSelector(connections)
        .build();
  }

  /** Answers what is in flight, for up to 10 s, and takes nothing new. */
  @Override
  public void close() {
    server.stop();
    clock.close();
  }

  private static org.eclipse.microprofile.config.Config config(
      Settings settings, ConnectionLimits limits) {
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("server.port", Integer.toString(settings.port())),
            Map.entry("server.host", "0.0.0.0"),
            Map.entry("server.shutdown-grace-period", GRACE.toString()),
            Map.entry("server.max-tcp-connections", Integer.toString(limits.most())),
            Map.entry("server.write-buffer-size", "0"), // answers gather in a buffer that grows
            Map.entry(
                "server.connection-options.tcp-no-delay",
                "true"), // or what is written in two pieces waits for a delayed acknowledgement, 40
            // ms
            Map.entry(
                "server.connection-options.socket-send-buffer-size", Integer.toString(SEND_BUFFER)),
            Map.entry("server.features.observe.sockets", MANAGEMENT),
            Map.entry("metrics.rest-request-enabled", "false"),
            Map.entry("mp.initializer.allow", "true"),
            Map.entry("mp.initializer.no-warn", "true"));
    return ConfigProviderResolver.instance()
        .getBuilder()
        .withSources(new HelidonConfig(values))
        .build();
  }

  private static void route(
      HttpRouting.Builder routing,
      Settings settings,
      Contract contract,
      CorsOrigins corsOrigins,
      Supplier<NodePhase> phase) {
    routing.addFilter(
        new RequestFrame(
            phase,
            "https".equals(settings.addresses().publicUrl().getScheme()),
            contract.version()));
    routing.addFilter(corsOrigins);
    DocsRoutes.open(
        routing,
        contract,
        settings.addresses().publicUrl(),
        settings.demo() ? DemoGallery.PEOPLE : List.of());
    UnsubscribeRoute.open(routing, settings.addresses().siteUrl());
    if (settings.providers().cloudinary().isEmpty()) {
      MediaRoutes.open(routing, settings);
    }
    if (settings.showsSite() || !settings.isProduction()) {
      GalleryRoutes.open(routing, settings.showsSite());
    }
    if (settings.demo()) {
      routing.get("/demo/{picture:[0-9]{1,6}}.svg", drawn(DemoArt::svg));
      routing.get("/demo/faces/{picture:[0-9]{1,6}}.svg", drawn(DemoFaces::svg));
    }
  }

  private static Handler drawn(IntFunction<String> drawing) {
    return (request, response) -> {
      response.headers().contentType(SVG);
      response.send(
          drawing.apply(Integer.parseInt(request.path().pathParameters().get("picture"))));
    };
  }

  /**
   * Helidon MP has no public way to its own builder, and the direct handlers can be set nowhere
   * else.
   */
  private static WebServerConfig.Builder builderOf(ServerCdiExtension extension) {
    try {
      Method builder = ServerCdiExtension.class.getDeclaredMethod("serverBuilder");
      builder.setAccessible(true);
      return (WebServerConfig.Builder) builder.invoke(extension);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Helidon keeps its server builder elsewhere", e);
    }
  }

  private static DirectHandlers envelopes(String contractVersion, CorsOrigins corsOrigins) {
    ObjectMapper mapper = ApiJson.strict();
    Header version = HeaderValues.create(Contract.VERSION_HEADER, contractVersion);
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      handlers.addHandler(
          event,
          (request, _, status, headers, _) ->
              envelope(
                  mapper, status, corsOrigins.permit(request.headers(), headers).set(version)));
    }
    return handlers.build();
  }

  private static DirectHandler.TransportResponse envelope(
      ObjectMapper mapper, Status status, ServerResponseHeaders headers) {
    String id = RequestIds.begin(null);
    try {
      byte[] body = mapper.writeValueAsBytes(Problem.ofHttp(status.code()).body());
      headers.set(HeaderValues.CONTENT_TYPE_JSON);
      headers.set(HeaderNames.create(RequestIds.HEADER), id);
      return DirectHandler.TransportResponse.builder()
          .status(status)
          .headers(headers)
          .entity(body)
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } finally {
      RequestIds.end();
    }
  }
}
