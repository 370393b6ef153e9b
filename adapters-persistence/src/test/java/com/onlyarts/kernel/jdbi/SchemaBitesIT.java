package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/**
 * What the rules forbid, the database refuses: each test is a violator, told by the name of the
 * constraint it runs into.
 */
class SchemaBitesIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private Jdbi jdbi;
  private UUID alma;
  private UUID bert;

  @BeforeEach
  void two_people() {
    jdbi = DATABASE.jdbi();
    alma = person(name());
    bert = person(name());
  }

  @Test
  void a_username_and_an_address_are_unique_ignoring_case() {
    person("Camille");

    assertThat(refusal(() -> person("cAMILLE"))).isEqualTo("users_username_key");
    assertThat(
            refusal(
                () -> execute("UPDATE users SET email = 'CAMILLE@example.org' WHERE id = ?", alma)))
        .isEqualTo("users_email_key");
  }

  @Test
  void a_counter_never_falls_below_zero() {
    assertThat(refusal(() -> execute("UPDATE users SET followers_count = -1 WHERE id = ?", alma)))
        .isEqualTo("users_followers_count_check");
  }

  @Test
  void nobody_follows_oneself_or_blocks_oneself() {
    assertThat(
            refusal(
                () ->
                    execute(
                        "INSERT INTO follows (follower_id, following_id) VALUES (?, ?)",
                        alma,
                        alma)))
        .isEqualTo("follows_not_oneself");
    assertThat(
            refusal(
                () ->
                    execute(
                        "INSERT INTO blocks (blocker_id, blocked_id) VALUES (?, ?)", alma, alma)))
        .isEqualTo("blocks_not_oneself");
  }

  @Test
  void a_family_of_refresh_tokens_has_one_live_token() {
    UUID session = id();
    execute(
        "INSERT INTO sessions (id, user_id, expires_at) VALUES (?, ?, now() + interval '90 days')",
        session,
        alma);
    refreshToken(session);

    assertThat(refusal(() -> refreshToken(session))).isEqualTo("refresh_tokens_live");

    execute("UPDATE refresh_tokens SET rotated_at = now() WHERE session_id = ?", session);
    refreshToken(session);
  }

  @Test
  void copies_sold_and_held_never_exceed_the_edition() {
    UUID three = artwork(alma, "published", 3);
    execute("UPDATE artworks SET sold_count = 2, held_count = 1 WHERE id = ?", three);

    assertThat(refusal(() -> execute("UPDATE artworks SET held_count = 2 WHERE id = ?", three)))
        .isEqualTo("artworks_not_oversold");
    execute("UPDATE artworks SET held_count = 500 WHERE id = ?", artwork(alma, "published", null));
  }

  @Test
  void what_was_ordered_and_who_ordered_it_stay() {
    UUID artwork = artwork(alma, "published", null);
    UUID order = order(bert, "550.00");
    orderLine(order, artwork, "450.00");

    assertThat(refusal(() -> execute("DELETE FROM artworks WHERE id = ?", artwork)))
        .isEqualTo("order_items_artwork_id_fkey");
    assertThat(refusal(() -> execute("DELETE FROM orders WHERE id = ?", order)))
        .isEqualTo("order_items_order_id_fkey");
    assertThat(refusal(() -> execute("DELETE FROM users WHERE id = ?", bert)))
        .isEqualTo("orders_user_id_fkey");
  }

  @Test
  void an_order_adds_up_and_so_do_fee_and_earnings() {
    UUID artwork = artwork(alma, "published", null);

    assertThat(refusal(() -> order(bert, "550.01"))).isEqualTo("orders_add_up");
    assertThat(refusal(() -> orderLine(order(bert, "550.00"), artwork, "450.01")))
        .isEqualTo("order_items_fee_and_earnings_add_up");
  }

  @Test
  void a_cart_line_has_one_to_ninety_nine_copies() {
    UUID artwork = artwork(alma, "published", null);

    assertThat(
            refusal(
                () ->
                    execute(
                        "INSERT INTO cart_items (user_id, artwork_id, quantity) VALUES (?, ?, 100)",
                        bert,
                        artwork)))
        .isEqualTo("cart_items_quantity_check");
    execute(
        "INSERT INTO cart_items (user_id, artwork_id, quantity) VALUES (?, ?, 99)", bert, artwork);
  }

  @Test
  void a_ledger_entry_sums_to_zero_when_it_is_committed() {
    UUID cash = account("cash", "USD");
    UUID sales = account("sales", "USD");

    post(Map.of(cash, "550.00", sales, "-550.00"));

    assertThat(refusal(() -> post(Map.of(cash, "550.00", sales, "-549.99"))))
        .isEqualTo("ledger_entry_balances");
    assertThat(refusal(() -> post(Map.of()))).isEqualTo("ledger_entry_balances");
  }

  @Test
  void a_ledger_entry_sums_to_zero_in_each_currency() {
    UUID dollars = account("cash", "USD");
    UUID euros = account("cash", "EUR");

    assertThat(refusal(() -> post(Map.of(dollars, "10.00", euros, "-10.00"))))
        .isEqualTo("ledger_entry_balances");
    assertThat(
            refusal(
                () ->
                    jdbi.useTransaction(
                        handle -> post(handle, entry(handle), dollars, "10.00", "EUR"))))
        .isEqualTo("ledger_postings_account_id_currency_fkey");
  }

  @Test
  void a_posting_added_later_unbalances_an_entry() {
    UUID cash = account("cash", "USD");
    UUID sales = account("sales", "USD");
    UUID entry = post(Map.of(cash, "1.00", sales, "-1.00"));

    assertThat(
            refusal(() -> jdbi.useTransaction(handle -> post(handle, entry, cash, "0.01", "USD"))))
        .isEqualTo("ledger_entry_balances");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_entries SET description = 'x'",
        "DELETE FROM ledger_entries",
        "TRUNCATE ledger_entries CASCADE",
        "UPDATE ledger_postings SET amount = 1",
        "DELETE FROM ledger_postings",
        "TRUNCATE ledger_postings",
      })
  void the_ledger_only_grows(String attempt) {
    assertThat(refusal(() -> execute(attempt))).isEqualTo("ledger_is_append_only");
  }

  @Test
  void a_refund_never_exceeds_what_was_captured() {
    UUID payment = id();
    execute(
        """
        INSERT INTO payments (id, subject_kind, subject_id, payer_id, amount, provider, captured_amount, refunded_amount)
        VALUES (?, 'order', ?, ?, 550, 'sandbox', 550, 550)
        """,
        payment,
        id(),
        bert);

    assertThat(
            refusal(
                () ->
                    execute("UPDATE payments SET refunded_amount = 550.01 WHERE id = ?", payment)))
        .isEqualTo("payments_refunded_at_most_captured");
  }

  @Test
  void an_artist_is_not_booked_twice_at_a_time() {
    book(alma, bert, "2026-03-01T10:00Z", "scheduled");
    book(alma, bert, "2026-03-01T11:00Z", "scheduled"); // begins where the other ends
    book(alma, bert, "2026-03-01T10:30Z", "cancelled");
    book(bert, alma, "2026-03-01T10:30Z", "scheduled");

    assertThat(refusal(() -> book(alma, bert, "2026-03-01T10:59Z", "scheduled")))
        .isEqualTo("consultations_no_double_booking");
  }

  @Test
  void a_client_is_at_one_place_at_a_time() {
    book(alma, bert, "2026-03-01T10:00Z", "scheduled");

    assertThat(refusal(() -> book(person(name()), bert, "2026-03-01T10:59Z", "scheduled")))
        .isEqualTo("consultations_client_at_one_place");
  }

  @Test
  void what_is_over_is_not_waited_for() {
    book(alma, bert, "2026-03-01T10:00Z", "completed");

    assertThat(
            refusal(
                () ->
                    execute(
                        "UPDATE consultations SET remind_at = now() WHERE status = 'completed'")))
        .isEqualTo("consultations_only_what_lies_ahead_waits");
    assertThat(
            refusal(
                () ->
                    execute(
                        "UPDATE consultations SET closed_at = NULL WHERE status = 'completed'")))
        .isEqualTo("consultations_closed_when_over");
  }

  @Test
  void an_auction_has_one_winning_bid_and_bids_stand() {
    UUID stream = id();
    execute(
        "INSERT INTO livestreams (id, artist_id, title, is_auction, starting_bid) VALUES (?, ?, 'Auction', true, 100)",
        stream,
        alma);
    bid(stream, "250.00");

    assertThat(refusal(() -> bid(stream, "275.00"))).isEqualTo("livestream_bids_one_winner");
    assertThat(refusal(() -> execute("UPDATE livestream_bids SET amount = 1")))
        .isEqualTo("livestream_bid_stands");
    assertThat(refusal(() -> execute("DELETE FROM livestream_bids")))
        .isEqualTo("livestream_bid_stands");

    execute("UPDATE livestream_bids SET is_winning = false WHERE livestream_id = ?", stream);
    bid(stream, "275.00");
  }

  @Test
  void a_pair_of_people_is_ordered_by_the_database() {
    execute(
        "INSERT INTO conversations (participant_one_id, participant_two_id) VALUES (least(?, ?), greatest(?, ?))",
        alma,
        bert,
        alma,
        bert);

    assertThat(
            refusal(
                () ->
                    execute(
                        "INSERT INTO conversations (participant_one_id, participant_two_id) VALUES (greatest(?, ?), least(?, ?))",
                        alma,
                        bert,
                        alma,
                        bert)))
        .isEqualTo("conversations_pair_is_ordered");
  }

  private static String refusal(ThrowingCallable attempt) {
    JdbiException failure = catchThrowableOfType(JdbiException.class, attempt);
    assertThat(failure).as("must be refused").isNotNull();
    Throwable cause = failure.getCause();
    assertThat(cause).isInstanceOf(PSQLException.class);
    return String.valueOf(((PSQLException) cause).getServerErrorMessage().getConstraint());
  }

  private UUID person(String username) {
    UUID person = id();
    execute(
        "INSERT INTO users (id, username, email, password_hash, role) VALUES (?, ?, ?, '-', 'artist')",
        person,
        username,
        username + "@example.org");
    return person;
  }

  private UUID artwork(UUID artist, String status, @Nullable Integer editionSize) {
    UUID artwork = id();
    execute(
        """
        INSERT INTO artworks (id, user_id, title, image_url, price, category, status, edition_size)
        VALUES (?, ?, 'Tide', 'https://example.org/tide.jpg', 500, 'digital', ?::artwork_status, ?)
        """,
        artwork,
        artist,
        status,
        editionSize);
    return artwork;
  }

  private UUID order(UUID buyer, String total) {
    UUID order = id();
    execute(
        """
        INSERT INTO orders (id, order_number, user_id, subtotal, tax, total, expires_at)
        VALUES (?, 'OA-20240115-' || (SELECT lpad((count(*) + 1)::text, 3, '0') FROM orders), ?, 500, 50, ?::numeric, now() + interval '15 minutes')
        """,
        order,
        buyer,
        total);
    return order;
  }

  private void orderLine(UUID order, UUID artwork, String earnings) {
    execute(
        """
        INSERT INTO order_items (order_id, line_no, artwork_id, seller_id, price, tax, seller_earnings, title_at_sale, image_url_at_sale, is_digital)
        VALUES (?, 1, ?, ?, 500, 50, ?::numeric, 'Tide', 'https://example.org/tide.jpg', true)
        """,
        order,
        artwork,
        alma,
        earnings);
  }

  private UUID account(String kind, String currency) {
    UUID account = id();
    execute(
        "INSERT INTO ledger_accounts (id, kind, owner_id, currency) VALUES (?, ?, ?, ?)",
        account,
        kind,
        alma,
        currency);
    return account;
  }

  private UUID post(Map<UUID, String> amounts) {
    return jdbi.inTransaction(
        handle -> {
          UUID entry = entry(handle);
          amounts.forEach(
              (account, amount) ->
                  post(handle, entry, account, amount, currencyOf(handle, account)));
          return entry;
        });
  }

  private static String currencyOf(Handle handle, UUID account) {
    return handle
        .select("SELECT currency FROM ledger_accounts WHERE id = ?", account)
        .mapTo(String.class)
        .one();
  }

  private static UUID entry(Handle handle) {
    UUID entry = id();
    handle.execute(
        "INSERT INTO ledger_entries (id, business_key, kind) VALUES (?, ?, 'capture')",
        entry,
        "capture:" + entry);
    return entry;
  }

  private static void post(
      Handle handle, UUID entry, UUID account, String amount, String currency) {
    handle.execute(
        "INSERT INTO ledger_postings (entry_id, account_id, amount, currency) VALUES (?, ?, ?::numeric, ?)",
        entry,
        account,
        amount,
        currency);
  }

  private void book(UUID artist, UUID client, String at, String status) {
    execute(
        """
        INSERT INTO consultations (client_id, artist_id, scheduled_at, duration_minutes, price, status, closed_at, cancel_reason)
        SELECT ?, ?, ?::timestamptz, 60, 150, status, CASE WHEN status <> 'scheduled' THEN now() END, CASE WHEN status = 'cancelled' THEN 'client' END
        FROM (SELECT ?::consultation_status AS status) AS wanted
        """,
        client,
        artist,
        at,
        status);
  }

  private void bid(UUID stream, String amount) {
    execute(
        """
        INSERT INTO livestream_bids (livestream_id, bidder_id, amount, is_winning, number)
        SELECT ?, ?, ?::numeric, true, count(*) + 1
        FROM livestream_bids
        """,
        stream,
        bert,
        amount);
  }

  private void refreshToken(UUID session) {
    execute(
        "INSERT INTO refresh_tokens (token_hash, session_id, expires_at) VALUES (sha256(?::text::bytea), ?, now() + interval '30 days')",
        id().toString(),
        session);
  }

  private void execute(String sql, Object... arguments) {
    jdbi.useHandle(handle -> handle.execute(sql, arguments));
  }

  private static UUID id() {
    return TimeOrderedUuid.next();
  }

  private static String name() {
    return "person-" + id().toString().substring(24);
  }
}
