package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
  private static final String ASKED = "/artworks?null";

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger made = new AtomicInteger();
  private final RecentAnswers answers = new RecentAnswers(nanos::get);

  @Test
  void an_answer_is_given_again_for_a_second() {
    assertThat(answers.of(ASKED)).isEmpty();
    assertThat(asked()).isEqualTo("1");
    pass(Duration.ofMillis(999));
    assertThat(asked()).isEqualTo("1");
    assertThat(answers.of(ASKED)).isPresent();
    pass(Duration.ofMillis(1));
    assertThat(answers.of(ASKED)).isEmpty();
    assertThat(asked()).isEqualTo("2");
  }

  @Test
  void other_questions_have_other_answers() {
    assertThat(asked()).isEqualTo("1");
    assertThat(text(answers.of("/artworks?page=2", this::make))).isEqualTo("2");
  }

  @Test
  void a_write_ends_what_was_read_before_it() {
    asked();
    answers.written();
    assertThat(answers.of(ASKED)).isEmpty();
    assertThat(asked()).isEqualTo("2");
  }

  @Test
  void a_write_while_an_answer_is_made_ends_it_too() {
    answers.of(
        ASKED,
        () -> {
          answers.written();
          return make();
        });
    assertThat(answers.of(ASKED)).isEmpty();
  }

  @Test
  void its_age_counts_from_before_it_was_read() {
    answers.of(
        ASKED,
        () -> {
          pass(Duration.ofSeconds(1));
          return make();
        });
    assertThat(answers.of(ASKED)).isEmpty();
  }

  @Test
  void who_asks_while_it_is_made_waits_for_it() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(20);
    List<Future<String>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      all.add(
          threads.submit(
              () ->
                  text(
                      answers.of(
                          ASKED,
                          () -> {
                            begun.countDown();
                            await(others);
                            return make();
                          }))));
      begun.await();
      for (int i = 0; i < 20; i++) {
        all.add(
            threads.submit(
                () -> {
                  others.countDown();
                  return asked();
                }));
      }
    }
    for (Future<String> one : all) {
      assertThat(one.get()).isEqualTo("1");
    }
  }

  @Test
  void what_fails_is_not_kept() {
    assertThatThrownBy(
            () ->
                answers.of(
                    ASKED,
                    () -> {
                      throw new IllegalStateException("away");
                    }))
        .hasMessage("away");
    assertThat(answers.of(ASKED)).isEmpty();
    assertThat(asked()).isEqualTo("1");
  }

  @Test
  void what_is_large_is_not_kept() {
    answers.of(ASKED, () -> new byte[64 * 1024 + 1]);
    assertThat(answers.of(ASKED)).isEmpty();
  }

  @Test
  void a_number_in_it_rises_with_those_who_count_and_its_tag_stays() throws IOException {
    AtomicInteger counting = new AtomicInteger();
    RecentAnswer first =
        answers.of(
            ASKED,
            () -> {
              RecentAnswers.countingIn("viewsCount", () -> counting.getAndIncrement() % 2 == 0);
              return "{\"title\":\"\\\"viewsCount\\\":5\",\"viewsCount\":9}".getBytes(UTF_8);
            });

    assertThat(
            List.of(
                text(first),
                text(answers.of(ASKED).orElseThrow()),
                text(answers.of(ASKED).orElseThrow()),
                text(answers.of(ASKED).orElseThrow())))
        .extracting(text -> text.replaceAll(".*:", ""))
        .containsExactly("9}", "10}", "10}", "11}");
    assertThat(answers.of(ASKED).orElseThrow().tag()).isEqualTo(first.tag());
    assertThat(
            new String(
                new GZIPInputStream(
                        new ByteArrayInputStream(
                            answers.of(ASKED).orElseThrow().in(ContentCoding.GZIP).bytes()))
                    .readAllBytes(),
                UTF_8))
        .contains("\"viewsCount\":12}");
  }

  @Test
  void none_keeps_nothing() {
    RecentAnswers none = RecentAnswers.none();
    none.of(ASKED, this::make);
    assertThat(none.of(ASKED)).isEmpty();
    assertThat(text(none.of(ASKED, this::make))).isEqualTo("2");
  }

  private String asked() {
    return text(answers.of(ASKED, this::make));
  }

  private byte[] make() {
    return Integer.toString(made.incrementAndGet()).getBytes(UTF_8);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static String text(RecentAnswer answer) {
    return new String(answer.in(ContentCoding.PLAIN).bytes(), UTF_8);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
