package com.onlyarts.notifications.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.notifications.application.port.Mails;
import com.onlyarts.notifications.application.port.Mails.Claimed;
import com.onlyarts.notifications.application.port.MailsContract;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailId;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiMailsIT extends MailsContract {
  private static final Instant NOW = Instant.parse("2024-01-15T10:00:00Z");
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final AtomicInteger signalled = new AtomicInteger();

  @BeforeEach
  void empty() {
    DATABASE.jdbi().useHandle(handle -> handle.execute("DELETE FROM mails"));
  }

  @Override
  protected Mails mails() {
    return new JdbiMails(DATABASE.jdbi(), signalled::incrementAndGet);
  }

  @Override
  protected boolean add(Mail mail, Instant at) {
    return new JdbiTransactions(DATABASE.jdbi()).inTransaction(() -> mails().add(mail, at));
  }

  @Test
  void R83_a_mail_is_queued_with_its_act_or_not_at_all_and_the_courier_hears_of_it_at_the_commit() {
    JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      mails().add(mail(1), NOW);
                      throw new IllegalStateException("rolled back");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(mails().claim(NOW, Duration.ofMinutes(1))).isEmpty();
    assertThat(signalled).hasValue(0);

    add(mail(1), NOW);

    assertThat(signalled).hasValue(1);
    assertThat(mails().claim(NOW, Duration.ofMinutes(1))).isPresent();
  }

  @Test
  void R83_of_ten_couriers_at_once_no_two_carry_the_same_mail() throws Exception {
    IntStream.range(0, 100).forEach(number -> add(mail(number), NOW));
    ConcurrentLinkedQueue<MailId> carried = new ConcurrentLinkedQueue<>();
    Callable<Boolean> worker =
        () -> {
          for (Optional<Claimed> next = mails().claim(NOW, Duration.ofMinutes(1));
              next.isPresent();
              next = mails().claim(NOW, Duration.ofMinutes(1))) {
            carried.add(next.get().mail().id());
          }
          return true;
        };
    List<Callable<Boolean>> workers = new ArrayList<>();
    IntStream.range(0, 10).forEach(_ -> workers.add(worker));
    try (var threads = Executors.newFixedThreadPool(10)) {
      threads.invokeAll(workers);
    }
    // SKIP LOCKED may leave a worker empty-handed while another one holds the last; what is left is
    // there for the next round
    worker.call();
    assertThat(carried).hasSize(100).doesNotHaveDuplicates();
  }

  private static Mail mail(int number) {
    return new Mail(
        MailId.next(),
        MailKey.of("race", number),
        MailTemplate.OUTBID,
        new Mail.Addressee.At(new MailAddress("m@example.com")),
        Map.of(),
        Optional.empty());
  }
}
