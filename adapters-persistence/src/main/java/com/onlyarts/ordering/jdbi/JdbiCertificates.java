package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.onlyarts.catalog.domain.CertificateCode;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.application.port.CertificateView;
import com.onlyarts.ordering.application.port.Certificates;
import com.onlyarts.ordering.application.port.LineCertificate;
import com.onlyarts.ordering.domain.OrderLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Certificates: the catalog's numbers beside the lines that bought them. Whether one is valid is
 * kept nowhere, for the line says it.
 */
public final class JdbiCertificates implements Certificates {
  private static final String VALID =
      "NOT copy.is_passed_on AND NOT %s AS valid".formatted(LineColumns.REVOKED);

  private final Jdbi jdbi;

  public JdbiCertificates(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<CertificateView> find(CertificateCode code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT copy.code, copy.number, copy.edition_size, orders.paid_at, orders.user_id, %s,
                           line.artwork_id, line.title_at_sale, line.image_url_at_sale, work.thumbnail_url, work.category,
                           artist.id AS artist_id, artist.username AS artist_username, artist.full_name AS artist_full_name,
                           artist.profile_picture AS artist_profile_picture,
                           owner.id AS owner_id, owner.username AS owner_username, owner.full_name AS owner_full_name,
                           owner.profile_picture AS owner_profile_picture,
                           owner.is_active AND EXISTS (SELECT FROM certificate_owners WHERE code = copy.code) AS is_named
                    FROM catalog_numbered AS copy
                    JOIN orders ON orders.id = copy.order_id
                    JOIN order_items AS line ON line.order_id = orders.id AND line.artwork_id = copy.artwork_id
                    JOIN catalog_offer AS work ON work.artwork_id = line.artwork_id
                    JOIN identity_profile AS artist ON artist.id = line.seller_id
                    JOIN identity_profile AS owner ON owner.id = orders.user_id
                    WHERE copy.code = :code
                      AND orders.paid_at IS NOT NULL
                    """
                        .formatted(VALID))
                .bind("code", code.text())
                .map((row, _) -> view(row))
                .findOne());
  }

  private static CertificateView view(ResultSet row) throws SQLException {
    boolean valid = row.getBoolean("valid");
    return new CertificateView(
        new CertificateCode(row.getString("code")),
        LineColumns.work(row),
        PersonRow.named(row, "artist"),
        row.getInt("number"),
        row.getInt("edition_size"),
        instant(row, "paid_at"),
        valid,
        id(row, "user_id", PersonId::new),
        valid && row.getBoolean("is_named")
            ? Optional.of(PersonRow.named(row, "owner"))
            : Optional.empty());
  }

  /** Of each of these lines, in the order of their numbers. */
  static Map<OrderLineId, List<LineCertificate>> of(Handle handle, List<OrderLineId> lines) {
    return handle
        .createQuery(
            """
            SELECT line.id, copy.code, copy.number, copy.edition_size, %s
            FROM order_items AS line
            JOIN orders ON orders.id = line.order_id
            JOIN catalog_numbered AS copy ON copy.order_id = line.order_id AND copy.artwork_id = line.artwork_id
            WHERE line.id = ANY (:lines)
            ORDER BY copy.number, copy.code
            """
                .formatted(VALID))
        .bindArray("lines", UUID.class, lines.stream().map(OrderLineId::value).toList())
        .map((row, _) -> Map.entry(id(row, "id", OrderLineId::new), certificate(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static LineCertificate certificate(ResultSet row) throws SQLException {
    return new LineCertificate(
        new CertificateCode(row.getString("code")),
        row.getInt("number"),
        row.getInt("edition_size"),
        row.getBoolean("valid"));
  }

  @Override
  public void nameOwner(CertificateCode code, boolean named, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    named
                        ? """
                          INSERT INTO certificate_owners (code, named_at)
                          VALUES (:code, :now)
                          ON CONFLICT (code) DO NOTHING
                          """
                        : "DELETE FROM certificate_owners WHERE code = :code")
                .bind("code", code.text())
                .bindMap(named ? Map.of("now", now) : Map.of())
                .execute());
  }
}
