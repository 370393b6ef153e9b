package com.onlyarts.notifications.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.interaso.webpush.WebPush;
import com.onlyarts.notifications.application.port.PushKeys;
import com.onlyarts.notifications.application.port.PushService;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushEndpoints;
import com.onlyarts.notifications.domain.PushMessage;
import com.onlyarts.notifications.domain.PushTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands pushes to whichever push service a browser chose. A name is looked up and judged before it
 * is called, redirections are not followed, and no answer is waited for longer than ten seconds.
 */
public final class WebPushService implements PushService, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebPushService.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final PushKeys keys;
  private final String contact;
  private final PushEndpoints endpoints;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param contact whom a push service writes to when something is wrong, as {@code mailto:…} or an
   *     https address
   */
  public WebPushService(PushKeys keys, String contact, PushEndpoints endpoints, Clock clock) {
    this.keys = keys;
    this.contact = contact;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Answer send(PushTarget target, PushDelivery delivery) {
    URI endpoint = target.endpoint();
    try {
      if (!mayCall(endpoint)) {
        LOG.warn(
            "A push to {} was not sent: no address of the public internet", endpoint.getHost());
        return new Answer.Refused("not public");
      }
      Optional<HttpRequest> request = request(target, delivery);
      return request.isEmpty()
          ? new Answer.Gone()
          : answer(target, client.send(request.get(), HttpResponse.BodyHandlers.discarding()));
    } catch (IOException e) {
      LOG.info("{} did not take a push: {}", endpoint.getHost(), e.toString());
      return new Answer.Failed(e.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private boolean mayCall(URI endpoint) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(endpoint.getHost())).allMatch(endpoints::mayCall);
  }

  /** Empty if nothing can be encrypted for the browser: its key is no point on the curve. */
  private Optional<HttpRequest> request(PushTarget target, PushDelivery delivery) {
    WebPush push = new WebPush(contact, VapidPair.read(keys.current()));
    HttpRequest.Builder request = HttpRequest.newBuilder(target.endpoint()).timeout(ANSWER);
    headers(push, target, delivery).forEach(request::header);
    return encrypted(push, target, delivery.message())
        .map(body -> request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
  }

  private Map<String, String> headers(WebPush push, PushTarget target, PushDelivery delivery) {
    PushMessage message = delivery.message();
    long left = Math.max(0, Duration.between(clock.instant(), delivery.expiresAt()).toSeconds());
    String topic = message.notification().value().toString().replace("-", "");
    WebPush.Urgency urgency = message.isUrgent() ? WebPush.Urgency.High : WebPush.Urgency.Normal;
    return push.getHeaders(target.endpoint().toString(), Math.toIntExact(left), topic, urgency);
  }

  private static Optional<byte[]> encrypted(WebPush push, PushTarget target, PushMessage message) {
    Base64.Decoder decoder = Base64.getUrlDecoder();
    byte[] plain = payload(message);
    try {
      return Optional.of(
          push.getBody(plain, decoder.decode(target.publicKey()), decoder.decode(target.secret())));
    } catch (
        Exception e) { // the library is Kotlin's, which throws checked exceptions without saying so
      LOG.warn("A browser's key is no key: {}", e.toString());
      return Optional.empty();
    }
  }

  private static byte[] payload(PushMessage message) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("id", message.notification().value().toString());
    members.put("type", message.type().label());
    members.put("title", message.title());
    members.put("message", message.message());
    members.put("link", message.link());
    try {
      return JSON.writeValueAsBytes(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are JSON", e);
    }
  }

  private Answer answer(PushTarget target, HttpResponse<Void> response) {
    int status = response.statusCode();
    Optional<String> pause = response.headers().firstValue("Retry-After");
    return switch (status) {
      case 200, 201, 202, 204 -> new Answer.Taken();
      case 404, 410 -> new Answer.Gone();
      case 429 -> new Answer.Busy(RetryAfter.of(pause, clock));
      case 503 ->
          pause.isPresent()
              ? new Answer.Busy(RetryAfter.of(pause, clock))
              : new Answer.Failed("503");
      default ->
          status >= 500 ? new Answer.Failed(String.valueOf(status)) : refused(target, status);
    };
  }

  private static Answer refused(PushTarget target, int status) {
    LOG.warn("{} refused a push with {}", target.service(), status);
    return new Answer.Refused(String.valueOf(status));
  }
}
