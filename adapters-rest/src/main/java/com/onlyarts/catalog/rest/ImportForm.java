package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.ImportingArtworks;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.ImportDefaults;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.rest.MultipartForm;
import com.onlyarts.media.domain.OriginalId;
import jakarta.ws.rs.core.EntityPart;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form by which works are brought along. */
final class ImportForm {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}(?:\\.\\d{1,2})?");

  private final MultipartForm form;
  private final Currency currency;

  ImportForm(@Nullable List<EntityPart> parts, Currency currency) {
    this.form = new MultipartForm(parts);
    this.currency = currency;
  }

  ArtworkImport.Source source() {
    ImportKind kind =
        word("kind", ImportKind::labelled)
            .orElseThrow(() -> new InvalidValue("kind", "is required"));
    return new ArtworkImport.Source(
        kind,
        word("archiveId", UUID::fromString).map(OriginalId::new),
        new ImportDefaults(
            form.field("defaultPrice").map(this::price),
            word("defaultCategory", Category::labelled)));
  }

  /** The list that was sent; one byte more than is allowed is read at most. */
  Optional<byte[]> list() {
    return form.all("file")
        .findFirst()
        .map(part -> part.bytes(ImportingArtworks.MOST_LIST_BYTES))
        .filter(bytes -> bytes.length > 0);
  }

  private <T> Optional<T> word(String name, Function<String, T> reader) {
    return form.field(name)
        .map(
            text -> {
              try {
                return reader.apply(text);
              } catch (IllegalArgumentException _) {
                throw new InvalidValue(name, "is none that there is");
              }
            });
  }

  private Price price(String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw new InvalidValue("defaultPrice", "must be an amount such as 25.00");
    }
    try {
      return Price.of(new BigDecimal(text), currency);
    } catch (InvalidValue e) {
      throw new InvalidValue("defaultPrice", e.reason());
    }
  }
}
