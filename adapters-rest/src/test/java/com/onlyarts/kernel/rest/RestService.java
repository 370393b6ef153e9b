package com.onlyarts.kernel.rest;

import com.onlyarts.contract.Contract;
import com.onlyarts.identity.api.AccessTokens;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryIdempotencyKeys;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import io.helidon.microprofile.server.Server;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Resources behind the real edge on a real port, for resource tests on fakes. The token {@code
 * artist:<uuid>} is that artist's.
 *
 * <pre>{@code
 * @RegisterExtension static final RestService SERVICE = RestService.of(callers -> new CommentsResource(commenting, callers));
 * SERVICE.api().as(RestService.token(caller)).get("/comments")
 * }</pre>
 */
public final class RestService implements BeforeAllCallback, AfterAllCallback {
  private final Function<CurrentCaller, List<?>> resources;
  private final AccessTokens tokens;
  private RecentAnswers recent = RecentAnswers.none();
  private EdgeSettings edge = EdgeSettings.unlimited();
  private final FlakyIdempotencyKeys keys =
      new FlakyIdempotencyKeys(new InMemoryIdempotencyKeys(new SteppingClock()));
  private Server server;
  private URI base = URI.create("http://localhost");

  private RestService(Function<CurrentCaller, List<?>> resources, AccessTokens tokens) {
    this.resources = resources;
    this.tokens = tokens;
  }

  /** The resource under test, made with whatever tells it who is calling. */
  public static RestService of(Function<CurrentCaller, ?> resource) {
    return new RestService(caller -> List.of(resource.apply(caller)), new TokensThatSayIt());
  }

  /** Several resources, with the filters they need. */
  public static RestService ofAll(Function<CurrentCaller, List<?>> resources) {
    return new RestService(resources, new TokensThatSayIt());
  }

  /** Several resources, with the filters they need and the tokens they give out themselves. */
  public static RestService of(AccessTokens tokens, Function<CurrentCaller, List<?>> resources) {
    return new RestService(resources, tokens);
  }

  /** The same service, with proxies in front of it or with limits. */
  public RestService behind(EdgeSettings limits) {
    edge = limits;
    return this;
  }

  /**
   * The same service, answering from memory what is public; the others ask anew each time, because
   * their fakes change behind its back.
   */
  public RestService remembering(RecentAnswers answers) {
    recent = answers;
    return this;
  }

  /** What this caller brings as an access token. */
  public static String token(Caller caller) {
    return caller.role().name() + ":" + caller.person().value();
  }

  /** Where it listens, without {@code /api}. */
  public URI base() {
    return base;
  }

  /** What remembers requests. */
  public FlakyIdempotencyKeys memory() {
    return keys;
  }

  public ApiClient api() {
    return ApiClient.of(base);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    CurrentCaller caller = new CurrentCaller();
    ApiApplication application =
        new ApiApplication(
            Stream.concat(resources.apply(caller).stream(), Stream.of(new EndOfRequest())).toList(),
            Contract.bundled(),
            tokens,
            caller,
            new ApiApplication.KeptAnswers(
                keys, new InMemoryTransactions(), ApiApplication.KeptAnswers.NO_SECRET),
            recent,
            edge,
            failure ->
                failure instanceof DatabaseAway
                    ? Optional.of(new ServiceUnavailable("database"))
                    : Optional.empty());
    var config =
        ConfigProviderResolver.instance()
            .getBuilder()
            .withSources(
                new MapConfig(
                    Map.of(
                        "server.port",
                        "0",
                        "server.host",
                        "127.0.0.1",
                        "metrics.rest-request-enabled",
                        "false",
                        "mp.initializer.allow",
                        "true")))
            .build();
    server = Server.builder().config(config).addApplication("/api", application).build().start();
    base = URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.stop();
  }

  /** Thrown by a fake, this plays a database that is away. */
  public static final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class TokensThatSayIt implements AccessTokens {
    @Override
    public Caller authenticate(String accessToken) {
      String[] parts = accessToken.split(":");
      if (parts.length != 2) {
        throw new Rejected(new NotAToken());
      }
      return new Caller(
          new PersonId(UUID.fromString(parts[1])), SessionId.next(), Role.valueOf(parts[0]));
    }
  }

  /**
   * What the server in front does in production: a kept-alive connection serves many requests on
   * one thread.
   */
  @Priority(0)
  private static final class EndOfRequest implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      RequestIds.end();
    }
  }

  private record NotAToken() implements Rejection {
    @Override
    public Kind kind() {
      return Kind.UNPROVEN;
    }

    @Override
    public String message() {
      return "not a token";
    }
  }
}
