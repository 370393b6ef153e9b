package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.onlyarts.catalog.application.port.ArtworkLicences;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceOffer;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.LicenceTerms;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.kernel.jdbi.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Licences of works in the tables {@code artwork_licences} and {@code artwork_licence_texts}. */
public final class JdbiArtworkLicences implements ArtworkLicences {
  private final Jdbi jdbi;

  public JdbiArtworkLicences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<ArtworkId, LicenceOffers> of(Collection<ArtworkId> artworks) {
    Map<ArtworkId, List<LicenceOffer>> said =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT licence.artwork_id, licence.kind, licence.price, custom.version, custom.text
                        FROM artwork_licences AS licence
                        LEFT JOIN LATERAL (
                          SELECT version, text
                          FROM artwork_licence_texts
                          WHERE artwork_id = licence.artwork_id
                            AND licence.kind = 'custom'
                          ORDER BY version DESC
                          LIMIT 1
                        ) AS custom ON true
                        WHERE licence.artwork_id = ANY (:artworks)
                        """)
                    .bindArray(
                        "artworks", UUID.class, artworks.stream().map(ArtworkId::value).toList())
                    .map(
                        (row, context) ->
                            Map.entry(id(row, "artwork_id", ArtworkId::new), offer(row, context)))
                    .collect(
                        groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    return artworks.stream()
        .distinct()
        .collect(
            toMap(
                work -> work,
                work ->
                    Optional.ofNullable(said.get(work))
                        .map(LicenceOffers::new)
                        .orElseGet(LicenceOffers::usual)));
  }

  private static LicenceOffer offer(ResultSet row, StatementContext context) throws SQLException {
    Optional<String> text = optionalText(row, "text");
    int version = row.getInt("version");
    return new LicenceOffer(
        LicenceKind.labelled(row.getString("kind")),
        optionalMoney(row, "price", context).map(Price::new),
        text.map(it -> new LicenceTerms(version, it)));
  }

  @Override
  public void replace(ArtworkId artwork, LicenceOffers offers, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("DELETE FROM artwork_licences WHERE artwork_id = :artwork")
              .bind("artwork", artwork)
              .execute();
          Update statement =
              handle.createUpdate(
                  """
                  INSERT INTO artwork_licences (artwork_id, kind, price)
                  SELECT :artwork, licence.kind, licence.price
                  FROM unnest(:kinds, :prices) AS licence (kind, price)
                  """);
          Rows.in(statement, offers.offers())
              .column("kinds", String.class, offer -> offer.kind().label())
              .column("prices", BigDecimal.class, JdbiArtworkLicences::amount);
          statement.bind("artwork", artwork).execute();
          offers
              .find(LicenceKind.CUSTOM)
              .flatMap(LicenceOffer::custom)
              .ifPresent(terms -> write(handle, artwork, terms, now));
        });
  }

  private static @Nullable BigDecimal amount(LicenceOffer offer) {
    return offer.price().map(price -> price.money().amount()).orElse(null);
  }

  /** A version that is there already stays as it is. */
  private static void write(Handle handle, ArtworkId artwork, LicenceTerms terms, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO artwork_licence_texts (artwork_id, version, text, written_at)
            VALUES (:artwork, :version, :text, :now)
            ON CONFLICT (artwork_id, version) DO NOTHING
            """)
        .bind("artwork", artwork)
        .bind("version", terms.version())
        .bind("text", terms.text())
        .bind("now", now)
        .execute();
  }

  @Override
  public Optional<LicenceTerms> lastCustom(ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT version, text
                    FROM artwork_licence_texts
                    WHERE artwork_id = :artwork
                    ORDER BY version DESC
                    LIMIT 1
                    """)
                .bind("artwork", artwork)
                .map((row, _) -> new LicenceTerms(row.getInt("version"), row.getString("text")))
                .findOne());
  }

  @Override
  public Optional<LicenceTerms> custom(ArtworkId artwork, int version) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT version, text
                    FROM artwork_licence_texts
                    WHERE artwork_id = :artwork
                      AND version = :version
                    """)
                .bind("artwork", artwork)
                .bind("version", version)
                .map((row, _) -> new LicenceTerms(row.getInt("version"), row.getString("text")))
                .findOne());
  }
}
