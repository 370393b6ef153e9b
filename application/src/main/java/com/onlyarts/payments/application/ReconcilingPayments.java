package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.payments.application.port.Disputes;
import com.onlyarts.payments.application.port.Disputes.Unseen;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderPage;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.Refunds;
import com.onlyarts.payments.application.port.SweepPositions;
import com.onlyarts.payments.application.port.SweepPositions.Position;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what no event told of (R36): reads through what the provider lists, page by page and in
 * turn, and looks at whatever is not as our books have it, also where the payment has long been
 * final. What is looked at is taken in as if an event had come.
 */
public final class ReconcilingPayments {
  /** Banks return refunds within a month. */
  private static final Duration OVERLAP = Duration.ofDays(35);

  private static final Duration SILENCE = Duration.ofHours(20);
  private static final int PAGES_A_RUN = 50;
  private static final int BATCH = 50;

  private final MoneyProviders<PaymentProvider> providers;
  private final Books books;
  private final ReceivingProviderEvents events;
  private final SweepPositions positions;
  private final Clock clock;

  /** What is compared with what the provider lists. */
  public record Books(Payments payments, Refunds refunds, Disputes disputes) {}

  public ReconcilingPayments(
      MoneyProviders<PaymentProvider> providers,
      Books books,
      ReceivingProviderEvents events,
      SweepPositions positions,
      Clock clock) {
    this.providers = providers;
    this.books = books;
    this.events = events;
    this.positions = positions;
    this.clock = clock;
  }

  /** Refunds made at the provider itself, and refunds that banks have returned (job). */
  public void refunds(ItemByItem items) {
    List<Told> news =
        sweep(
            "refunds",
            PaymentProvider::refundsSince,
            row -> row.intent().filter(this::isOurs).filter(_ -> differs(row.refund())));
    doAll(items, news, Concern.OfRefunds::new);
  }

  private boolean differs(ProviderRefund seen) {
    Optional<Refund> known =
        seen.ours()
            .flatMap(books.refunds()::find)
            .or(() -> books.refunds().findByProviderId(seen.id()));
    RefundStatus kept =
        known
            .map(Refund::status)
            .orElse(RefundStatus.FAILED); // one that is not known is as good as failed
    return kept != seen.status() && (known.isEmpty() || kept != RefundStatus.FAILED);
  }

  /** Disputes nobody told of (job). */
  public void disputes(ItemByItem items) {
    List<Told> news =
        sweep(
            "disputes",
            PaymentProvider::disputesSince,
            row -> row.intent().filter(this::isOurs).filter(_ -> differs(row)).map(_ -> row.id()));
    doAll(items, news, Concern.OfDispute::new);
  }

  private boolean differs(ProviderDispute seen) {
    return books
        .disputes()
        .find(seen.id())
        .filter(known -> !known.isOpen() || known.status() == seen.status())
        .isEmpty();
  }

  /**
   * How disputes stand that the bank has not decided when last heard of, each at least daily (job).
   */
  public void openDisputes(ItemByItem items) {
    Instant since = clock.instant().minus(SILENCE);
    items.all(
        Unseen::providerId,
        last -> books.disputes().unseen(since, last, BATCH),
        unseen -> events.look(unseen.provider(), new Concern.OfDispute(unseen.providerId())));
  }

  private boolean isOurs(String intent) {
    return books.payments().revisionOf(intent).isPresent();
  }

  private void doAll(ItemByItem items, List<Told> all, Function<String, Concern> concern) {
    items.all(
        Told::thing,
        last -> last.isEmpty() ? all : List.of(),
        told -> events.look(told.provider(), concern.apply(told.thing())));
  }

  /** Something a provider has told of. */
  private record Told(String provider, String thing) {}

  /** What all providers tell of that is news to our books. */
  private <T> List<Told> sweep(
      String list, Reading<T> reading, Function<T, Optional<String>> news) {
    return providers.all().stream()
        .flatMap(
            provider ->
                sweep(provider, list, reading, news).stream()
                    .map(thing -> new Told(provider.name(), thing)))
        .toList();
  }

  /** Reads a page of a provider's list. */
  @FunctionalInterface
  private interface Reading<T> {
    ProviderResult<ProviderPage<T>> page(
        PaymentProvider provider, Optional<Instant> since, Optional<String> from);
  }

  /**
   * Reads on where it ended, as far as the provider answers and one run goes; begins anew once it
   * has seen the end, a good while before where it had begun the last time, because what was seen
   * may have changed since.
   *
   * @param news the name to look at, if what is listed is news to our books
   */
  private <T> Set<String> sweep(
      PaymentProvider provider,
      String list,
      Reading<T> reading,
      Function<T, Optional<String>> news) {
    Set<String> found = new LinkedHashSet<>();
    Position position =
        positions
            .of(provider.name(), list)
            .orElse(new Position(Optional.empty(), clock.instant(), Optional.empty()));
    position =
        position.next().isPresent()
            ? position
            : new Position(Optional.empty(), clock.instant(), position.finishedStart());
    Optional<Instant> since = position.finishedStart().map(start -> start.minus(OVERLAP));
    for (int page = 0;
        page < PAGES_A_RUN
            && reading.page(provider, since, position.next())
                instanceof ProviderResult.Done(ProviderPage<T> listed);
        page++) {
      listed.rows().forEach(row -> news.apply(row).ifPresent(found::add));
      position = position.readUpTo(listed.next());
      positions.keep(provider.name(), list, position);
      if (listed.next().isEmpty()) {
        break;
      }
    }
    return found;
  }
}
