package com.onlyarts.consultations.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.consultations.application.port.ConsultationPayment;
import com.onlyarts.consultations.application.port.ConsultationQueries;
import com.onlyarts.consultations.application.port.ConsultationSide;
import com.onlyarts.consultations.application.port.ConsultationView;
import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.ConsultationCancelReason;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.consultations.domain.Minutes;
import com.onlyarts.consultations.domain.TimeRange;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Consultations to look at, by SQL. */
public final class JdbiConsultationQueries implements ConsultationQueries {
  private static final Keyset SOONEST_FIRST =
      Keyset.earliestFirst(
          "consultations:scheduledAt:ASC", "consultations.scheduled_at", "consultations.id");
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst(
          "consultations:scheduledAt:DESC", "consultations.scheduled_at", "consultations.id");
  private static final String SELECT =
      """
      SELECT consultations.id, consultations.client_id, consultations.artist_id, consultations.scheduled_at, consultations.duration_minutes,
             consultations.price, consultations.is_free, consultations.status, consultations.meeting_link, consultations.notes,
             consultations.notice_hours, consultations.moved_by_artist,
             consultations.paid_at, consultations.pay_by, consultations.cancel_reason, consultations.sequence, consultations.created_at,
             consultations.updated_at, paid.refunded_amount,
             client.username AS client_username, client.full_name AS client_full_name, client.profile_picture AS client_profile_picture,
             artist.username AS artist_username, artist.full_name AS artist_full_name, artist.profile_picture AS artist_profile_picture
      FROM consultations
      JOIN identity_profile AS client ON client.id = consultations.client_id
      JOIN identity_profile AS artist ON artist.id = consultations.artist_id
      LEFT JOIN payments_of_subject AS paid ON paid.payment_id = consultations.payment_id
      """;

  private final Jdbi jdbi;

  public JdbiConsultationQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<ConsultationView> of(
      PersonId person,
      Optional<ConsultationSide> side,
      Optional<ConsultationStatus> status,
      PageRequest request) {
    Keyset order =
        status.filter(ConsultationStatus.SCHEDULED::equals).isPresent()
            ? SOONEST_FIRST
            : LATEST_FIRST;
    return jdbi.withHandle(
        handle ->
            Page.of(
                request,
                rows(handle, person, side, status, order, request),
                count(handle, person, side, status),
                view -> order.behind(view.appointment().start(), view.id())));
  }

  private static long count(
      Handle handle,
      PersonId person,
      Optional<ConsultationSide> side,
      Optional<ConsultationStatus> status) {
    Query query =
        handle
            .createQuery(
                """
                SELECT count(*)
                FROM consultations
                WHERE %s
                  %s
                """
                    .formatted(onSide(side), inStatus(status)))
            .bind("person", person);
    status.ifPresent(it -> query.bind("status", it.label()));
    return query.mapTo(long.class).one();
  }

  private static List<ConsultationView> rows(
      Handle handle,
      PersonId person,
      Optional<ConsultationSide> side,
      Optional<ConsultationStatus> status,
      Keyset order,
      PageRequest request) {
    Query query =
        handle
            .createQuery(
                """
                %s
                WHERE %s
                  %s
                %s
                """
                    .formatted(SELECT, onSide(side), inStatus(status), order.page(request)))
            .bind("person", person);
    status.ifPresent(it -> query.bind("status", it.label()));
    return order.bind(query, request).map(JdbiConsultationQueries::view).list();
  }

  private static String onSide(Optional<ConsultationSide> side) {
    return side.map(
            it ->
                switch (it) {
                  case CLIENT -> "consultations.client_id = :person";
                  case ARTIST -> "consultations.artist_id = :person";
                })
        .orElse("(consultations.client_id = :person OR consultations.artist_id = :person)");
  }

  private static String inStatus(Optional<ConsultationStatus> status) {
    return status.isPresent()
        ? "AND consultations.status = CAST(:status AS consultation_status)"
        : "";
  }

  @Override
  public Optional<ConsultationView> find(ConsultationId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    %s
                    WHERE consultations.id = :id
                    """
                        .formatted(SELECT))
                .bind("id", id)
                .map(JdbiConsultationQueries::view)
                .findOne());
  }

  @Override
  public List<TimeRange> taken(PersonId artist, TimeRange time) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT lower(slot) AS starts, upper(slot) AS ends
                    FROM consultations
                    WHERE artist_id = :artist
                      AND slot && tstzrange(:from, :until)
                      AND status = 'scheduled'
                    ORDER BY scheduled_at
                    """)
                .bind("artist", artist)
                .bind("from", time.from())
                .bind("until", time.until())
                .map((row, _) -> new TimeRange(instant(row, "starts"), instant(row, "ends")))
                .list());
  }

  private static ConsultationView view(ResultSet row, StatementContext context)
      throws SQLException {
    return new ConsultationView(
        id(row, "id", ConsultationId::new),
        new Appointment(instant(row, "scheduled_at"), new Minutes(row.getInt("duration_minutes"))),
        new ConsultationView.Terms(
            money(row, "price", context),
            settlement(row),
            optionalInstant(row, "pay_by"),
            cancelFreeUntil(row)),
        new ConsultationView.Progress(
            ConsultationStatus.labelled(row.getString("status")),
            optionalText(row, "cancel_reason").map(ConsultationCancelReason::labelled)),
        optionalText(row, "meeting_link").orElse(""),
        optionalText(row, "notes"),
        person(row, "client"),
        person(row, "artist"),
        row.getInt("sequence"),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  private static Optional<Instant> cancelFreeUntil(ResultSet row) throws SQLException {
    if (row.getBoolean("is_free")
        || ConsultationStatus.labelled(row.getString("status")) != ConsultationStatus.SCHEDULED) {
      return Optional.empty();
    }
    return Optional.of(
        new CancellationNotice(row.getInt("notice_hours"))
            .freeUntil(instant(row, "scheduled_at"), row.getBoolean("moved_by_artist")));
  }

  private static ConsultationPayment settlement(ResultSet row) throws SQLException {
    if (row.getBoolean("is_free")) {
      return ConsultationPayment.FREE;
    }
    if (row.getBigDecimal("refunded_amount") != null
        && row.getBigDecimal("refunded_amount").signum() > 0) {
      return ConsultationPayment.REFUNDED;
    }
    return optionalInstant(row, "paid_at").isPresent()
        ? ConsultationPayment.PAID
        : ConsultationPayment.UNPAID;
  }

  private static PersonBrief person(ResultSet row, String side) throws SQLException {
    return new PersonBrief(
        id(row, side + "_id", PersonId::new),
        row.getString(side + "_username"),
        optionalText(row, side + "_full_name"),
        optionalText(row, side + "_profile_picture"));
  }
}
