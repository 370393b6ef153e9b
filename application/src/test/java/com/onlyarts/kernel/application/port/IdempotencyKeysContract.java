package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Claim;
import com.onlyarts.kernel.application.port.IdempotencyKeys.KeptAnswer;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link IdempotencyKeys} must do (R6). */
public abstract class IdempotencyKeysContract {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final byte[] BODY = {1, 2, 3};
  private static final byte[] ANOTHER_BODY = {4};

  protected final SteppingClock clock = new SteppingClock();
  private final RequestKey key = new RequestKey("me", "createOrder", UUID.randomUUID().toString());

  protected abstract IdempotencyKeys keys();

  @Test
  void R6_a_repeated_request_gets_the_kept_answer() {
    KeptAnswer answer = new KeptAnswer(201, Map.of("Location", List.of("/orders/1")), new byte[] {9, 8});
    assertThat(keys().claim(key, BODY, LEASE)).isEqualTo(new Claim.Fresh());

    keys().keep(key, answer);

    assertThat(keys().claim(key, BODY, LEASE)).usingRecursiveComparison().isEqualTo(new Claim.Answered(answer));
  }

  @Test
  void R6_the_same_key_with_another_body_is_told_apart() {
    keys().claim(key, BODY, LEASE);
    assertThat(keys().claim(key, ANOTHER_BODY, LEASE)).isEqualTo(new Claim.Reused());
  }

  @Test
  void R6_a_key_is_in_use_until_its_request_ends_or_outlives_its_lease() {
    keys().claim(key, BODY, LEASE);
    assertThat(keys().claim(key, BODY, LEASE)).isEqualTo(new Claim.InUse());

    clock.advance(LEASE);

    assertThat(keys().claim(key, BODY, LEASE)).isEqualTo(new Claim.Fresh());
  }

  @Test
  void R6_a_refused_request_frees_its_key_for_any_body() {
    keys().claim(key, BODY, LEASE);
    keys().release(key);
    assertThat(keys().claim(key, ANOTHER_BODY, LEASE)).isEqualTo(new Claim.Fresh());
  }

  @Test
  void R6_a_kept_answer_is_not_freed_and_lasts_24_hours() {
    keys().claim(key, BODY, LEASE);
    keys().keep(key, new KeptAnswer(200, Map.of(), new byte[0]));
    keys().release(key);
    clock.advance(Duration.ofHours(24).minusSeconds(1));
    keys().sweep();
    assertThat(keys().claim(key, BODY, LEASE)).isInstanceOf(Claim.Answered.class);

    clock.advance(Duration.ofSeconds(1));

    assertThat(keys().claim(key, ANOTHER_BODY, LEASE)).isEqualTo(new Claim.Fresh());
  }

  @Test
  void R6_another_person_has_keys_of_their_own() {
    keys().claim(key, BODY, LEASE);
    assertThat(keys().claim(new RequestKey("you", key.operation(), key.key()), BODY, LEASE)).isEqualTo(new Claim.Fresh());
  }

  @Test
  void R6_of_ten_at_once_one_may_go_on() throws InterruptedException, ExecutionException {
    Callable<Claim> claim = () -> keys().claim(key, BODY, LEASE);
    try (var threads = Executors.newFixedThreadPool(10)) {
      List<Future<Claim>> claims = threads.invokeAll(Stream.generate(() -> claim).limit(10).toList());
      int fresh = 0;
      for (Future<Claim> each : claims) {
        fresh += each.get().equals(new Claim.Fresh()) ? 1 : 0;
      }
      assertThat(fresh).isEqualTo(1);
    }
  }
}
