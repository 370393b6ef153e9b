package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.jdbi.JdbiArtworkFiles;
import com.onlyarts.catalog.jdbi.JdbiCommentThreads;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.jdbi.JdbiCommissionRecords;
import com.onlyarts.commissions.jdbi.JdbiCommissions;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.TimeRange;
import com.onlyarts.consultations.jdbi.JdbiConsultationQueries;
import com.onlyarts.consultations.jdbi.JdbiConsultations;
import com.onlyarts.identity.application.port.AccountQueries;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.jdbi.JdbiAccountQueries;
import com.onlyarts.identity.jdbi.JdbiPeople;
import com.onlyarts.insights.application.port.AuditLog;
import com.onlyarts.insights.application.port.Figures.ArtistRank;
import com.onlyarts.insights.application.port.Figures.ArtworkRank;
import com.onlyarts.insights.domain.Interval;
import com.onlyarts.insights.domain.Period;
import com.onlyarts.insights.domain.ReportStatus;
import com.onlyarts.insights.jdbi.JdbiAuditLog;
import com.onlyarts.insights.jdbi.JdbiFigures;
import com.onlyarts.insights.jdbi.JdbiOverview;
import com.onlyarts.insights.jdbi.JdbiReports;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.livestreams.application.port.LivestreamFilter;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.jdbi.JdbiAudience;
import com.onlyarts.livestreams.jdbi.JdbiBids;
import com.onlyarts.livestreams.jdbi.JdbiLivestreamQueries;
import com.onlyarts.livestreams.jdbi.JdbiLivestreams;
import com.onlyarts.livestreams.jdbi.JdbiLotOffers;
import com.onlyarts.media.jdbi.JdbiOriginals;
import com.onlyarts.media.jdbi.JdbiUploads;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.jdbi.JdbiConversationQueries;
import com.onlyarts.notifications.jdbi.JdbiInbox;
import com.onlyarts.notifications.jdbi.JdbiNotifications;
import com.onlyarts.notifications.jdbi.MailTopic;
import com.onlyarts.notifications.jdbi.PushTopic;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.jdbi.JdbiCarts;
import com.onlyarts.ordering.jdbi.JdbiCatalogOffers;
import com.onlyarts.ordering.jdbi.JdbiDownloads;
import com.onlyarts.ordering.jdbi.JdbiLibrary;
import com.onlyarts.ordering.jdbi.JdbiOrderHistory;
import com.onlyarts.ordering.jdbi.JdbiOrders;
import com.onlyarts.ordering.jdbi.JdbiSales;
import com.onlyarts.payments.application.port.Payouts.Unseen;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PayoutStatus;
import com.onlyarts.payments.jdbi.JdbiDisputeRecords;
import com.onlyarts.payments.jdbi.JdbiDisputes;
import com.onlyarts.payments.jdbi.JdbiEarningsLedger;
import com.onlyarts.payments.jdbi.JdbiPayments;
import com.onlyarts.payments.jdbi.JdbiPayoutRecords;
import com.onlyarts.payments.jdbi.JdbiPayouts;
import com.onlyarts.payments.jdbi.JdbiReceivedEvents;
import com.onlyarts.payments.jdbi.JdbiRefunds;
import com.onlyarts.payments.jdbi.JdbiSubscriptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every list, search and queue with 100,000 rows in its table, {@code busy.sql}: each statement is
 * explained as it was sent. The gallery has its own, {@code GalleryPlansIT}.
 */
class PlansIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** A page an index serves in its order: 21 rows with what hangs on each by its key. */
  private static final long A_FEW = 500;

  /**
   * What is counted or sorted first: the two hundred rows of one person, or those few that are due.
   */
  private static final long SOME = 2_000;

  private static final PersonId MIRA = new PersonId(nth(1));

  @SuppressWarnings("TimeInStaticInitializer") // the rows lie behind the start of this test
  private static final Instant NOW = Instant.now();

  private static final PageRequest FIRST = PageRequest.first(20);

  private final Jdbi jdbi = DATABASE.jdbi();
  private final Explained explained = new Explained(jdbi);
  private final SteppingClock clock = new SteppingClock();

  @BeforeAll
  static void fill() throws IOException {
    try (InputStream script = PlansIT.class.getResourceAsStream("/busy.sql")) {
      String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      DATABASE
          .jdbi()
          .useTransaction(handle -> handle.createScript(sql).executeAsSeparateStatements());
    }
    DATABASE.jdbi().useHandle(handle -> handle.execute("VACUUM ANALYZE"));
  }

  @Test
  void the_measure_itself_finds_a_scan() {
    assertThatThrownBy(
            () ->
                costs(
                    1_000_000,
                    () ->
                        jdbi.useHandle(
                            handle ->
                                handle
                                    .select("SELECT sum(total) FROM orders")
                                    .mapTo(long.class)
                                    .one())))
        .hasMessageContaining("orders");
    assertThatThrownBy(() -> costs(1, () -> new JdbiInbox(jdbi).unread(MIRA)))
        .hasMessageContaining("buffers");
  }

  @Test
  void inbox() {
    JdbiInbox inbox = new JdbiInbox(jdbi);

    costs(SOME, () -> inbox.of(MIRA, Optional.empty(), FIRST));
    costs(SOME, () -> inbox.of(MIRA, Optional.of(true), FIRST));
    costs(SOME, () -> inbox.of(MIRA, Optional.of(false), deep("notifications:createdAt:desc")));
    costs(A_FEW, () -> inbox.unread(MIRA));
    costs(A_FEW, () -> new JdbiNotifications(jdbi).lockUnread(Map.of(MIRA, "like/1")));
    costs(SOME, () -> new JdbiNotifications(jdbi).markAllRead(MIRA, NOW));
  }

  @Test
  void queues() {
    costs(A_FEW, () -> queue(MailTopic.MAIL).take(1, NOW, Duration.ofMinutes(1)));
    costs(SOME, () -> queue(new PushTopic()).take(32, NOW, Duration.ofMinutes(1)));
    costs(A_FEW, () -> queue(new EventTopic()).parked());
    costs(
        SOME,
        () ->
            new OutboxRelay(jdbi, new JdbiTransactions(jdbi), new EventHandlers(), clock)
                .deliverSome());
    costs(A_FEW, () -> new JdbiReceivedEvents(jdbi).contains("stripe", "evt_77"));
    costs(SOME, () -> new JdbiUploads(jdbi, clock).due(NOW, Optional.empty(), 50));
  }

  private <T> JdbiWorkQueue<T> queue(WorkTopic<T> topic) {
    return new JdbiWorkQueue<>(jdbi, topic, () -> {});
  }

  @Test
  void jobs() {
    costs(SOME, () -> new JdbiOrders(jdbi, clock).overdue(NOW, Optional.empty(), 200));
    costs(SOME, () -> new JdbiCommissions(jdbi).due(NOW, Optional.empty(), 50));
    costs(SOME, () -> new JdbiCommissions(jdbi).stepDue(NOW, Optional.empty(), 50));
    costs(SOME, () -> new JdbiConsultations(jdbi, clock).overdue(NOW, Optional.empty(), 200));
    costs(SOME, () -> new JdbiConsultations(jdbi, clock).remindable(NOW, Optional.empty(), 200));
    costs(SOME, () -> new JdbiPayments(jdbi).unsettled(NOW, Optional.empty(), 50));
    costs(5_000, () -> new JdbiPayments(jdbi).toRelease(NOW, Optional.empty(), 50));
    costs(SOME, () -> new JdbiRefunds(jdbi).pending(NOW, NOW, Optional.empty(), 50));
    costs(
        SOME,
        () ->
            new JdbiPayouts(jdbi)
                .unseen(
                    new Unseen(Set.of(PayoutStatus.IN_TRANSIT), NOW, Instant.EPOCH),
                    Optional.empty(),
                    50));
    costs(SOME, () -> new JdbiDisputes(jdbi).unseen(NOW, Optional.empty(), 50));
    costs(SOME, () -> new JdbiSubscriptions(jdbi).requested(NOW, Optional.empty(), 50));
    costs(SOME, () -> new JdbiSubscriptions(jdbi).unseen(NOW, Optional.empty(), 50));
    costs(SOME, () -> livestreams().unsettled(NOW, Optional.empty(), 50));
    costs(SOME, () -> livestreams().forgotten(NOW, Optional.empty(), 50));
    costs(A_FEW, () -> new JdbiBids(jdbi).lastAt(new LivestreamId(nth(2_000))));
    costs(SOME, () -> new JdbiLotOffers(jdbi).unrequested(Optional.empty(), 50));
    costs(A_FEW, () -> new JdbiAudience(jdbi).of(new LivestreamId(nth(7))));
  }

  @Test
  void auctions() {
    JdbiLivestreamQueries guide = new JdbiLivestreamQueries(jdbi);
    LivestreamId hot = new LivestreamId(nth(2_000));

    costs(
        SOME,
        () ->
            guide.list(
                new LivestreamFilter(
                    Optional.empty(), Optional.of(MIRA), Optional.empty(), Optional.empty()),
                FIRST));
    costs(
        SOME,
        () ->
            guide.list(
                new LivestreamFilter(
                    Optional.of(LivestreamStatus.LIVE),
                    Optional.empty(),
                    Optional.of(true),
                    Optional.empty()),
                FIRST));
    costs(
        SOME,
        () ->
            guide.list(
                new LivestreamFilter(
                    Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty()),
                FIRST));
    costs(
        SOME,
        () ->
            guide.list(
                new LivestreamFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                FIRST));
    costs(A_FEW, () -> guide.find(hot));
    costs(A_FEW, () -> guide.bids(hot, FIRST));
    costs(A_FEW, () -> new JdbiBids(jdbi).ranking(hot, 4));
    costs(A_FEW, () -> livestreams().find(hot));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "john",
        "john777",
        "jonh",
        "smith",
        "ohnso",
        "jo",
        "j",
        "zzzzzz",
        "ann ng",
        "john777x",
        "太郎",
        "🌊"
      })
  void people_by_name(String words) {
    costs(3_000, () -> new JdbiPeople(jdbi).search(words, Optional.of(MIRA), FIRST));
  }

  @Test
  void people() {
    JdbiPeople people = new JdbiPeople(jdbi);

    costs(SOME, () -> people.everybody(Optional.of(MIRA), FIRST));
    costs(SOME, () -> people.followers(MIRA, Optional.of(MIRA), FIRST));
    costs(SOME, () -> people.following(MIRA, Optional.of(MIRA), FIRST));
    costs(SOME, () -> people.blockedBy(MIRA, FIRST));
    costs(A_FEW, () -> people.profile("john77", Optional.of(MIRA)));
    costs(
        SOME,
        () ->
            new JdbiAccountQueries(jdbi)
                .search(
                    new AccountQueries.Wanted(
                        Optional.of("john777"), Optional.empty(), Optional.empty()),
                    FIRST));
    costs(
        SOME,
        () ->
            new JdbiAccountQueries(jdbi)
                .search(
                    new AccountQueries.Wanted(
                        Optional.empty(), Optional.of(Role.ARTIST), Optional.empty()),
                    FIRST));
    costs(
        SOME,
        () ->
            new JdbiAccountQueries(jdbi)
                .search(
                    new AccountQueries.Wanted(
                        Optional.empty(), Optional.empty(), Optional.of(true)),
                    FIRST));
  }

  @Test
  void comments() {
    JdbiCommentThreads threads = new JdbiCommentThreads(jdbi);

    costs(SOME, () -> threads.roots(new ArtworkId(nth(7)), FIRST, Optional.of(MIRA)));
    costs(SOME, () -> threads.replies(new CommentId(nth(7)), FIRST, Optional.of(MIRA)));
  }

  @Test
  void carts_and_checkout() {
    JdbiCatalogOffers offers = new JdbiCatalogOffers(jdbi);

    costs(SOME, () -> offers.cartOf(MIRA));
    costs(A_FEW, () -> offers.find(new ArtworkId(nth(3)), LicenceKind.COMMERCIAL));
    costs(A_FEW, () -> offers.find(new ArtworkId(nth(4)), LicenceKind.PERSONAL));
    costs(SOME, () -> new JdbiCarts(jdbi).take(new PersonId(nth(2)), NOW));
  }

  @Test
  void files_and_downloads() {
    JdbiLibrary library = new JdbiLibrary(jdbi);
    JdbiOriginals originals = new JdbiOriginals(jdbi, clock);

    costs(SOME, () -> library.of(MIRA, FIRST));
    costs(A_FEW, () -> library.find(new OrderLineId(nth(100))));
    costs(A_FEW, () -> new JdbiDownloads(jdbi).of(new OrderLineId(nth(100)), FIRST));
    costs(A_FEW, () -> new JdbiArtworkFiles(jdbi).of(new ArtworkId(nth(100))));
    costs(SOME, () -> originals.of(MIRA, FIRST));
    costs(SOME, () -> originals.lockUse(MIRA));
    costs(A_FEW, () -> originals.due(NOW, Optional.empty(), 50));
    costs(A_FEW, () -> originals.unscanned(Optional.empty(), 50));
  }

  @Test
  void orders_and_sales() {
    JdbiOrderHistory history = new JdbiOrderHistory(jdbi);
    JdbiSales sales = new JdbiSales(jdbi);

    costs(SOME, () -> history.of(MIRA, Optional.empty(), FIRST));
    costs(
        SOME,
        () -> history.of(MIRA, Optional.of(OrderStatus.COMPLETED), deep("orders:createdAt:desc")));
    costs(A_FEW, () -> history.find(new OrderId(nth(100))));
    costs(SOME, () -> sales.of(MIRA, FIRST));
    costs(A_FEW, () -> sales.find(OrderLineId.next(), MIRA));
    costs(SOME, () -> sales.summaryOf(MIRA));
  }

  @Test
  void postings_and_payouts() {
    JdbiEarningsLedger ledger = new JdbiEarningsLedger(jdbi);
    JdbiPayoutRecords payouts = new JdbiPayoutRecords(jdbi);

    costs(SOME, () -> ledger.balanceOf(MIRA));
    costs(SOME, () -> ledger.linesOf(MIRA, FIRST));
    costs(SOME, () -> payouts.of(MIRA, FIRST));
    costs(SOME, () -> payouts.all(Optional.of(PayoutStatus.IN_TRANSIT), FIRST));
    costs(SOME, () -> payouts.all(Optional.empty(), FIRST));
    costs(SOME, () -> new JdbiDisputeRecords(jdbi).all(Optional.of(DisputeStatus.OPEN), FIRST));
    costs(A_FEW, () -> new JdbiPayments(jdbi).dueShares(new PaymentId(nth(7)), NOW));
  }

  @Test
  void commissions() {
    JdbiCommissionRecords records = new JdbiCommissionRecords(jdbi);
    CommissionId id = new CommissionId(nth(100));

    costs(SOME, () -> records.of(MIRA, Optional.empty(), Optional.empty(), FIRST));
    costs(
        SOME,
        () ->
            records.of(
                MIRA,
                Optional.of(CommissionSide.CLIENT),
                Optional.of(CommissionStatus.IN_PROGRESS),
                deep("commissions:createdAt:desc")));
    costs(
        SOME,
        () ->
            records.of(
                MIRA,
                Optional.of(CommissionSide.ARTIST),
                Optional.empty(),
                deep("commissions:createdAt:desc")));
    costs(SOME, () -> records.all(Optional.of(CommissionStatus.DISPUTED), FIRST));
    costs(A_FEW, () -> records.find(id));
    costs(A_FEW, () -> records.historyOf(id));
    costs(A_FEW, () -> records.milestonesOf(id));
  }

  @Test
  void consultations() {
    JdbiConsultationQueries book = new JdbiConsultationQueries(jdbi);

    costs(SOME, () -> book.of(MIRA, Optional.empty(), Optional.empty(), FIRST));
    costs(
        SOME,
        () ->
            book.of(
                MIRA,
                Optional.of(com.onlyarts.consultations.application.port.ConsultationSide.ARTIST),
                Optional.of(ConsultationStatus.SCHEDULED),
                FIRST));
    costs(SOME, () -> new JdbiConsultations(jdbi, clock).scheduledOf(MIRA));
    costs(SOME, () -> book.taken(MIRA, new TimeRange(NOW, NOW.plus(Duration.ofDays(62)))));
  }

  @Test
  void messages() {
    JdbiConversationQueries correspondence = new JdbiConversationQueries(jdbi);

    costs(SOME, () -> correspondence.of(MIRA, FIRST));
    costs(SOME, () -> correspondence.of(MIRA, deep("conversations:lastMessageAt:desc")));
    costs(A_FEW, () -> correspondence.unread(MIRA));
    costs(A_FEW, () -> correspondence.find(new ConversationId(nth(500)), MIRA));
    costs(A_FEW, () -> correspondence.messages(new ConversationId(nth(500)), FIRST));
  }

  @ParameterizedTest
  @EnumSource
  void works_by_rank(ArtworkRank rank) {
    costs(SOME, () -> new JdbiFigures(jdbi).topArtworks(rank, month(), 10));
  }

  @ParameterizedTest
  @EnumSource
  void artists_by_rank(ArtistRank rank) {
    costs(SOME, () -> new JdbiFigures(jdbi).topArtists(rank, month(), 10));
  }

  @Test
  void figures() {
    JdbiFigures figures = new JdbiFigures(jdbi);

    costs(5_000, () -> figures.platform(month()));
    costs(5_000, () -> figures.seller(MIRA, month()));
    costs(5_000, () -> figures.artwork(new ArtworkId(nth(77)), month()));
    costs(SOME, () -> figures.counts(MIRA));
    costs(A_FEW, () -> figures.counts(new ArtworkId(nth(77))));
    costs(SOME, () -> new JdbiOverview(jdbi).totals());
    costs(A_FEW, () -> new JdbiOverview(jdbi).latest(20));
  }

  @Test
  void what_admins_look_through() {
    JdbiAuditLog log = new JdbiAuditLog(jdbi);

    costs(
        SOME,
        () ->
            log.list(
                new AuditLog.Wanted(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                FIRST));
    costs(
        SOME,
        () ->
            log.list(
                new AuditLog.Wanted(
                    Optional.of(nth(1)), Optional.empty(), Optional.empty(), Optional.empty()),
                FIRST));
    costs(
        SOME,
        () ->
            log.list(
                new AuditLog.Wanted(
                    Optional.empty(), Optional.empty(), Optional.of("artwork"), Optional.of("s7")),
                FIRST));
    costs(
        SOME,
        () ->
            log.list(
                new AuditLog.Wanted(
                    Optional.empty(), Optional.of("act7"), Optional.empty(), Optional.empty()),
                FIRST));
    costs(SOME, () -> new JdbiReports(jdbi).list(Optional.of(ReportStatus.OPEN), FIRST));
    costs(SOME, () -> new JdbiReports(jdbi).list(Optional.empty(), FIRST));
    costs(SOME, () -> new JdbiFailedItems(jdbi).list(Optional.of("job7"), FIRST));
    costs(SOME, () -> new JdbiUploads(jdbi, clock).of(MIRA, FIRST));
  }

  private void costs(long most, Runnable question) {
    explained.assertCosts(most, question);
  }

  private JdbiLivestreams livestreams() {
    return new JdbiLivestreams(jdbi, URI.create("http://localhost:8888"), clock);
  }

  private static PageRequest deep(String list) {
    return new PageRequest(
        1, 20, Optional.of(Cursor.at(list, NOW.minus(Duration.ofDays(50)), UUID.randomUUID())));
  }

  private static Period month() {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    return new Period(today.minusDays(30), today.plusDays(1), ZoneOffset.UTC, Interval.DAY);
  }

  private static UUID nth(long n) {
    return UUID.fromString("00000000-0000-7000-8000-%012x".formatted(n));
  }
}
