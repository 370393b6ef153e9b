package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.jdbi.JdbiGalleryIndex;
import com.onlyarts.identity.jdbi.JdbiSessions;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.notifications.jdbi.JdbiNotifications;
import com.onlyarts.notifications.jdbi.JdbiSubscribers;
import com.onlyarts.notifications.jdbi.JdbiSuppressions;
import com.onlyarts.payments.jdbi.JdbiReceivedEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PruningIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final SteppingClock clock = new SteppingClock();

  @BeforeEach
  void somebody() {
    List.of(
            "provider_events",
            "mail_events",
            "newsletter_subscribers",
            "notifications",
            "sessions",
            "live_channels")
        .forEach(table -> execute("DELETE FROM " + table));
    execute(
        "INSERT INTO users (id, username, email, password_hash) VALUES ('00000000-0000-7000-8000-000000000001', 'mira', 'mira@example.com', 'x') ON CONFLICT DO NOTHING");
  }

  @Test
  void provider_events_are_kept_for_90_days() {
    execute(
        "INSERT INTO provider_events (provider, event_id, type, received_at) VALUES ('stripe', 'old', 'x', {noon}), ('stripe', 'new', 'x', {noon} + interval '1 day')");
    assertKept(
        JdbiReceivedEvents::pruning,
        Duration.ofDays(90),
        "SELECT event_id FROM provider_events",
        "old",
        "new");
  }

  @Test
  void events_of_the_mail_carrier_are_kept_for_90_days() {
    execute(
        "INSERT INTO mail_events (event_id, type, received_at) VALUES ('old', 'x', {noon}), ('new', 'x', {noon} + interval '1 day')");
    assertKept(
        JdbiSuppressions::pruning,
        Duration.ofDays(90),
        "SELECT event_id FROM mail_events",
        "old",
        "new");
  }

  @Test
  void R83_channels_of_live_events_are_kept_for_90_days_after_the_last_word() {
    execute(
        "INSERT INTO live_channels (name, latest, spoken_at) VALUES ('old', 7, {noon}), ('new', 7, {noon} + interval '1 day')");
    assertKept(
        JdbiLiveLog::pruning, Duration.ofDays(90), "SELECT name FROM live_channels", "old", "new");
  }

  @Test
  void R82_read_notifications_are_kept_for_90_days_and_unread_ones_for_good() {
    execute(
        """
        INSERT INTO notifications (user_id, type, title, message, is_read, read_at, created_at)
        SELECT id, CAST('like' AS notification_type), 'old', '', true, {noon}, {noon} FROM users
        UNION ALL SELECT id, CAST('like' AS notification_type), 'unread', '', false, NULL, {noon} FROM users
        """);
    assertKept(
        JdbiNotifications::pruning,
        Duration.ofDays(90),
        "SELECT title FROM notifications",
        "old",
        "unread");
  }

  @Test
  void links_of_the_newsletter_are_kept_for_a_day_after_they_expired() {
    execute(
        "INSERT INTO newsletter_subscribers (address, status, unsubscribe_token, asked_at) VALUES ('mira@example.com', 'pending', 't', {noon})");
    execute(
        """
        INSERT INTO newsletter_confirmations (token_hash, subscriber_id, expires_at)
        SELECT sha256('old'), id, {noon} FROM newsletter_subscribers
        UNION ALL SELECT sha256('new'), id, {noon} + interval '1 day' FROM newsletter_subscribers
        """);
    assertKept(
        JdbiSubscribers::pruning,
        Duration.ofDays(1),
        "SELECT CASE token_hash WHEN sha256('old') THEN 'old' ELSE 'new' END FROM newsletter_confirmations",
        "old",
        "new");
  }

  @Test
  void R14_refresh_tokens_are_kept_for_a_day_after_they_expired_while_their_session_goes_on() {
    execute(
        "INSERT INTO sessions (user_id, expires_at) SELECT id, {noon} + interval '90 days' FROM users");
    execute(
        """
        INSERT INTO refresh_tokens (token_hash, session_id, issued_at, rotated_at, expires_at)
        SELECT sha256('old'), id, {noon}, {noon}, {noon} FROM sessions
        UNION ALL SELECT sha256('new'), id, {noon}, NULL, {noon} + interval '30 days' FROM sessions
        """);
    assertKept(
        JdbiSessions::pruning,
        Duration.ofDays(1),
        "SELECT CASE token_hash WHEN sha256('old') THEN 'old' ELSE 'new' END FROM refresh_tokens",
        "old",
        "new");
    assertThat(rows("SELECT id::text FROM sessions")).hasSize(1);
  }

  @Test
  void R19_words_are_kept_while_a_work_uses_them() {
    execute(
        "INSERT INTO artworks (user_id, title, image_url, price, category, status) SELECT id, 'Tides', 'x', 1, 'digital', 'published' FROM users");
    execute(
        "INSERT INTO artwork_words (word) SELECT 'unused' || i FROM generate_series(1, 20) AS i");

    for (int sixHours = 0; sixHours < 8; sixHours++) {
      JdbiGalleryIndex.pruning(DATABASE.jdbi(), clock).run();
      clock.advance(Duration.ofHours(6));
    }

    assertThat(rows("SELECT word FROM artwork_words")).containsExactlyInAnyOrder("tides", "mira");
  }

  @Test
  void everything_that_is_stale_goes_batch_after_batch() {
    execute(
        "INSERT INTO provider_events (provider, event_id, type, received_at) SELECT 'stripe', i::text, 'x', {noon} FROM generate_series(1, 2500) AS i");
    clock.advance(Duration.ofDays(91));
    JdbiReceivedEvents.pruning(DATABASE.jdbi(), clock).run();
    assertThat(rows("SELECT event_id FROM provider_events")).isEmpty();
  }

  private void assertKept(
      BiFunction<Jdbi, Clock, Pruning> of,
      Duration keptFor,
      String query,
      String stale,
      String other) {
    Pruning pruning = of.apply(DATABASE.jdbi(), clock);
    clock.advance(keptFor);
    pruning.run();
    assertThat(rows(query)).as("not stale yet").containsExactlyInAnyOrder(stale, other);
    clock.advance(Duration.ofMinutes(1));
    pruning.run();
    assertThat(rows(query)).containsExactly(other);
  }

  private static List<String> rows(String query) {
    return DATABASE
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  private static void execute(String sql) {
    String noon = "TIMESTAMPTZ '%s'".formatted(SteppingClock.NOON);
    DATABASE.jdbi().useHandle(handle -> handle.execute(sql.replace("{noon}", noon)));
  }
}
