package com.onlyarts.consultations.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.Booking;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationNotes;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.ConsultationsRejection;
import com.onlyarts.consultations.domain.ConsultationsRejection.OwnTimeTaken;
import com.onlyarts.consultations.domain.ConsultationsRejection.SlotTaken;
import com.onlyarts.consultations.domain.MeetingLink;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.jdbi.DueIds;
import com.onlyarts.kernel.jdbi.IdLists;
import com.onlyarts.payments.domain.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Consultations in the table of that name, whose exclusion constraints keep people from being
 * booked twice (R61).
 */
public final class JdbiConsultations implements Consultations {
  private static final String CONSULTATION =
      """
      SELECT id, client_id, artist_id, scheduled_at, duration_minutes, price, status, meeting_link, notice_hours, notes, payment_id, paid_at, pay_by,
             remind_at, moved_by_artist, closed_at, cancel_reason, refund_due, sequence, created_at
      FROM consultations
      WHERE id = :id
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiConsultations(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void add(Consultation consultation) {
    queueUpFor(consultation.booking().artist());
    Booking booking = consultation.booking();
    jdbi.useHandle(
        handle ->
            write(
                consultation,
                handle
                    .createUpdate(
                        """
                        INSERT INTO consultations
                          (id, client_id, artist_id, scheduled_at, duration_minutes, price, is_free, status, meeting_link, notice_hours, notes, payment_id, paid_at,
                           pay_by, remind_at, moved_by_artist, closed_at, cancel_reason, refund_due, sequence, created_at, updated_at)
                        VALUES
                          (:id, :client, :artist, :start, :minutes, :price, :free, CAST(:status AS consultation_status), :link, :notice, :notes, :payment,
                           :paidAt, :payBy, :remindAt, :movedByArtist, :closedAt, :cancelReason, :refundDue, :sequence, :bookedAt, :now)
                        """)
                    .bind("client", booking.client())
                    .bind("artist", booking.artist())
                    .bind("price", booking.price())
                    .bind("free", booking.isFree())
                    .bind("link", booking.meetingLink().url())
                    .bind("notice", booking.notice().hours())
                    .bind("payment", booking.payment().map(PaymentId::value))
                    .bind("bookedAt", booking.at())));
  }

  @Override
  public Optional<Consultation> find(ConsultationId id) {
    return read(CONSULTATION, id);
  }

  @Override
  public Optional<Consultation> lock(ConsultationId id) {
    return read(CONSULTATION + "FOR NO KEY UPDATE", id);
  }

  private Optional<Consultation> read(String query, ConsultationId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("id", id)
                .map(JdbiConsultations::consultation)
                .findOne());
  }

  /** A reminder is no change that people made, and so leaves the time of the last one. */
  @Override
  public void save(Consultation consultation) {
    if (consultation.status() == ConsultationStatus.SCHEDULED) {
      queueUpFor(consultation.booking().artist());
    }
    jdbi.useHandle(
        handle ->
            write(
                consultation,
                handle.createUpdate(
                    """
                    UPDATE consultations
                    SET scheduled_at = :start,
                        duration_minutes = :minutes,
                        status = CAST(:status AS consultation_status),
                        notes = :notes,
                        paid_at = :paidAt,
                        pay_by = :payBy,
                        remind_at = :remindAt,
                        moved_by_artist = :movedByArtist,
                        closed_at = :closedAt,
                        cancel_reason = :cancelReason,
                        refund_due = :refundDue,
                        updated_at = CASE WHEN sequence = :sequence THEN updated_at ELSE :now END,
                        sequence = :sequence
                    WHERE id = :id
                    """)));
  }

  /**
   * Two that wait for each other's row in a constraint's index would be a deadlock; so bookings of
   * one artist come one after the other.
   */
  private void queueUpFor(PersonId artist) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT pg_advisory_xact_lock(hashtextextended('consultations of ' || CAST(:artist AS TEXT), 0)) IS NULL")
                .bind("artist", artist)
                .mapTo(boolean.class)
                .one());
  }

  private void write(Consultation consultation, Update statement) {
    try {
      ConsultationStateColumns.of(consultation.state())
          .bindTo(statement)
          .bind("id", consultation.id())
          .bind("start", consultation.appointment().start())
          .bind("minutes", consultation.appointment().minutes().count())
          .bind("notes", consultation.notes().map(ConsultationNotes::text))
          .bind("paidAt", consultation.paidAt())
          .bind("sequence", consultation.sequence())
          .bind("now", clock.instant())
          .execute();
    } catch (UnableToExecuteStatementException e) {
      throw clash(e, consultation.appointment().start())
          .<RuntimeException>map(Rejected::new)
          .orElse(e);
    }
  }

  private static Optional<ConsultationsRejection> clash(
      UnableToExecuteStatementException failure, Instant start) {
    if (!(failure.getCause() instanceof PSQLException cause)) {
      return Optional.empty();
    }
    return switch (Optional.ofNullable(cause.getServerErrorMessage())
        .map(ServerErrorMessage::getConstraint)
        .orElse("")) {
      case "consultations_no_double_booking" -> Optional.of(new SlotTaken(start));
      case "consultations_client_at_one_place" -> Optional.of(new OwnTimeTaken(start));
      default -> Optional.empty();
    };
  }

  @Override
  public List<ConsultationId> overdue(Instant now, Optional<ConsultationId> after, int most) {
    return those("pay_by <= :at", now, after, most);
  }

  @Override
  public List<ConsultationId> remindable(Instant now, Optional<ConsultationId> after, int most) {
    return those("remind_at <= :at", now, after, most);
  }

  @Override
  public List<ConsultationId> unconcluded(
      Instant endedBefore, Optional<ConsultationId> after, int most) {
    return those(
        "status = 'scheduled' AND pay_by IS NULL AND upper(slot) <= :at", endedBefore, after, most);
  }

  private List<ConsultationId> those(
      String condition, Instant at, Optional<ConsultationId> after, int most) {
    return DueIds.next(
        jdbi,
        "SELECT id FROM consultations WHERE " + condition,
        Map.of("at", at),
        after,
        most,
        ConsultationId::new);
  }

  @Override
  public boolean fits(Consultation consultation) {
    queueUpFor(consultation.booking().artist());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT NOT EXISTS (
                      SELECT 1
                      FROM consultations
                      WHERE (artist_id = :artist OR client_id = :client)
                        AND slot && tstzrange(:from, :until)
                        AND status = 'scheduled'
                        AND id <> :id
                    )
                    """)
                .bind("artist", consultation.booking().artist())
                .bind("client", consultation.booking().client())
                .bind("from", consultation.appointment().start())
                .bind("until", consultation.appointment().end())
                .bind("id", consultation.id())
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public int unpaid(PersonId client, PersonId artist, Instant now) {
    queueUpFor(artist);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*)
                    FROM consultations
                    WHERE client_id = :client
                      AND artist_id = :artist
                      AND pay_by > :now
                    """)
                .bind("client", client)
                .bind("artist", artist)
                .bind("now", now)
                .mapTo(int.class)
                .one());
  }

  @Override
  public List<ConsultationId> scheduledOf(PersonId person) {
    return IdLists.find(
        jdbi,
        """
        SELECT id
        FROM consultations
        WHERE (client_id = :person OR artist_id = :person)
          AND status = 'scheduled'
        ORDER BY id
        """,
        person,
        ConsultationId::new);
  }

  private static Consultation consultation(ResultSet row, StatementContext context)
      throws SQLException {
    Booking booking =
        new Booking(
            id(row, "client_id", PersonId::new),
            id(row, "artist_id", PersonId::new),
            money(row, "price", context),
            optionalId(row, "payment_id", PaymentId::new),
            new MeetingLink(optionalText(row, "meeting_link").orElse("")),
            new CancellationNotice(row.getInt("notice_hours")),
            instant(row, "created_at"));
    return Consultation.restore(
        id(row, "id", ConsultationId::new),
        booking,
        new Appointment(instant(row, "scheduled_at"), new Minutes(row.getInt("duration_minutes"))),
        optionalText(row, "notes").map(ConsultationNotes::new),
        optionalInstant(row, "paid_at"),
        ConsultationStateColumns.read(row),
        row.getInt("sequence"));
  }
}
