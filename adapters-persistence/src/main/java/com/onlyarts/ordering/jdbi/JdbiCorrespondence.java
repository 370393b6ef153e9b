package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.application.port.CaseAttachments;
import com.onlyarts.ordering.application.port.CaseAttachments.Shipment;
import com.onlyarts.ordering.application.port.CaseAttachments.Written;
import com.onlyarts.ordering.application.port.Correspondence;
import com.onlyarts.ordering.domain.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who wrote to whom, as messaging shows it, and how lines of orders were sent. */
public final class JdbiCorrespondence implements Correspondence {
  private final Jdbi jdbi;

  public JdbiCorrespondence(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Instant> firstFrom(PersonId writer, PersonId reader, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT min(sent_at) AS first
                    FROM messaging_message
                    WHERE sender_id = :writer
                      AND recipient_id = :reader
                      AND sent_at >= :since
                    """)
                .bind("writer", writer)
                .bind("reader", reader)
                .bind("since", since)
                .map((row, _) -> optionalInstant(row, "first"))
                .one());
  }

  @Override
  public CaseAttachments attachedTo(CaseId id) {
    return jdbi.withHandle(
        handle ->
            new CaseAttachments(
                handle
                    .createQuery(
                        """
                        SELECT line.carrier, line.tracking_number, line.fulfilled_at, line.delivered_at, line.received_at
                        FROM cases
                        JOIN order_items AS line ON line.id = cases.subject_id
                        WHERE cases.id = :case
                          AND cases.subject_kind = 'order_line'
                          AND NOT line.is_digital
                          AND line.fulfilled_at IS NOT NULL
                        """)
                    .bind("case", id)
                    .map((row, _) -> shipment(row))
                    .findOne(),
                handle
                    .createQuery(
                        """
                        SELECT latest.*
                        FROM cases
                        CROSS JOIN LATERAL (
                          <downloads>
                          WHERE line_id = cases.subject_id
                          ORDER BY requested_at DESC, id DESC
                          LIMIT :most
                        ) AS latest
                        WHERE cases.id = :case
                          AND cases.subject_kind = 'order_line'
                        ORDER BY latest.requested_at, latest.id
                        """)
                    .define("downloads", JdbiDownloads.VIEWS)
                    .bind("case", id)
                    .bind("most", CaseAttachments.MOST)
                    .map((row, _) -> JdbiDownloads.view(row))
                    .list(),
                handle
                    .createQuery(
                        """
                        SELECT latest.sender_id, latest.text, latest.sent_at,
                               writer.username AS sender_username, writer.full_name AS sender_full_name, writer.profile_picture AS sender_profile_picture
                        FROM cases
                        JOIN payments_of_subject AS paid ON paid.payment_id = cases.payment_id
                        LEFT JOIN order_items AS line ON cases.subject_kind = 'order_line' AND line.id = cases.subject_id
                        LEFT JOIN orders ON orders.id = line.order_id
                        CROSS JOIN LATERAL (
                          SELECT written.message_id, written.sender_id, written.text, written.sent_at
                          FROM messaging_written AS written
                          WHERE written.one_id = least(cases.buyer_id, cases.seller_id)
                            AND written.other_id = greatest(cases.buyer_id, cases.seller_id)
                            AND written.sent_at >= coalesce(orders.created_at, paid.asked_at)
                            AND written.sent_at <= coalesce(cases.ended_at, 'infinity')
                          ORDER BY written.sent_at DESC, written.message_id DESC
                          LIMIT :most
                        ) AS latest
                        JOIN identity_profile AS writer ON writer.id = latest.sender_id
                        WHERE cases.id = :case
                        ORDER BY latest.sent_at, latest.message_id
                        """)
                    .bind("case", id)
                    .bind("most", CaseAttachments.MOST)
                    .map((row, _) -> written(row))
                    .list()));
  }

  private static Shipment shipment(ResultSet row) throws SQLException {
    return new Shipment(
        said(row, "carrier"),
        said(row, "tracking_number"),
        instant(row, "fulfilled_at"),
        optionalInstant(row, "delivered_at"),
        optionalInstant(row, "received_at"));
  }

  /** What a seller took away again is kept as an empty text. */
  private static Optional<String> said(ResultSet row, String column) throws SQLException {
    return optionalText(row, column).filter(text -> !text.isEmpty());
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(
        PersonRow.named(row, "sender"), optionalText(row, "text"), instant(row, "sent_at"));
  }
}
