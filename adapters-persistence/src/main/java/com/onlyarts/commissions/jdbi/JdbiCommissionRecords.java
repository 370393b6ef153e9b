package com.onlyarts.commissions.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.money;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.commissions.application.port.CommissionRecords;
import com.onlyarts.commissions.application.port.CommissionView;
import com.onlyarts.commissions.application.port.MilestoneTotals;
import com.onlyarts.commissions.application.port.TransitionView;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Commissions as people look at them, by SQL. */
public final class JdbiCommissionRecords implements CommissionRecords {
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst("commissions:createdAt:desc", "commission.created_at", "commission.id");
  private static final String COMMISSION =
      """
      SELECT commission.id, commission.title, commission.description, commission.reference_images, commission.budget, commission.deadline,
             commission.status, commission.final_artwork_url, commission.artist_notes, commission.client_notes, commission.created_at,
             commission.updated_at, commission.completed_at,
             client.id AS client_id, client.username AS client_username, client.full_name AS client_full_name,
             client.profile_picture AS client_profile_picture,
             artist.id AS artist_id, artist.username AS artist_username, artist.full_name AS artist_full_name,
             artist.profile_picture AS artist_profile_picture,
             milestones.count, milestones.paid_count, milestones.bought_count, milestones.released_count, milestones.planned, milestones.unpaid, milestones.in_escrow,
             milestones.released, milestones.refunded
      FROM commissions AS commission
      JOIN identity_profile AS client ON client.id = commission.client_id
      JOIN identity_profile AS artist ON artist.id = commission.artist_id
      CROSS JOIN LATERAL (
        SELECT count(*) AS count,
               count(*) FILTER (WHERE status IN ('in_escrow', 'released', 'refunded')) AS paid_count,
               count(*) FILTER (WHERE status IN ('in_escrow', 'released')) AS bought_count,
               count(*) FILTER (WHERE status = 'released') AS released_count,
               coalesce(sum(amount), 0) AS planned,
               coalesce(sum(amount) FILTER (WHERE status = 'awaiting_payment'), 0) AS unpaid,
               coalesce(sum(amount - greatest(given_back, refunded)) FILTER (WHERE status = 'in_escrow'), 0) AS in_escrow,
               coalesce(sum(amount - greatest(given_back, refunded)) FILTER (WHERE status = 'released'), 0) AS released,
               coalesce(sum(refunded), 0) AS refunded
        FROM commission_milestones
        WHERE commission_id = commission.id
          AND withdrawn_at IS NULL
      ) AS milestones
      """;

  private final Jdbi jdbi;

  public JdbiCommissionRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<CommissionView> of(
      PersonId person,
      Optional<CommissionSide> side,
      Optional<CommissionStatus> status,
      PageRequest request) {
    return page(Optional.of(person), side, status, request);
  }

  @Override
  public Page<CommissionView> all(Optional<CommissionStatus> status, PageRequest request) {
    return page(Optional.empty(), Optional.empty(), status, request);
  }

  private Page<CommissionView> page(
      Optional<PersonId> person,
      Optional<CommissionSide> side,
      Optional<CommissionStatus> status,
      PageRequest request) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    person.ifPresent(_ -> conditions.add(whose(side)));
    status.ifPresent(_ -> conditions.add("commission.status = CAST(:status AS commission_status)"));
    String where = "WHERE " + String.join("\n  AND ", conditions) + "\n";
    return jdbi.withHandle(
        handle -> {
          Query count =
              bound(
                  handle.createQuery("SELECT count(*) FROM commissions AS commission\n" + where),
                  person,
                  status);
          Query rows =
              LATEST_FIRST.bind(
                  bound(
                      handle.createQuery(COMMISSION + where + LATEST_FIRST.page(request)),
                      person,
                      status),
                  request);
          long total = count.mapTo(long.class).one();
          return Page.of(
              request,
              rows.map(JdbiCommissionRecords::view).list(),
              total,
              row -> LATEST_FIRST.behind(row.requestedAt(), row.id()));
        });
  }

  private static String whose(Optional<CommissionSide> side) {
    return side.map(
            it ->
                it == CommissionSide.CLIENT
                    ? "commission.client_id = :person"
                    : "commission.artist_id = :person")
        .orElse("(commission.client_id = :person OR commission.artist_id = :person)");
  }

  private static Query bound(
      Query query, Optional<PersonId> person, Optional<CommissionStatus> status) {
    person.ifPresent(it -> query.bind("person", it));
    status.ifPresent(it -> query.bind("status", it.label()));
    return query;
  }

  @Override
  public Optional<CommissionView> find(CommissionId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COMMISSION + "WHERE commission.id = :id")
                .bind("id", id)
                .map(JdbiCommissionRecords::view)
                .findOne());
  }

  @Override
  public List<TransitionView> historyOf(CommissionId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT move.from_status, move.to_status, move.side, move.note, move.moved_at,
                           mover.id AS mover_id, mover.username AS mover_username, mover.full_name AS mover_full_name,
                           mover.profile_picture AS mover_profile_picture
                    FROM commission_moves AS move
                    LEFT JOIN identity_profile AS mover ON mover.id = move.moved_by
                    WHERE move.commission_id = :id
                    ORDER BY move.moved_at, move.id
                    """)
                .bind("id", id)
                .map((row, _) -> move(row))
                .list());
  }

  @Override
  public List<Milestone> milestonesOf(CommissionId id) {
    return jdbi.withHandle((Handle handle) -> CommissionColumns.milestones(handle, id));
  }

  private static CommissionView view(ResultSet row, StatementContext context) throws SQLException {
    return new CommissionView(
        id(row, "id", CommissionId::new),
        CommissionColumns.brief(row, context),
        CommissionStatus.labelled(row.getString("status")),
        CommissionColumns.notes(row),
        person(row, "client"),
        person(row, "artist"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        optionalInstant(row, "completed_at"),
        new MilestoneTotals(
            row.getInt("count"),
            row.getInt("paid_count"),
            row.getInt("bought_count"),
            row.getInt("released_count"),
            money(row, "planned", context),
            money(row, "unpaid", context),
            money(row, "in_escrow", context),
            money(row, "released", context),
            money(row, "refunded", context)));
  }

  private static TransitionView move(ResultSet row) throws SQLException {
    return new TransitionView(
        optionalText(row, "from_status").map(CommissionStatus::labelled),
        CommissionStatus.labelled(row.getString("to_status")),
        optionalId(row, "mover_id", PersonId::new).isPresent()
            ? Optional.of(person(row, "mover"))
            : Optional.empty(),
        CommissionSide.labelled(row.getString("side")),
        optionalText(row, "note"),
        instant(row, "moved_at"));
  }

  private static PersonBrief person(ResultSet row, String who) throws SQLException {
    return new PersonBrief(
        id(row, who + "_id", PersonId::new),
        row.getString(who + "_username"),
        optionalText(row, who + "_full_name"),
        optionalText(row, who + "_profile_picture"));
  }
}
