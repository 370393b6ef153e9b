package com.onlyarts.notifications.resend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.kernel.resilience.NotAskedException;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.notifications.application.port.MailTransport;
import com.onlyarts.notifications.application.port.OutgoingMail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Hands mails to Resend. It knows a key for 24 hours, so that a mail whose answer was lost is sent
 * again under the same key (R83).
 */
public final class ResendMail implements MailTransport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final Duration WITHOUT_ADVICE = Duration.ofMinutes(1);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final ResendSettings settings;
  private final ProviderCalls calls;

  public ResendMail(ResendSettings settings, ProviderCalls calls) {
    this.settings = settings;
    this.calls = calls;
  }

  @Override
  public Answer send(OutgoingMail outgoingMail) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.apiBase() + "/emails"))
            .timeout(settings.patience())
            .header("Authorization", "Bearer " + settings.apiKey())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("User-Agent", "OnlyArts")
            .header("Idempotency-Key", outgoingMail.key().text())
            .POST(BodyPublishers.ofString(json(outgoingMail)))
            .build();
    try {
      return answer(
          calls.inTurn(
              () ->
                  calls.ask(
                      () -> http.send(request, BodyHandlers.ofString()),
                      said -> said.statusCode() >= 500)));
    } catch (NotAskedException _) {
      return new Answer.Busy(WITHOUT_ADVICE); // no mail's fault: none of its tries is used up
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unknown(e.toString());
    } catch (Exception e) {
      return new Answer.Unknown(e.toString());
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    JsonNode body = read(response.body());
    String said = "%d %s".formatted(response.statusCode(), body.path("name").asText());
    return switch (response.statusCode()) {
      case 200, 201, 202 -> new Answer.Taken(body.path("id").asText());
      case 400, 413, 422 -> refused(body, said);
      case 409 -> taken(body, said);
      case 429 -> new Answer.Busy(retryAfter(response));
      default -> new Answer.Unknown(said); // 5xx; and 401 or 403, which an operator mends
    };
  }

  /** A wrong sender is the operator's to mend, and no mail's fault. */
  private static Answer refused(JsonNode body, String said) {
    String reason = "%s: %s".formatted(said, body.path("message").asText());
    return body.path("name").asText().equals("invalid_from_address")
        ? new Answer.Unknown(reason)
        : new Answer.Refused(reason);
  }

  /**
   * Either the same mail is being taken this very moment, or one of this key was taken before and
   * reads differently: a fresh link, a new name.
   */
  private static Answer taken(JsonNode body, String said) {
    return switch (body.path("name").asText()) {
      case "concurrent_idempotent_requests" -> new Answer.Busy(A_MOMENT);
      case "invalid_idempotent_request" -> new Answer.Taken("");
      default -> new Answer.Unknown(said);
    };
  }

  private static Duration retryAfter(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Long::valueOf)
        .map(Duration::ofSeconds)
        .orElse(WITHOUT_ADVICE);
  }

  private static String json(OutgoingMail outgoingMail) {
    ObjectNode mail = JSON.createObjectNode();
    mail.put("from", outgoingMail.from());
    mail.putArray("to").add(outgoingMail.to().text());
    mail.put("subject", outgoingMail.sheet().subject());
    mail.put("text", outgoingMail.sheet().text());
    mail.put("html", outgoingMail.sheet().html());
    if (!outgoingMail.headers().isEmpty()) {
      outgoingMail.headers().forEach(mail.putObject("headers")::put);
    }
    return mail.toString();
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException _) {
      return JSON.missingNode();
    }
  }
}
