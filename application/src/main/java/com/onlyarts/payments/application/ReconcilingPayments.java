package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.payments.application.port.Disputes;
import com.onlyarts.payments.application.port.Disputes.Unseen;
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
import java.util.function.BiFunction;
import java.util.function.Consumer;
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

  private final PaymentProvider provider;
  private final Books books;
  private final ReceivingProviderEvents events;
  private final SweepPositions positions;
  private final Clock clock;

  /** What is compared with what the provider lists. */
  public record Books(Payments payments, Refunds refunds, Disputes disputes) {}

  public ReconcilingPayments(
      PaymentProvider provider,
      Books books,
      ReceivingProviderEvents events,
      SweepPositions positions,
      Clock clock) {
    this.provider = provider;
    this.books = books;
    this.events = events;
    this.positions = positions;
    this.clock = clock;
  }

  /** Refunds made at the provider itself, and refunds that banks have returned (job). */
  public void refunds(ItemByItem items) {
    List<String> intents =
        sweep(
            "refunds",
            provider::refundsSince,
            row -> row.intent().filter(this::isOurs).filter(_ -> differs(row.refund())));
    doAll(items, intents, intent -> events.look(new Concern.OfRefunds(intent)));
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
    List<String> news =
        sweep(
            "disputes",
            provider::disputesSince,
            row -> row.intent().filter(this::isOurs).filter(_ -> differs(row)).map(_ -> row.id()));
    doAll(items, news, id -> events.look(new Concern.OfDispute(id)));
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
        last -> books.disputes().unseen(provider.name(), since, last, BATCH),
        unseen -> events.look(new Concern.OfDispute(unseen.providerId())));
  }

  private boolean isOurs(String intent) {
    return books.payments().revisionOf(intent).isPresent();
  }

  private static void doAll(ItemByItem items, List<String> names, Consumer<String> act) {
    items.all(Function.identity(), last -> last.isEmpty() ? names : List.of(), act);
  }

  /**
   * Reads on where it ended, as far as the provider answers and one run goes; begins anew once it
   * has seen the end, a good while before where it had begun the last time, because what was seen
   * may have changed since.
   *
   * @param news the name to look at, if what is listed is news to our books
   */
  private <T> List<String> sweep(
      String list,
      BiFunction<Optional<Instant>, Optional<String>, ProviderResult<ProviderPage<T>>> read,
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
            && read.apply(since, position.next())
                instanceof ProviderResult.Done(ProviderPage<T> listed);
        page++) {
      listed.rows().forEach(row -> news.apply(row).ifPresent(found::add));
      position = position.readUpTo(listed.next());
      positions.keep(provider.name(), list, position);
      if (listed.next().isEmpty()) {
        break;
      }
    }
    return List.copyOf(found);
  }
}
