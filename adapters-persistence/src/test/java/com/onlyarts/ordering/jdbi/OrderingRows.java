package com.onlyarts.ordering.jdbi;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.domain.PaymentId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** People, works and payments, as rows of the modules that own them. */
final class OrderingRows {
  private final Jdbi jdbi;

  OrderingRows(TestDatabase database) {
    this.jdbi = database.jdbi();
  }

  PersonId somebody() {
    PersonId id = PersonId.next();
    String name = "p" + id.value().toString().replace("-", "");
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO users (id, username, email, password_hash, full_name, role)
                VALUES (?, ?, ? || '@example.org', '-', 'John Doe', 'artist')
                """,
                id.value(),
                name,
                name));
    return id;
  }

  ArtworkId digitalWorkBy(PersonId artist) {
    return workBy(artist, "digital", "500.00", null);
  }

  ArtworkId paintingBy(PersonId artist) {
    return workBy(artist, "painting", "120.00", 1);
  }

  ArtworkId workBy(PersonId artist, String category, String price, Integer edition) {
    ArtworkId id = ArtworkId.next();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO artworks (id, user_id, title, image_url, price, category, status, edition_size)
                VALUES (?, ?, 'Tide', 'https://img.example/tide.jpg', ?, ?::artwork_category, 'published', ?)
                """,
                id.value(),
                artist.value(),
                new BigDecimal(price),
                category,
                edition));
    return id;
  }

  PaymentId paymentBy(PersonId payer) {
    PaymentId id = PaymentId.next();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO payments (id, subject_kind, subject_id, payer_id, amount, provider) VALUES (?, 'order', ?, ?, 550.00, 'sandbox')",
                id.value(),
                UUID.randomUUID(),
                payer.value()));
    return id;
  }
}
