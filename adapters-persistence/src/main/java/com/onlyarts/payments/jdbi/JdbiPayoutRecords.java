package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.application.port.PayoutRecords;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Payouts to look at, by SQL; they go by their ids, which are in the order of time (R3). */
public final class JdbiPayoutRecords implements PayoutRecords {
  private static final String LATEST_FIRST = "payouts:id:desc";
  private final Jdbi jdbi;

  public JdbiPayoutRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<PayoutRecord> find(PayoutId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, artist_id, amount, status, failure, requested_at, paid_at, failed_at FROM payouts WHERE id = :id")
                .bind("id", id)
                .map(JdbiPayoutRecords::payout)
                .findOne());
  }

  @Override
  public Page<PayoutRecord> of(PersonId artist, PageRequest request) {
    return page(Optional.of(artist), Optional.empty(), request);
  }

  @Override
  public Page<PayoutRecord> all(Optional<PayoutStatus> status, PageRequest request) {
    return page(Optional.empty(), status, request);
  }

  private Page<PayoutRecord> page(
      Optional<PersonId> artist, Optional<PayoutStatus> status, PageRequest request) {
    return Page.of(
        request,
        rows(artist, status, request),
        count(artist, status),
        row -> Cursor.at(LATEST_FIRST, row.id().value()));
  }

  private List<PayoutRecord> rows(
      Optional<PersonId> artist, Optional<PayoutStatus> status, PageRequest request) {
    Optional<UUID> before = request.cursor().map(cursor -> cursor.in(LATEST_FIRST).uuid(0));
    return jdbi.withHandle(
        handle ->
            whose(
                    handle.createQuery(
                        """
                        SELECT id, artist_id, amount, status, failure, requested_at, paid_at, failed_at
                        FROM payouts
                        WHERE (CAST(:artist AS uuid) IS NULL OR artist_id = :artist)
                          AND (CAST(:status AS text) IS NULL OR status = :status)
                          AND id < coalesce(CAST(:before AS uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                        ORDER BY id DESC
                        LIMIT :limit
                        OFFSET :offset
                        """),
                    artist,
                    status)
                .bindByType("before", before.orElse(null), UUID.class)
                .bind("limit", request.oneMore())
                .bind("offset", request.offset())
                .map(JdbiPayoutRecords::payout)
                .list());
  }

  private long count(Optional<PersonId> artist, Optional<PayoutStatus> status) {
    return jdbi.withHandle(
        handle ->
            whose(
                    handle.createQuery(
                        """
                        SELECT count(*)
                        FROM payouts
                        WHERE (CAST(:artist AS uuid) IS NULL OR artist_id = :artist)
                          AND (CAST(:status AS text) IS NULL OR status = :status)
                        """),
                    artist,
                    status)
                .mapTo(long.class)
                .one());
  }

  private static <S extends SqlStatement<S>> S whose(
      S statement, Optional<PersonId> artist, Optional<PayoutStatus> status) {
    return statement
        .bindByType("artist", artist.orElse(null), PersonId.class)
        .bindByType("status", status.map(PayoutStatus::label).orElse(null), String.class);
  }

  private static PayoutRecord payout(ResultSet row, StatementContext context) throws SQLException {
    return new PayoutRecord(
        id(row, "id", PayoutId::new),
        id(row, "artist_id", PersonId::new),
        money(row, "amount", context),
        PayoutStatus.labelled(row.getString("status")),
        optionalText(row, "failure"),
        instant(row, "requested_at"),
        optionalInstant(row, "paid_at"),
        optionalInstant(row, "failed_at"));
  }
}
