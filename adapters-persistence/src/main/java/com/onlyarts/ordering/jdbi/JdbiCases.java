package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.application.port.Cases;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseFile;
import com.onlyarts.ordering.domain.CaseFileId;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseParcel;
import com.onlyarts.ordering.domain.CaseState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Cases in the tables {@code cases} and {@code case_entries}. */
public final class JdbiCases implements Cases {
  private final Jdbi jdbi;

  public JdbiCases(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<CaseId> add(Case opened) {
    int added =
        jdbi.withHandle(
            handle ->
                bound(
                        handle.createUpdate(
                            """
                            INSERT INTO cases
                              (id, subject_kind, subject_id, payment_id, line_id, title, buyer_id, seller_id, reason, at_stake, answers_from, silence_concedes,
                               sent, status,
                               due_by, created_at, updated_at)
                            VALUES
                              (:id, :kind, :thing, :payment, :line, :title, :buyer, :seller, :reason, :atStake, :from, :silenceConcedes, :sent, :status,
                               :dueBy, :now, :now)
                            ON CONFLICT (subject_kind, subject_id) WHERE ended_at IS NULL DO NOTHING
                            """),
                        opened,
                        opened.claim().openedAt())
                    .bind("kind", opened.subject().kind())
                    .bind("thing", opened.subject().id())
                    .bind("payment", opened.subject().payment())
                    .bind("line", opened.subject().line())
                    .bind("title", opened.subject().title())
                    .bind("buyer", opened.parties().buyer())
                    .bind("seller", opened.parties().seller())
                    .bind("reason", opened.claim().reason().label())
                    .bind("atStake", opened.claim().atStake())
                    .bind("from", opened.claim().from())
                    .bind("silenceConcedes", opened.claim().silenceConcedes())
                    .bind("sent", opened.claim().sent())
                    .execute());
    return added == 1
        ? Optional.empty()
        : openAbout(opened.subject().kind(), opened.subject().id());
  }

  @Override
  public Optional<CaseId> openAbout(String kind, UUID thing) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id
                    FROM cases
                    WHERE subject_kind = :kind
                      AND subject_id = :thing
                      AND ended_at IS NULL
                    """)
                .bind("kind", kind)
                .bind("thing", thing)
                .map((row, _) -> id(row, "id", CaseId::new))
                .findOne());
  }

  @Override
  public Optional<Case> lock(CaseId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT " + CaseColumns.CASE + "FROM cases\nWHERE id = :id\nFOR NO KEY UPDATE")
                .bind("id", id)
                .map(CaseColumns::read)
                .findOne());
  }

  @Override
  public void save(Case changed, Instant now) {
    CaseState state = changed.state();
    Optional<CaseOffer> offer = state.standing();
    Optional<CaseParcel> parcel = state.onItsWay();
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        UPDATE cases
                        SET status = :status,
                            due_by = :dueBy,
                            offer_kind = :offerKind,
                            offer_amount = :offerAmount,
                            offer_note = :offerNote,
                            carrier = :carrier,
                            tracking_number = :trackingNumber,
                            sent_at = :sentAt,
                            delivered_at = :deliveredAt,
                            refund = :refund,
                            ended_at = :endedAt,
                            updated_at = :now
                        WHERE id = :id
                        """),
                    changed,
                    now)
                .bind("offerKind", offer.map(it -> it.kind().label()))
                .bindByType(
                    "offerAmount",
                    offer.map(it -> it.amount().amount()).orElse(null),
                    BigDecimal.class)
                .bind("offerNote", offer.flatMap(CaseOffer::note))
                .bind("carrier", parcel.flatMap(CaseParcel::carrier))
                .bind("trackingNumber", parcel.flatMap(CaseParcel::trackingNumber))
                .bindByType("sentAt", parcel.map(CaseParcel::sentAt).orElse(null), Instant.class)
                .bindByType(
                    "deliveredAt",
                    parcel.flatMap(CaseParcel::deliveredAt).orElse(null),
                    Instant.class)
                .bindByType(
                    "refund",
                    CaseColumns.refundOf(state).map(Money::amount).orElse(null),
                    BigDecimal.class)
                .bindByType("endedAt", state.endedAt().orElse(null), Instant.class)
                .execute());
  }

  private static Update bound(Update statement, Case it, Instant now) {
    return statement
        .bind("id", it.id())
        .bind("status", it.status().label())
        .bindByType("dueBy", it.state().dueBy().orElse(null), Instant.class)
        .bind("now", now);
  }

  @Override
  public UUID append(CaseId id, CaseEntry entry) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO case_entries (case_id, kind, by_id, text, pictures, amount, file_id, file_name, file_type, file_size, at)
                    VALUES (:case, :kind, :by, :text, :pictures, :amount, :file, :fileName, :fileType, :fileSize, :at)
                    RETURNING id
                    """)
                .bind("case", id)
                .bind("kind", entry.kind().label())
                .bindByType("by", entry.by().orElse(null), PersonId.class)
                .bind("text", entry.text())
                .bindArray("pictures", String.class, entry.pictures())
                .bindByType(
                    "amount", entry.amount().map(Money::amount).orElse(null), BigDecimal.class)
                .bindByType("file", entry.file().map(CaseFile::id).orElse(null), CaseFileId.class)
                .bind("fileName", entry.file().map(CaseFile::name))
                .bind("fileType", entry.file().map(CaseFile::mediaType))
                .bind("fileSize", entry.file().map(CaseFile::size))
                .bind("at", entry.at())
                .mapTo(UUID.class)
                .one());
  }

  @Override
  public int shownBy(CaseId id, PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(sum(cardinality(pictures)), 0) + count(file_id)
                    FROM case_entries
                    WHERE case_id = :case
                      AND by_id = :person
                    """)
                .bind("case", id)
                .bind("person", person)
                .mapTo(int.class)
                .one());
  }

  @Override
  public List<CaseId> due(Instant now, Optional<CaseId> after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT cases.id
                    FROM cases
                    JOIN payments_of_subject AS paid ON paid.payment_id = cases.payment_id
                    WHERE cases.ended_at IS NULL
                      AND (cases.due_by <= :now OR paid.disputed)
                      AND cases.id > coalesce(CAST(:after AS uuid), '00000000-0000-0000-0000-000000000000')
                    ORDER BY cases.id
                    LIMIT :most
                    """)
                .bind("now", now)
                .bindByType("after", after.orElse(null), CaseId.class)
                .bind("most", most)
                .map((row, _) -> id(row, "id", CaseId::new))
                .list());
  }

  @Override
  public boolean isDisputed(CaseId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT paid.disputed
                    FROM cases
                    JOIN payments_of_subject AS paid ON paid.payment_id = cases.payment_id
                    WHERE cases.id = :id
                    """)
                .bind("id", id)
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public List<CaseId> sentWith(String trackingNumber) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id
                    FROM cases
                    WHERE upper(replace(tracking_number, ' ', '')) = upper(replace(:number, ' ', ''))
                      AND tracking_number IS NOT NULL
                      AND ended_at IS NULL
                    ORDER BY id
                    """)
                .bind("number", trackingNumber)
                .map((row, _) -> id(row, "id", CaseId::new))
                .list());
  }
}
