package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Keyset;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.port.Library;
import com.onlyarts.ordering.application.port.LibraryItem;
import com.onlyarts.ordering.application.port.LineCertificate;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Paid lines with what they bought: every file that stood on the list of their work at their
 * payment or at any time since (R126).
 */
public final class JdbiLibrary implements Library {
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst("library:paidAt:desc", "orders.paid_at", "line.id");
  private static final String BOUGHT =
      "file.artwork_id = line.artwork_id AND (file.removed_at IS NULL OR file.removed_at >= orders.paid_at)";
  private static final String ITEM =
      """
      SELECT line.id, line.artwork_id, line.title_at_sale, line.image_url_at_sale, orders.order_number, orders.user_id, orders.paid_at,
             line.licence, line.licence_version, (%s OR work.infringing_since IS NOT NULL) AS revoked,
             work.thumbnail_url, work.category,
             artist.id AS artist_id, artist.username, artist.full_name, artist.profile_picture
      FROM order_items AS line
      JOIN orders ON orders.id = line.order_id
      JOIN catalog_offer AS work ON work.artwork_id = line.artwork_id
      JOIN identity_profile AS artist ON artist.id = line.seller_id
      """
          .formatted(LineColumns.REVOKED);
  private static final String OF_BUYER =
      """
      WHERE orders.user_id = :buyer
        AND orders.paid_at IS NOT NULL
        AND EXISTS (SELECT FROM catalog_delivery AS file WHERE %s)
      """
          .formatted(BOUGHT);

  private final Jdbi jdbi;

  public JdbiLibrary(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<LibraryItem> of(PersonId buyer, PageRequest request) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                request,
                withFiles(handle, page(handle, buyer, request)),
                total(handle, buyer),
                item -> LATEST_FIRST.behind(item.paidAt(), item.line())));
  }

  private static List<LibraryItem> page(Handle handle, PersonId buyer, PageRequest request) {
    Query query = handle.createQuery(ITEM + OF_BUYER + LATEST_FIRST.page(request));
    return LATEST_FIRST.bind(query, request).bind("buyer", buyer).map((row, _) -> item(row)).list();
  }

  /** Counted up to a bound: somebody who has bought more knows it is many. */
  private static long total(Handle handle, PersonId buyer) {
    return handle
        .createQuery(
            """
            SELECT count(*)
            FROM (
              SELECT
              FROM order_items AS line
              JOIN orders ON orders.id = line.order_id
              %s
              LIMIT 10001
            ) AS counted
            """
                .formatted(OF_BUYER))
        .bind("buyer", buyer)
        .mapTo(long.class)
        .one();
  }

  @Override
  public Optional<LibraryItem> find(OrderLineId line) {
    return jdbi.withHandle(
        handle ->
            withFiles(
                    handle,
                    handle
                        .createQuery(
                            ITEM
                                + """
                                WHERE line.id = :line
                                  AND orders.paid_at IS NOT NULL
                                """)
                        .bind("line", line)
                        .map((row, _) -> item(row))
                        .list())
                .stream()
                .findFirst());
  }

  private static List<LibraryItem> withFiles(Handle handle, List<LibraryItem> items) {
    if (items.isEmpty()) {
      return items;
    }
    Map<OrderLineId, List<KeptFile>> files =
        handle
            .createQuery(
                """
                SELECT line.id AS line_id, file.file_id, file.name, file.kind, file.bytes, file.sha256
                FROM order_items AS line
                JOIN orders ON orders.id = line.order_id
                JOIN catalog_delivery AS file ON %s
                WHERE line.id = ANY (:lines)
                ORDER BY file.removed_at IS NOT NULL, file.position, file.file_id
                """
                    .formatted(BOUGHT))
            .bindArray("lines", UUID.class, items.stream().map(it -> it.line().value()).toList())
            .map((row, _) -> Map.entry(id(row, "line_id", OrderLineId::new), file(row)))
            .list()
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    Map<OrderLineId, List<LineCertificate>> certificates =
        JdbiCertificates.of(handle, items.stream().map(LibraryItem::line).toList());
    return items.stream()
        .map(
            item ->
                with(
                    item,
                    certificates.getOrDefault(item.line(), List.of()),
                    files.getOrDefault(item.line(), List.of())))
        .toList();
  }

  private static LibraryItem with(
      LibraryItem item, List<LineCertificate> certificates, List<KeptFile> files) {
    return new LibraryItem(
        item.line(),
        item.number(),
        item.work(),
        item.buyer(),
        item.artist(),
        item.paidAt(),
        item.revoked(),
        item.licence(),
        certificates,
        files);
  }

  private static LibraryItem item(ResultSet row) throws SQLException {
    return new LibraryItem(
        id(row, "id", OrderLineId::new),
        new OrderNumber(row.getString("order_number")),
        LineColumns.work(row),
        id(row, "user_id", PersonId::new),
        PersonRow.of(row, "artist_id"),
        instant(row, "paid_at"),
        row.getBoolean("revoked"),
        LineColumns.licence(row),
        List.of(),
        List.of());
  }

  private static KeptFile file(ResultSet row) throws SQLException {
    return new KeptFile(
        id(row, "file_id", OriginalId::new),
        row.getString("name"),
        row.getString("kind"),
        row.getLong("bytes"),
        row.getString("sha256"));
  }
}
