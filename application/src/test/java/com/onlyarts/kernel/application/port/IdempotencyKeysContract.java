package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Claim;
import com.onlyarts.kernel.application.port.IdempotencyKeys.KeptAnswer;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdempotencyKeys} must do, with the {@link IdempotentSteps} of its requests
 * (R6).
 */
public abstract class IdempotencyKeysContract {
  private static final String THIS = "fingerprint";
  private static final String ANOTHER = "another fingerprint";
  private static final KeptAnswer ANSWER = new KeptAnswer(201, new byte[] {9, 8});

  private final RequestKey key =
      new RequestKey(UUID.randomUUID(), "createOrder", UUID.randomUUID().toString());

  /** Something that is made. */
  private record Thing(UUID value) implements Identifier {
    static Thing next() {
      return new Thing(UUID.randomUUID());
    }
  }

  protected abstract IdempotencyKeys keys();

  protected abstract IdempotentSteps steps();

  protected abstract <T> T inTransaction(Supplier<T> work);

  /** For the rows that are there, so much time passes. */
  protected abstract void passes(Duration time);

  @Test
  void R6_a_repeated_request_gets_the_kept_answer() {
    keys().keep(claimed(), ANSWER);

    assertThat(keys().claim(key, THIS))
        .usingRecursiveComparison()
        .isEqualTo(new Claim.Answered(ANSWER));
  }

  @Test
  void R6_the_same_key_for_something_else_is_told_apart() {
    Run run = claimed();
    assertThat(keys().claim(key, ANOTHER)).isEqualTo(new Claim.Reused());

    keys().keep(run, ANSWER);

    assertThat(keys().claim(key, ANOTHER)).isEqualTo(new Claim.Reused());
  }

  @Test
  void R6_a_key_is_in_use_until_its_run_ends_or_outlives_its_lease() {
    Run first = claimed();
    assertThat(keys().claim(key, THIS)).isEqualTo(new Claim.InUse());

    passes(IdempotencyKeys.LEASE);

    Run second = claimed();
    assertThat(second.token()).isNotEqualTo(first.token());
    assertThat(second.attempt()).isEqualTo(first.attempt());
  }

  @Test
  void R6_a_key_whose_run_outlived_its_lease_is_still_that_requests_alone() {
    claimed();
    passes(IdempotencyKeys.LEASE);

    assertThat(keys().claim(key, ANOTHER)).isEqualTo(new Claim.Reused());
    assertThat(keys().claim(key, THIS)).isInstanceOf(Claim.Fresh.class);
  }

  @Test
  void R6_a_run_that_was_taken_over_keeps_no_answer_makes_nothing_and_frees_nothing() {
    Run first = claimed();
    passes(IdempotencyKeys.LEASE);
    Run second = claimed();

    assertInUse(() -> keys().keep(first, ANSWER));
    assertInUse(() -> makes(first, "order"));
    keys().release(first);

    assertThat(keys().claim(key, THIS)).isEqualTo(new Claim.InUse());
    keys().keep(second, ANSWER);
  }

  @Test
  void R6_a_refused_request_frees_its_key_for_anything() {
    Run refused = claimed();
    keys().release(refused);

    Claim.Fresh anew = (Claim.Fresh) keys().claim(key, ANOTHER);

    assertThat(anew.run().attempt())
        .as("providers know it as another request")
        .isNotEqualTo(refused.attempt());
  }

  @Test
  void R6_a_request_that_has_made_something_goes_on_under_its_key_and_makes_it_once() {
    Run first = claimed();
    Thing made = makes(first, "order");
    keys().release(first);
    assertThat(keys().claim(key, ANOTHER)).isEqualTo(new Claim.Reused());

    Run second = claimed();

    assertThat(makes(second, "order")).isEqualTo(made);
    assertThat(makes(second, "another step")).isNotEqualTo(made);
    assertThat(keys().<Thing>during(second, () -> steps().made("order", Thing::new).orElseThrow()))
        .isEqualTo(made);
  }

  @Test
  void R6_what_was_made_for_several_requests_at_once_is_found_by_each() {
    RequestKey another = new RequestKey(key.scope(), key.operation(), "another key");
    Map<RequestKey, Thing> made = Map.of(key, Thing.next(), another, Thing.next());

    remember(Map.of(claimed(key), made.get(key), claimed(another), made.get(another)));
    passes(IdempotencyKeys.LEASE);

    made.forEach(
        (request, thing) ->
            assertThat(
                    keys()
                        .<Optional<Thing>>during(
                            claimed(request), () -> steps().made("bid", Thing::new)))
                .contains(thing));
  }

