package com.onlyarts.kernel.rest;

import com.onlyarts.contract.Contract;
import com.onlyarts.identity.api.AccessTokens;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.port.IdempotencyKeys;
import com.onlyarts.kernel.application.port.Transactions;
import io.github.bucket4j.TimeMeter;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.internal.inject.Binder;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;

/**
 * Everything JAX-RS serves below {@code /api}: the resources of the modules behind the edge they
 * all share.
 */
public final class ApiApplication extends Application {
  private final Set<Object> singletons = new LinkedHashSet<>();

  /**
   * How answers are kept for requests that come again.
   *
   * @param transactions in which acts are done and their answers kept
   * @param secret what the digests in the database hang on
   */
  public record KeptAnswers(IdempotencyKeys keys, Transactions transactions, SecretKey secret) {
    /** Where the service has no secret, in development. */
    public static final SecretKey NO_SECRET = new SecretKeySpec(new byte[32], "AES");
  }

  /**
   * @param resources one for each interface of the contract
   * @param recent what was answered to anybody lately
   * @param outages tells failures that mean "a dependency is away" from faults
   */
  public ApiApplication(
      List<?> resources,
      Contract contract,
      AccessTokens tokens,
      CurrentCaller caller,
      KeptAnswers answers,
      RecentAnswers recent,
      EdgeSettings edge,
      Function<Throwable, Optional<Rejection>> outages) {
    Operations operations = new Operations(contract);
    Idempotency idempotency =
        new Idempotency(
            operations, answers.keys(), answers.transactions(), answers.secret(), caller);
    RecentAnswersFilter recentAnswers = new RecentAnswersFilter(operations, recent, caller);
    singletons.addAll(resources);
    Credentials credentials = new Credentials(tokens);
    edge.perMinute()
        .ifPresent(
            perMinute ->
                singletons.add(
                    new RateLimitFilter(
                        operations,
                        credentials,
                        new RequestBudgets(perMinute, TimeMeter.SYSTEM_MILLISECONDS))));
    singletons.addAll(ExceptionMappers.of(new ProblemMapper(outages)));
    singletons.addAll(
        List.of(
            new ApiJson(),
            new StrictParamConverters(),
            new CallerAddress(edge.proxies()),
            new RequestSizeFilter(),
            new HeaderFilter(operations),
            new QueryFilter(operations),
            new AuthenticationFilter(operations, credentials, caller),
            new MultipartFilter(operations),
            idempotency,
            recentAnswers,
            aroundTheResources(List.of(idempotency, recentAnswers)),
            new RecentAnswerWriter(),
            new SuccessStatus(operations),
            new SecurityLogFilter(operations),
            new OriginalMethod(),
            new StreamHeaders(),
            new EncodedEvent.Writer(),
            new BufferedAnswerFilter()));
  }

  /**
   * Jersey looks for those who stand around the call of a resource among what is bound, not among
   * the singletons; of two binders of one class it takes one.
   */
  private static Binder aroundTheResources(
      List<ResourceMethodInvocationHandlerProvider> providers) {
    return new AbstractBinder() {
      @Override
      protected void configure() {
        providers.forEach(
            provider -> bind(provider).to(ResourceMethodInvocationHandlerProvider.class));
      }
    };
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(MultiPartFeature.class, GZipEncoder.class);
  }

  @Override
  @SuppressWarnings("deprecation") // the only way to hand Jersey objects that are wired by hand
  public Set<Object> getSingletons() {
    return singletons;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        ServerProperties.WADL_FEATURE_DISABLE, true,
        ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED,
            true, // or it would be made of whatever Host the client claims
        ServerProperties.MONITORING_STATISTICS_ENABLED, false,
        ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
  }
}
