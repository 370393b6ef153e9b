package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.notifications.application.port.NewsletterIssues;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.NewsletterId;
import com.onlyarts.notifications.domain.NewsletterIssue;
import com.onlyarts.notifications.domain.SubscriberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Issues in {@code newsletters}; their mails are counted in the queue, by the range of their keys.
 */
public final class JdbiNewsletterIssues implements NewsletterIssues {
  private static final String LATEST_FIRST = "newsletters:id:desc";
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Jdbi jdbi;
  private final WorkQueue<Mail> mails;

  /**
   * @param mails where the mails of issues wait
   */
  public JdbiNewsletterIssues(Jdbi jdbi, WorkQueue<Mail> mails) {
    this.jdbi = jdbi;
    this.mails = mails;
  }

  @Override
  public void add(NewsletterIssue issue) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO newsletters (id, author_id, subject, body, created_at)
                    VALUES (:id, :author, :subject, :text, :at)
                    """)
                .bind("id", issue.id())
                .bind("author", issue.author())
                .bind("subject", issue.subject())
                .bind("text", issue.text())
                .bind("at", issue.at())
                .execute());
  }

  @Override
  public Optional<NewsletterIssue> find(NewsletterId issue) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, author_id, subject, body, created_at FROM newsletters WHERE id = :issue")
                .bind("issue", issue)
                .map((row, _) -> issue(row))
                .findOne());
  }

  @Override
  public Page<IssueCard> list(PageRequest request) {
    Optional<UUID> before = request.cursor().map(cursor -> cursor.in(LATEST_FIRST).uuid(0));
    List<IssueCard> cards = cards(Optional.empty(), before, request.oneMore(), request.offset());
    long total =
        jdbi.withHandle(
            handle ->
                handle.createQuery("SELECT count(*) FROM newsletters").mapTo(long.class).one());
    return Page.of(
        request, cards, total, card -> Cursor.at(LATEST_FIRST, card.issue().id().value()));
  }

  @Override
  public Optional<IssueCard> card(NewsletterId issue) {
    return cards(Optional.of(issue.value()), Optional.empty(), 1, 0).stream().findFirst();
  }

  private List<IssueCard> cards(
      Optional<UUID> only, Optional<UUID> before, int limit, long offset) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT issues.id, issues.author_id, issues.subject, issues.body, issues.created_at, issues.recipients,
                           issues.addressed_at IS NOT NULL AS addressed, mailed.sent, mailed.failed
                    FROM newsletters AS issues
                    CROSS JOIN LATERAL (
                      SELECT count(*) FILTER (WHERE outcome = 'done') AS sent,
                             count(*) FILTER (WHERE outcome <> 'done') AS failed
                      FROM kernel_work
                      WHERE topic = 'notifications.newsletter'
                        AND name >= 'newsletter/' || issues.id || '/'
                        AND name < 'newsletter/' || issues.id || '0' -- the character behind the slash
                    ) AS mailed
                    WHERE (CAST(:only AS uuid) IS NULL OR issues.id = :only)
                      AND (CAST(:before AS uuid) IS NULL OR issues.id < :before)
                    ORDER BY issues.id DESC
                    LIMIT :limit
                    OFFSET :offset
                    """)
                .bindByType("only", only.orElse(null), UUID.class)
                .bindByType("before", before.orElse(null), UUID.class)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(JdbiNewsletterIssues::card)
                .list());
  }

  private static IssueCard card(ResultSet row, StatementContext context) throws SQLException {
    return new IssueCard(
        issue(row),
        row.getInt("recipients"),
        row.getInt("sent"),
        row.getInt("failed"),
        row.getBoolean("addressed"));
  }

  private static NewsletterIssue issue(ResultSet row) throws SQLException {
    return new NewsletterIssue(
        id(row, "id", NewsletterId::new),
        id(row, "author_id", PersonId::new),
        row.getString("subject"),
        row.getString("body"),
        instant(row, "created_at"));
  }

  @Override
  public List<NewsletterId> unaddressed(Optional<NewsletterId> after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id
                    FROM newsletters
                    WHERE addressed_at IS NULL
                      AND (CAST(:after AS uuid) IS NULL OR id > :after)
                    ORDER BY id
                    LIMIT :most
                    """)
                .bindByType("after", after.map(NewsletterId::value).orElse(null), UUID.class)
                .bind("most", most)
                .map((row, _) -> id(row, "id", NewsletterId::new))
                .list());
  }

  @Override
  public boolean addressSome(NewsletterId issue, int most, Instant now) {
    return jdbi.withHandle(
        handle -> {
          Optional<Waiting> next = lockUnaddressed(handle, issue);
          next.ifPresent(waiting -> address(handle, waiting, most, now));
          return next.isPresent();
        });
  }

  private static Optional<Waiting> lockUnaddressed(Handle handle, NewsletterId issue) {
    return handle
        .createQuery(
            """
            SELECT id, last_subscriber, created_at
            FROM newsletters
            WHERE id = :issue
              AND addressed_at IS NULL
            FOR UPDATE SKIP LOCKED
            """)
        .bind("issue", issue)
        .map(
            (row, _) ->
                new Waiting(
                    row.getObject("id", UUID.class),
                    Optional.ofNullable(row.getObject("last_subscriber", UUID.class))
                        .orElse(BEFORE_ALL),
                    instant(row, "created_at")))
        .findOne();
  }

  private void address(Handle handle, Waiting issue, int most, Instant now) {
    List<Reader> readers =
        handle
            .createQuery(
                """
                SELECT id, address
                FROM newsletter_subscribers
                WHERE status = 'confirmed'
                  AND confirmed_at <= :writtenAt
                  AND id > :after
                ORDER BY id
                LIMIT :most
                """)
            .bind("writtenAt", issue.writtenAt())
            .bind("after", issue.after())
            .bind("most", most)
            .map(
                (row, _) ->
                    new Reader(
                        row.getObject("id", UUID.class), new MailAddress(row.getString("address"))))
            .list();
    readers.forEach(
        reader ->
            mails.add(
                Mail.ofNewsletter(
                    new NewsletterId(issue.id()),
                    new SubscriberId(reader.id()),
                    reader.address())));
    handle
        .createUpdate(
            """
            UPDATE newsletters
            SET recipients = recipients + :addressed,
                last_subscriber = coalesce(:last, last_subscriber),
                addressed_at = CASE WHEN :done THEN CAST(:now AS timestamptz) END
            WHERE id = :issue
            """)
        .bind("addressed", readers.size())
        .bindByType("last", readers.isEmpty() ? null : readers.getLast().id(), UUID.class)
        .bind("done", readers.size() < most)
        .bind("now", now)
        .bind("issue", issue.id())
        .execute();
  }

  private record Waiting(UUID id, UUID after, Instant writtenAt) {}

  private record Reader(UUID id, MailAddress address) {}
}
