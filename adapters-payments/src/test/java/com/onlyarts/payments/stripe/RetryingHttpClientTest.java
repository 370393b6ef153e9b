package com.onlyarts.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.stripe.exception.StripeException;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.RequestOptions;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryingHttpClientTest {
  private final ProviderCalls calls =
      ProviderCalls.within(Duration.ofMinutes(1), "stripe", new SteppingClock());

  @Test
  void a_failure_that_stripe_keeps_under_a_key_is_neither_repeated_nor_held_against_it()
      throws StripeException {
    Answering stripe =
        new Answering(
            new StripeResponse(
                500, HttpHeaders.of(Map.of("Idempotent-Replayed", List.of("true"))), "{}"));
    RetryingHttpClient http = new RetryingHttpClient(stripe, calls, Duration.ofMillis(1));
    RequestOptions key =
        RequestOptions.builder().setApiKey("sk_test_x").setIdempotencyKey("confirm:1").build();
    StripeRequest request =
        StripeRequest.create(
            RequestMethod.POST, "http://localhost/v1/refunds", Map.of(), key, ApiMode.V1);

    for (int i = 0; i < 20; i++) {
      assertThat(http.request(request).code()).isEqualTo(500);
    }

    assertThat(stripe.asked).isEqualTo(20);
    assertThat(calls.trouble()).isEmpty();
  }

  /** Always the same answer. */
  private static final class Answering extends HttpClient {
    private final StripeResponse answer;
    private int asked;

    private Answering(StripeResponse answer) {
      this.answer = answer;
    }

    @Override
    public StripeResponse request(StripeRequest request) {
      asked++;
      return answer;
    }
  }
}
