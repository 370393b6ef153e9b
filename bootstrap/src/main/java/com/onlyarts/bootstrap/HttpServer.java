package com.onlyarts.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.BindException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** Helidon MP with the API below {@code /api}, the contract beside it, and the envelope even for what the connector refuses. */
final class HttpServer implements AutoCloseable {
  private static final MediaType SVG = MediaTypes.create("image/svg+xml");
  private static final Duration GRACE = Duration.ofSeconds(10);
  private final Server server;

  private HttpServer(Server server) {
    this.server = server;
  }

  static HttpServer start(Settings settings, ApiApplication api, Contract contract) {
    Server server = Server.builder().config(config(settings)).addApplication("/api", api).build();
    ServerCdiExtension extension = CDI.current().getBeanManager().getExtension(ServerCdiExtension.class);
    Origins origins = new Origins(settings.corsOrigins());
    route(extension.serverRoutingBuilder(), settings, contract, origins);
    builderOf(extension).directHandlers(envelopes(contract.version(), origins));
    return new HttpServer(server.start());
  }

  int port() {
    return server.port();
  }

  /** Says so if somebody else listens on the port, before anything is started for nothing. */
  static void insistOnFree(int port) {
    try (ServerSocket _ = new ServerSocket(port)) {
      // ours to take
    } catch (BindException _) {
      throw new Settings.Wrong(List.of("Port %d is taken or not allowed; set PORT to another one.".formatted(port)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers what is in flight, for up to 10 s, and takes nothing new. */
  @Override
  public void close() {
    server.stop();
  }

  private static org.eclipse.microprofile.config.Config config(Settings settings) {
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("server.port", Integer.toString(settings.port())),
            Map.entry("server.host", "0.0.0.0"),
            Map.entry("server.shutdown-grace-period", GRACE.toString()),
            Map.entry("server.max-prologue-length", "8192"),
            Map.entry("server.max-headers-size", "32768"),
            Map.entry("server.idle-connection-timeout", "PT1M"),
            Map.entry("server.protocols.http_1_1.validate-prologue", "false"), // Origins does it
            Map.entry("metrics.rest-request-enabled", "false"),
            Map.entry("mp.initializer.allow", "true"),
            Map.entry("mp.initializer.no-warn", "true"));
    return ConfigProviderResolver.instance().getBuilder().withSources(new FixedConfig(values)).build();
  }

  private static void route(HttpRouting.Builder routing, Settings settings, Contract contract, Origins origins) {
    routing.addFilter(new FrontDoor("https".equals(settings.publicUrl().getScheme()), contract.version()));
    routing.addFilter(origins);
    DocsRoutes.open(routing, contract);
    if (settings.cloudinary().isEmpty()) {
      MediaRoutes.open(routing, settings);
    }
    if (!settings.isProduction()) {
      GalleryRoutes.open(routing);
    }
    if (settings.demo()) {
      routing.get("/demo/{picture:[0-9]{1,6}}.svg", HttpServer::demoPicture);
    }
  }

  private static void demoPicture(ServerRequest request, ServerResponse response) {
    response.headers().contentType(SVG);
    response.send(DemoArt.svg(Integer.parseInt(request.path().pathParameters().get("picture"))));
  }

  /** Helidon MP has no public way to its own builder, and the direct handlers can be set nowhere else. */
  private static WebServerConfig.Builder builderOf(ServerCdiExtension extension) {
    try {
      Method builder = ServerCdiExtension.class.getDeclaredMethod("serverBuilder");
      builder.setAccessible(true);
      return (WebServerConfig.Builder) builder.invoke(extension);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Helidon keeps its server builder elsewhere", e);
    }
  }

  private static DirectHandlers envelopes(String contractVersion, Origins origins) {
    ObjectMapper mapper = ApiJson.strict();
    Header version = HeaderValues.create(Contract.VERSION_HEADER, contractVersion);
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      handlers.addHandler(event, (request, _, status, headers, _) -> envelope(mapper, status, origins.permit(request.headers(), headers).set(version)));
    }
    return handlers.build();
  }

  private static DirectHandler.TransportResponse envelope(ObjectMapper mapper, Status status, ServerResponseHeaders headers) {
    String id = RequestIds.begin(null);
    try {
      byte[] body = mapper.writeValueAsBytes(Problem.ofHttp(status.code()).body());
      headers.set(HeaderValues.CONTENT_TYPE_JSON);
      headers.set(HeaderNames.create(RequestIds.HEADER), id);
      return DirectHandler.TransportResponse.builder().status(status).headers(headers).entity(body).build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } finally {
      RequestIds.end();
    }
  }
}
