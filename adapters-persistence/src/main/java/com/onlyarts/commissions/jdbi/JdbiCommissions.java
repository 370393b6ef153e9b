package com.onlyarts.commissions.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.texts;
import static java.util.stream.Collectors.toSet;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.Brief;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionDates;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionNotes;
import com.onlyarts.commissions.domain.CommissionReminder;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneAttemptId;
import com.onlyarts.commissions.domain.MilestoneDates;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.MilestonePlan;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.commissions.domain.Parties;
import com.onlyarts.commissions.domain.TransitionRecord;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Columns;
import com.onlyarts.kernel.jdbi.DueIds;
import com.onlyarts.kernel.jdbi.IdLists;
import com.onlyarts.payments.domain.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Commissions in the tables {@code commissions}, {@code commission_milestones}, {@code
 * commission_attempts} and {@code commission_moves}.
 */
public final class JdbiCommissions implements Commissions {
  private static final String COMMISSION =
      """
      SELECT id, client_id, artist_id, title, description, reference_images, budget, deadline, status, final_artwork_url, artist_notes,
             client_notes, created_at, completed_at, status_since, active_at, reminded
      FROM commissions
      WHERE id = :id
      """;

  private final Jdbi jdbi;

  public JdbiCommissions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Commission commission) {
    Brief brief = commission.brief();
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO commissions
                    (id, client_id, artist_id, title, description, reference_images, budget, deadline, created_at, updated_at)
                  VALUES
                    (:id, :client, :artist, :title, :description, :images, :budget, :deadline, :now, :now)
                  """)
              .bind("id", commission.id())
              .bind("client", commission.parties().client())
              .bind("artist", commission.parties().artist())
              .bind("title", brief.title())
              .bind("description", brief.description())
              .bindArray("images", String.class, brief.referenceImages())
              .bind("budget", brief.budget())
              .bind("deadline", brief.deadline())
              .bind("now", commission.requestedAt())
              .execute();
          save(handle, commission, commission.requestedAt());
        });
  }

  @Override
  public Optional<Commission> find(CommissionId id) {
    return read(COMMISSION, id);
  }

  @Override
  public Optional<Commission> lock(CommissionId id) {
    return read(COMMISSION + "FOR NO KEY UPDATE", id);
  }

  private Optional<Commission> read(String query, CommissionId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("id", id)
                .map(Kept::of)
                .findOne()
                .map(
                    kept ->
                        kept.with(new MilestonePlan(CommissionColumns.milestones(handle, id)))));
  }

  @Override
  public Optional<Attempted> lockAttempted(MilestoneAttemptId attempt) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT milestone.id, milestone.commission_id
                    FROM commission_attempts AS attempt
                    JOIN commission_milestones AS milestone ON milestone.id = attempt.milestone_id
                    WHERE attempt.id = :attempt
                    """)
                .bind("attempt", attempt)
                .map(
                    (row, _) ->
                        new Wanted(
                            id(row, "id", MilestoneId::new),
                            id(row, "commission_id", CommissionId::new)))
                .findOne()
                .flatMap(
                    wanted ->
                        lock(wanted.commission())
                            .map(commission -> new Attempted(commission, wanted.milestone()))));
  }

  @Override
  public void save(Commission commission, Instant now) {
    jdbi.useHandle(handle -> save(handle, commission, now));
  }

  private static void save(Handle handle, Commission commission, Instant now) {
    CommissionNotes notes = commission.notes();
    handle
        .createUpdate(
            """
            UPDATE commissions
            SET status = CAST(:status AS commission_status),
                final_artwork_url = :finalArtworkUrl,
                artist_notes = :artistNotes,
                client_notes = :clientNotes,
                completed_at = :completedAt,
                status_since = :since,
                active_at = :activeAt,
                reminded = :reminded,
                next_step_at = :nextStepAt,
                updated_at = :now
            WHERE id = :id
            """)
        .bind("id", commission.id())
        .bind("status", commission.status().label())
        .bind("finalArtworkUrl", notes.finalArtworkUrl())
        .bind("artistNotes", notes.artistNotes().map(Note::text))
        .bind("clientNotes", notes.clientNotes().map(Note::text))
        .bind("completedAt", commission.completedAt())
        .bind("since", commission.dates().since())
        .bind("activeAt", commission.dates().activeAt())
        .bindArray(
            "reminded",
            String.class,
            commission.dates().reminded().stream().map(CommissionReminder::label).toList())
        .bind("nextStepAt", commission.nextStepAt())
        .bind("now", now)
        .execute();
    withdrawOthers(handle, commission, now);
    saveMilestones(handle, commission);
  }

  /** First, so that the places of a plan that is replaced are free. */
  private static void withdrawOthers(Handle handle, Commission commission, Instant now) {
    UUID[] kept =
        commission.plan().milestones().stream()
            .map(milestone -> milestone.id().value())
            .toArray(UUID[]::new);
    handle
        .createUpdate(
            """
            UPDATE commission_milestones
            SET withdrawn_at = :now
            WHERE commission_id = :commission
              AND withdrawn_at IS NULL
              AND id <> ALL (:kept)
            """)
        .bind("commission", commission.id())
        .bind("now", now)
        .bindArray("kept", UUID.class, (Object[]) kept)
        .execute();
  }

  private static void saveMilestones(Handle handle, Commission commission) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO commission_milestones
              (id, commission_id, position, title, amount, commission_rate, status, payment_id, paid_at, delivered_at, release_at, released_at,
               given_back, refunded)
            VALUES
              (:id, :commission, :position, :title, :amount, :rate, :status, :payment, :paidAt, :deliveredAt, :releaseAt, :releasedAt,
               :givenBack, :refunded)
            ON CONFLICT (id) DO UPDATE
            SET status = excluded.status,
                payment_id = excluded.payment_id,
                paid_at = excluded.paid_at,
                delivered_at = excluded.delivered_at,
                release_at = excluded.release_at,
                released_at = excluded.released_at,
                given_back = excluded.given_back,
                refunded = excluded.refunded
            """);
    int position = 0;
    for (Milestone milestone : commission.plan().milestones()) {
      MilestoneDates dates = milestone.dates();
      batch
          .bind("id", milestone.id())
          .bind("commission", commission.id())
          .bind("position", ++position)
          .bind("title", milestone.title())
          .bind("amount", milestone.amount())
          .bind("rate", milestone.rate().percent())
          .bind("status", milestone.status().label())
          .bind("payment", milestone.payment().map(PaymentId::value))
          .bind("paidAt", dates.paidAt())
          .bind("deliveredAt", dates.deliveredAt())
          .bind("releaseAt", dates.releaseAt())
          .bind("releasedAt", dates.releasedAt())
          .bind("givenBack", milestone.givenBack())
          .bind("refunded", milestone.refunded())
          .add();
    }
    batch.execute();
  }

  @Override
  public void record(CommissionId id, TransitionRecord transition) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO commission_moves
                      (commission_id, from_status, to_status, moved_by, side, note, moved_at)
                    VALUES
                      (:commission, CAST(:from AS commission_status), CAST(:to AS commission_status), :by, :side, :note, :at)
                    """)
                .bind("commission", id)
                .bind("from", transition.from().map(CommissionStatus::label))
                .bind("to", transition.to().label())
                .bindByType("by", transition.by().orElse(null), PersonId.class)
                .bind("side", transition.side().label())
                .bind("note", transition.note())
                .bind("at", transition.at())
                .execute());
  }

  @Override
  public void addAttempt(MilestoneAttemptId attempt, MilestoneId milestone, PaymentId payment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO commission_attempts (id, milestone_id, payment_id) VALUES (:id, :milestone, :payment)")
                .bind("id", attempt)
                .bind("milestone", milestone)
                .bind("payment", payment)
                .execute());
  }

  @Override
  public boolean isCalledOff(PaymentId payment) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM payments_of_subject WHERE payment_id = :payment AND status = 'cancelled')")
                .bind("payment", payment)
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public List<CommissionId> due(Instant now, Optional<CommissionId> after, int most) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      """
                      SELECT DISTINCT commissions.id
                      FROM commission_milestones AS milestone
                      JOIN commissions ON commissions.id = milestone.commission_id
                      WHERE milestone.status = 'in_escrow'
                        AND milestone.release_at <= :now
                        AND commissions.status <> 'disputed'
                        %s
                      ORDER BY commissions.id
                      LIMIT :most
                      """
                          .formatted(after.isPresent() ? "AND commissions.id > :after" : ""))
                  .bind("now", now)
                  .bind("most", most);
          after.ifPresent(it -> query.bind("after", it));
          return query.map((row, _) -> id(row, "id", CommissionId::new)).list();
        });
  }

  @Override
  public List<CommissionId> stepDue(Instant now, Optional<CommissionId> after, int most) {
    return DueIds.next(
        jdbi,
        "SELECT id FROM commissions WHERE next_step_at <= :now",
        Map.of("now", now),
        after,
        most,
        CommissionId::new);
  }

  @Override
  public List<CommissionId> unfinishedOf(PersonId person) {
    return IdLists.find(
        jdbi,
        """
            SELECT id
            FROM commissions
            WHERE (client_id = :person OR artist_id = :person)
              AND status IN ('pending', 'in_progress')
            ORDER BY id
            """,
        person,
        CommissionId::new);
  }

  private record Wanted(MilestoneId milestone, CommissionId commission) {}

  /** The row itself; its milestones are read once it is locked, or they might be older than it. */
  private record Kept(
      CommissionId id,
      Parties parties,
      Brief brief,
      CommissionNotes notes,
      CommissionStatus status,
      CommissionDates dates) {

    static Kept of(ResultSet row, StatementContext context) throws SQLException {
      return new Kept(
          Columns.id(row, "id", CommissionId::new),
          new Parties(
              Columns.id(row, "client_id", PersonId::new),
              Columns.id(row, "artist_id", PersonId::new)),
          CommissionColumns.brief(row, context),
          CommissionColumns.notes(row),
          CommissionStatus.labelled(row.getString("status")),
          new CommissionDates(
              instant(row, "created_at"),
              instant(row, "status_since"),
              instant(row, "active_at"),
              optionalInstant(row, "completed_at"),
              texts(row, "reminded").stream().map(CommissionReminder::labelled).collect(toSet())));
    }

    Commission with(MilestonePlan plan) {
      return Commission.restore(id, parties, brief, status, dates, notes, plan);
    }
  }
}
