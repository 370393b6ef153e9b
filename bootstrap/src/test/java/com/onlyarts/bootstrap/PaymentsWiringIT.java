package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.bootstrap.wiring.ModuleContext;
import com.onlyarts.bootstrap.wiring.PaymentsWiring;
import com.onlyarts.contract.model.ConfirmSandboxPaymentRequestJson;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryLiveLog;
import com.onlyarts.kernel.jdbi.JdbiIdempotentSteps;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.SseConnections;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Charges.Cancellation;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.api.PaymentSubject;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.rest.SandboxResource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The module as it is wired, with the sandbox and a real database. */
class PaymentsWiringIT {
  private static final Currency USD = Currency.getInstance("USD");
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  @TempDir private static Path folder;

  private final ModuleContext context = foundation();
  private final PaymentsWiring payments =
      new PaymentsWiring(context, (_, _, _) -> {}, _ -> Optional.empty(), (_, _) -> {});
  private final RecordingListener payer = new RecordingListener();
  private final PersonId artist = anAccount();

  PaymentsWiringIT() {
    payments.tell(payer);
  }

  @AfterEach
  void stop() {
    context.onStop().forEach(Runnable::run);
  }

  @Test
  void R40_a_payment_confirmed_in_the_sandbox_is_paid_by_its_signed_event_before_the_answer() {
    PaymentId payment = opened();
    RequestedPayment requested = payments.charges().request(payment);
    assertThat(requested.clientSecret()).startsWith(requested.intentId() + "_secret_");

    confirm(requested);

    assertThat(payer.told).containsExactly("paid");
    int taken =
        DATABASE
            .jdbi()
            .withHandle(
                it ->
                    it.createQuery("SELECT count(*) FROM provider_events").mapTo(int.class).one());
    assertThat(taken).isEqualTo(1);
    Money sum =
        DATABASE
            .jdbi()
            .withHandle(
                it ->
                    it.createQuery("SELECT sum(amount) FROM ledger_postings")
                        .mapTo(Money.class)
                        .one());
    assertThat(sum.isZero()).isTrue();
    assertThat(payments.charges().cancel(payment)).isEqualTo(Cancellation.PAID);
  }

  @Test
  void the_chores_find_nothing_to_complain_of() {
    payments.charges().request(opened());

    context.jobs().forEach(job -> job.act().run());

    assertThat(payer.told).isEmpty();
  }

  private void confirm(RequestedPayment requested) {
    payments.resources().stream()
        .filter(SandboxResource.class::isInstance)
        .map(SandboxResource.class::cast)
        .forEach(
            sandbox ->
                sandbox.confirmSandboxPayment(
                    requested.intentId(), new ConfirmSandboxPaymentRequestJson("pm_card_visa")));
  }

  private PaymentId opened() {
    Bill.Share share =
        new Bill.Share(
            UUID.randomUUID(),
            artist,
            usd("500.00"),
            usd("50.00"),
            usd("50.00"),
            usd("450.00"),
            Duration.ofDays(7));
    Bill bill =
        new Bill(
            new PaymentSubject("order", UUID.randomUUID()),
            anAccount(),
            usd("550.00"),
            "Tide",
            Optional.empty(),
            List.of(share));
    return context.transactions().inTransaction(() -> payments.charges().open(bill));
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  private static PersonId anAccount() {
    PersonId person = PersonId.next();
    String name = "p" + person.value().toString().substring(4);
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO users (id, username, email, password_hash) VALUES (:id, :name, :name || '@example.com', 'x')")
                    .bind("id", person)
                    .bind("name", name)
                    .execute());
    return person;
  }

  private static ModuleContext foundation() {
    return new ModuleContext(
        Settings.from(Map.of("ONLYARTS_DATA_DIR", folder.toString())),
        DATABASE.database(),
        new Repeatable(
            new JdbiTransactions(DATABASE.jdbi()), new JdbiIdempotentSteps(DATABASE.jdbi())),
        _ -> {},
        new EventHandlers(),
        new ArrayList<>(),
        new ArrayList<>(),
        (_, _, _) -> {},
        new SseConnections(new LiveHub(new InMemoryLiveLog(Clock.systemUTC()))),
        (_, _, _, _, _) -> {},
        new InMemoryFailedItems(),
        Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)),
        new CurrentCaller(),
        new WebLinks(true));
  }

  private static final class RecordingListener implements PaymentListener {
    final List<String> told = new ArrayList<>();

    @Override
    public String subjectKind() {
      return "order";
    }

    @Override
    public void lock(UUID subject) {}

    @Override
    public Acceptance paid(UUID subject, PaymentId payment, Instant at) {
      told.add("paid");
      return Acceptance.ACCEPTED;
    }

    @Override
    public void refunded(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
      told.add("refunded");
    }

    @Override
    public Set<UUID> refundReturned(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
      told.add("refund returned");
      return Set.of();
    }
  }
}
