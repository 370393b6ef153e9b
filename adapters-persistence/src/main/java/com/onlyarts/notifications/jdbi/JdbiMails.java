package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.port.Mails;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.Mail.Addressee;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailId;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The table {@code mails}. A claim is one statement that moves {@code due_at} to the end of the
 * lease: whoever dies with a mail gives it back by that, and no transaction is open while a mail
 * travels.
 */
public final class JdbiMails implements Mails {
  private final Jdbi jdbi;
  private final Runnable signal;

  /**
   * @param signal rung when a mail was committed, for whoever delivers on this node
   */
  public JdbiMails(Jdbi jdbi, Runnable signal) {
    this.jdbi = jdbi;
    this.signal = signal;
  }

  @Override
  public boolean add(Mail mail, Instant at) {
    return jdbi.withHandle(
        handle -> {
          int added =
              handle
                  .createUpdate(
                      """
                      INSERT INTO mails (id, idempotency_key, template, user_id, address, facts, bulk, due_at, useless_after, created_at)
                      VALUES (:id, :key, :template, :person, :address, CAST(:facts AS jsonb), :bulk, :now, :uselessAfter, :now)
                      ON CONFLICT (idempotency_key) DO NOTHING
                      """)
                  .bind("id", mail.id())
                  .bind("key", mail.key().text())
                  .bind("template", mail.template().label())
                  .bindByType(
                      "person",
                      mail.to() instanceof Addressee.Somebody(PersonId person)
                          ? person.value()
                          : null,
                      UUID.class)
                  .bindByType(
                      "address",
                      mail.to() instanceof Addressee.At(MailAddress address)
                          ? address.text()
                          : null,
                      String.class)
                  .bind("facts", MailFactsJson.write(mail.facts()))
                  .bind("bulk", mail.template().isBulk())
                  .bindByType("uselessAfter", mail.uselessAfter().orElse(null), Instant.class)
                  .bind("now", at)
                  .execute();
          handle.afterCommit(signal);
          return added == 1;
        });
  }

  @Override
  public Optional<Claimed> claim(Instant now, Duration lease) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE mails
                    SET attempts = attempts + 1,
                        due_at = :leasedUntil
                    WHERE id = (
                      SELECT id
                      FROM mails
                      WHERE status = 'waiting'
                        AND due_at <= :now
                      ORDER BY bulk, due_at, id
                      LIMIT 1
                      FOR UPDATE SKIP LOCKED
                    )
                    RETURNING id, idempotency_key, template, user_id, address, facts::text AS facts, useless_after, attempts
                    """)
                .bind("now", now)
                .bind("leasedUntil", now.plus(lease))
                .map(JdbiMails::claimed)
                .findOne());
  }

  private static Claimed claimed(ResultSet row, StatementContext context) throws SQLException {
    Optional<PersonId> person = optionalId(row, "user_id", PersonId::new);
    Addressee to =
        person.isPresent()
            ? new Addressee.Somebody(person.get())
            : new Addressee.At(new MailAddress(row.getString("address")));
    return new Claimed(
        new Mail(
            id(row, "id", MailId::new),
            new MailKey(row.getString("idempotency_key")),
            MailTemplate.labelled(row.getString("template")),
            to,
            MailFactsJson.read(row.getString("facts")),
            optionalInstant(row, "useless_after")),
        row.getInt("attempts"));
  }

  @Override
  public void sent(MailId mail, String transportsId, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE mails
                    SET status = 'sent',
                        provider_id = nullif(:carriersId, ''),
                        remark = NULL,
                        done_at = :at
                    WHERE id = :mail
                    """)
                .bind("carriersId", transportsId)
                .bind("at", at)
                .bind("mail", mail)
                .execute());
  }

  @Override
  public void skipped(MailId mail, String why, Instant at) {
    end(mail, "skipped", why, at);
  }

  @Override
  public void refused(MailId mail, String why, Instant at) {
    end(mail, "refused", why, at);
  }

  @Override
  public void parked(MailId mail, String why, Instant at) {
    end(mail, "parked", why, at);
  }

  private void end(MailId mail, String status, String why, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE mails
                    SET status = :status,
                        remark = :why,
                        done_at = :at
                    WHERE id = :mail
                      AND status = 'waiting'
                    """)
                .bind("status", status)
                .bind("why", why)
                .bind("at", at)
                .bind("mail", mail)
                .execute());
  }

  @Override
  public void postponed(MailId mail, String why, Instant dueAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE mails
                    SET due_at = :dueAt,
                        remark = :why
                    WHERE id = :mail
                      AND status = 'waiting'
                    """)
                .bind("dueAt", dueAt)
                .bind("why", why)
                .bind("mail", mail)
                .execute());
  }

  @Override
  public void returned(MailId mail, Instant dueAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE mails
                    SET due_at = :dueAt,
                        attempts = attempts - 1
                    WHERE id = :mail
                      AND status = 'waiting'
                    """)
                .bind("dueAt", dueAt)
                .bind("mail", mail)
                .execute());
  }

  @Override
  public void sweep(Instant doneBefore) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM mails
                    WHERE status <> 'waiting'
                      AND newsletter_id IS NULL
                      AND done_at < :doneBefore
                    """)
                .bind("doneBefore", doneBefore)
                .execute());
  }

  /** How many mails wait. */
  public long waiting() {
    return count("SELECT count(*) FROM mails WHERE status = 'waiting'");
  }

  /** How many mails were given up. */
  public long parked() {
    return count("SELECT count(*) FROM mails WHERE status = 'parked'");
  }

  private long count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(long.class).one());
  }
}
