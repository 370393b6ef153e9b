package com.onlyarts.kernel.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.kernel.api.BackgroundWork;
import com.onlyarts.kernel.application.SteppingClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ProviderCallsTest {
  private static final Duration REST = Duration.ofSeconds(15);

  /** Longer than any test: what is awaited here are conditions. */
  private static final Duration LONG = Duration.ofMinutes(4);

  private final SteppingClock clock = new SteppingClock();
  private final ProviderCalls calls =
      new ProviderCalls(
          "stripe", new ProviderLimits(10, 2, Duration.ZERO, LONG, LONG, REST), clock);

  @Test
  void the_eleventh_who_would_wait_is_refused_at_once_and_jobs_have_turns_of_their_own()
      throws Exception {
    CountDownLatch hanging = new CountDownLatch(10);
    CountDownLatch end = new CountDownLatch(1);
    Callable<String> hang =
        () -> {
          hanging.countDown();
          end.await();
          return "answer";
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> waiting = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        waiting.add(threads.submit(() -> calls.inTurn(hang)));
      }
      hanging.await();

      assertThatExceptionOfType(NotAskedException.class)
          .isThrownBy(() -> calls.inTurn(() -> "never"));
      BackgroundWork.run(() -> assertThat(asked()).isEqualTo("answer"));
      assertThat(calls.underWay()).isEqualTo(10);
      assertThat(calls.refused()).isEqualTo(1);

      end.countDown();
      for (Future<String> each : waiting) {
        assertThat(each.get()).isEqualTo("answer");
      }
      assertThat(asked()).isEqualTo("answer");
    }
  }

  @Test
  void a_provider_that_fails_is_not_asked_until_it_has_rested_and_then_tried_with_care()
      throws Exception {
    fail(9);
    assertThat(calls.trouble()).isEmpty();
    fail(1);
    assertThat(calls.trouble()).contains("fails, and is not asked for now");
    assertThatExceptionOfType(NotAskedException.class)
        .isThrownBy(() -> calls.ask(() -> "never", _ -> false));

    clock.advance(REST.plusMillis(1));
    fail(2);
    assertThatExceptionOfType(NotAskedException.class)
        .as("it still fails")
        .isThrownBy(() -> calls.ask(() -> "never", _ -> false));

    clock.advance(REST.plusMillis(1));
    assertThat(calls.ask(() -> "answer", _ -> false)).isEqualTo("answer");
    assertThat(calls.ask(() -> "answer", _ -> false)).isEqualTo("answer");
    assertThat(calls.trouble()).isEmpty();
  }

  @Test
  void answers_that_are_its_fault_count_and_others_do_not() throws Exception {
    for (int i = 0; i < 20; i++) {
      calls.ask(() -> 404, status -> status >= 500);
    }
    assertThat(calls.trouble()).isEmpty();
    for (int i = 0; i < 10; i++) {
      calls.ask(() -> 500, status -> status >= 500);
    }
    assertThat(calls.trouble()).isPresent();
  }

  @Test
  void an_answer_that_drips_ends_at_the_deadline_and_its_connection_is_let_go() throws Exception {
    ProviderCalls impatient =
        new ProviderCalls(
            "stripe",
            new ProviderLimits(1, 1, Duration.ZERO, Duration.ofMillis(200), LONG, REST),
            clock);
    CountDownLatch letGo = new CountDownLatch(1);
    try (ServerSocket server = new ServerSocket(0);
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(
              () ->
                  impatient.ask(
                      () -> {
                        try {
                          return client.getInputStream().read();
                        } finally {
                          letGo.countDown();
                        }
                      },
                      _ -> false));
      letGo.await();
      assertThat(accepted.isConnected()).isTrue();
    }
  }

  private String asked() {
    try {
      return calls.inTurn(() -> calls.ask(() -> "answer", _ -> false));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () ->
                  calls.ask(
                      () -> {
                        throw new IOException("connection refused");
                      },
                      _ -> false));
    }
  }
}