  @Test
  void R6_if_one_of_several_was_taken_over_nothing_is_remembered_of_the_others() {
    RequestKey another = new RequestKey(UUID.randomUUID(), key.operation(), key.hash());
    Run lost = claimed(key);
    passes(IdempotencyKeys.LEASE);
    claimed(key);
    Run other = claimed(another);

    assertInUse(() -> remember(Map.of(lost, Thing.next(), other, Thing.next())));

    keys().release(other);
    assertThat(keys().claim(another, ANOTHER))
        .as("it has made nothing")
        .isInstanceOf(Claim.Fresh.class);
  }

  private void remember(Map<Run, Thing> made) {
    steps()
        .<Boolean>together(
            () ->
                inTransaction(
                    () -> {
                      steps().remember("bid", made);
                      return true;
                    }));
  }

  @Test
  void R6_the_request_at_hand_has_a_name_if_it_has_a_key() {
    Run run = claimed();

    assertThat(keys().<Optional<Run>>during(run, steps()::run)).contains(run);
    assertThat(steps().run()).isEmpty();
  }

  @Test
  void R6_what_is_undone_is_made_anew() {
    Run first = claimed();
    Thing made = makes(first, "subscription");
    keys().during(first, () -> inTransaction(this::undo));
    keys().release(first);

    assertThat(makes(((Claim.Fresh) keys().claim(key, ANOTHER)).run(), "subscription"))
        .isNotEqualTo(made);
  }

  private boolean undo() {
    steps().undone("subscription");
    return true;
  }

  @Test
  void R6_a_request_with_a_password_is_remembered_by_what_it_made_alone() {
    Thing made =
        keys()
            .remembering(
                key, () -> inTransaction(() -> steps().once("account", Thing::new, Thing::next)));

    assertThat(
            keys()
                .<Thing>remembering(
                    key,
                    () -> inTransaction(() -> steps().once("account", Thing::new, Thing::next))))
        .isEqualTo(made);
  }

  @Test
  void R6_without_a_key_everything_is_made_every_time() {
    Thing made = inTransaction(() -> steps().once("order", Thing::new, Thing::next));

    assertThat(inTransaction(() -> steps().once("order", Thing::new, Thing::next)))
        .isNotEqualTo(made);
    assertThat(steps().made("order", Thing::new)).isEmpty();
    assertThat(steps().attempt()).isNotEqualTo(steps().attempt());
  }

  @Test
  void R6_providers_know_each_run_of_a_request_by_one_name() {
    Run run = claimed();
    assertThat(keys().<UUID>during(run, steps()::attempt)).isEqualTo(run.attempt());
  }

  @Test
  void R6_a_kept_answer_is_not_freed_and_lasts_24_hours() {
    Run run = claimed();
    keys().keep(run, ANSWER);
    keys().release(run);
    passes(Duration.ofHours(24).minusMinutes(1));
    keys().sweep();
    assertThat(keys().claim(key, THIS)).isInstanceOf(Claim.Answered.class);

    passes(Duration.ofMinutes(1));

    assertThat(keys().claim(key, ANOTHER)).isInstanceOf(Claim.Fresh.class);
  }

  @Test
  void R6_another_person_has_keys_of_their_own() {
    claimed();
    assertThat(keys().claim(new RequestKey(UUID.randomUUID(), key.operation(), key.hash()), THIS))
        .isInstanceOf(Claim.Fresh.class);
  }

  @Test
  void R6_of_ten_at_once_one_may_go_on() throws InterruptedException, ExecutionException {
    Callable<Claim> claim = () -> keys().claim(key, THIS);
    try (var threads = Executors.newFixedThreadPool(10)) {
      List<Future<Claim>> claims =
          threads.invokeAll(Stream.generate(() -> claim).limit(10).toList());
      int fresh = 0;
      for (Future<Claim> each : claims) {
        fresh += each.get() instanceof Claim.Fresh ? 1 : 0;
      }
      assertThat(fresh).isEqualTo(1);
    }
  }

  protected Run claimed() {
    return claimed(key);
  }

  private Run claimed(RequestKey request) {
    return ((Claim.Fresh) keys().claim(request, THIS)).run();
  }

  protected static void assertInUse(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.rejection()).isEqualTo(new IdempotencyKeyInUse()));
  }

  private Thing makes(Run run, String step) {
    return keys()
        .during(run, () -> inTransaction(() -> steps().once(step, Thing::new, Thing::next)));
  }
}
