package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.application.port.EditionNumbers;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.NumberedCopy;
import com.onlyarts.kernel.jdbi.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Numbers of copies in the table {@code edition_numbers}. */
public final class JdbiEditionNumbers implements EditionNumbers {
  private final Jdbi jdbi;

  public JdbiEditionNumbers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int reclaim(HoldKey key, ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE edition_numbers
                    SET back_at = NULL
                    WHERE order_id = :order
                      AND artwork_id = :artwork
                      AND passed_on_at IS NULL
                    """)
                .bind("order", key.order())
                .bind("artwork", artwork)
                .execute());
  }

  @Override
  public List<Integer> passOn(ArtworkId artwork, int most, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH passed_on AS (
                      UPDATE edition_numbers
                      SET passed_on_at = :at
                      WHERE code IN (
                        SELECT code
                        FROM edition_numbers
                        WHERE artwork_id = :artwork
                          AND back_at IS NOT NULL
                          AND passed_on_at IS NULL
                        ORDER BY number
                        LIMIT :most
                      )
                      RETURNING number
                    )
                    SELECT number
                    FROM passed_on
                    ORDER BY number
                    """)
                .bind("at", at)
                .bind("artwork", artwork)
                .bind("most", most)
                .mapTo(Integer.class)
                .list());
  }

  @Override
  public int last(ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(max(number), 0)
                    FROM edition_numbers
                    WHERE artwork_id = :artwork
                    """)
                .bind("artwork", artwork)
                .mapTo(int.class)
                .one());
  }

  @Override
  public void give(HoldKey key, ArtworkId artwork, List<NumberedCopy> copies, Instant at) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle.createUpdate(
                  """
                  INSERT INTO edition_numbers (code, artwork_id, order_id, number, edition_size, given_at)
                  SELECT copy.code, :artwork, :order, copy.number, copy.size, :at
                  FROM unnest(:codes, :numbers, :sizes) AS copy (code, number, size)
                  """);
          Rows.in(statement, copies)
              .column("codes", String.class, copy -> copy.code().text())
              .column("numbers", Integer.class, NumberedCopy::number)
              .column("sizes", Integer.class, NumberedCopy::of);
          statement.bind("artwork", artwork).bind("order", key.order()).bind("at", at).execute();
        });
  }

  @Override
  public void cameBack(HoldKey key, Set<ArtworkId> works, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE edition_numbers
                    SET back_at = :at
                    WHERE order_id = :order
                      AND artwork_id = ANY (:works)
                      AND back_at IS NULL
                    """)
                .bind("at", at)
                .bind("order", key.order())
                .bindArray("works", UUID.class, works.stream().map(ArtworkId::value).toList())
                .execute());
  }
}
