package com.onlyarts.catalog.domain;

import static com.onlyarts.catalog.domain.ArtworkFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.WebLinks;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportDraftTest {
  private static final ImportTerms TERMS = new ImportTerms(new WebLinks(false), USD);
  private static final ImportDefaults NONE = new ImportDefaults(Optional.empty(), Optional.empty());
  private static final Optional<String> PICTURE = Optional.of("https://img.example/sea.jpg");
  private static final Map<String, String> GOOD =
      Map.of("title", "Sea", "price", "12.50", "category", "painting");

  @Test
  void R280_a_good_row_is_a_work_as_if_it_were_published_by_hand() {
    ImportDraft draft =
        draft(
            Map.of(
                "description", " Blue ",
                "originalPrice", "20",
                "tags", "Sea, dusk,,sea",
                "dimensions", "30x40cm",
                "isForSale", "No",
                "processingDays", "9",
                "editionSize", "3"));

    assertThat(draft.faults()).isEmpty();
    assertThat(draft.editionSize()).hasValue(3);
    assertThat(draft.details())
        .contains(
            new ArtworkDetails(
                new Title("Sea"),
                Optional.of("Blue"),
                PICTURE.get(),
                Optional.empty(),
                price("12.50"),
                Optional.of(price("20.00")),
                Category.PAINTING,
                new Tags(List.of("sea", "dusk")),
                Optional.of("30x40cm"),
                OptionalInt.empty(),
                false,
                9));
  }

  @Test
  void R280_what_a_row_does_not_say_is_as_its_import_says_and_else_as_usual() {
    ImportDraft draft =
        ImportDraft.of(
            given(Map.of("title", "Sea")),
            PICTURE,
            new ImportDefaults(Optional.of(price("5.00")), Optional.of(Category.DIGITAL)),
            TERMS);

    ArtworkDetails details = draft.details().orElseThrow();
    assertThat(details.price()).isEqualTo(price("5.00"));
    assertThat(details.category()).isEqualTo(Category.DIGITAL);
    assertThat(details.forSale()).isTrue();
    assertThat(details.processingDays()).isEqualTo(ArtworkDetails.USUAL_PROCESSING_DAYS);
    assertThat(draft.editionSize()).isEmpty();
  }

  @Test
  void R280_all_that_is_missing_is_told_at_once() {
    assertThat(ImportDraft.of(given(Map.of("title", " ")), Optional.empty(), NONE, TERMS).faults())
        .containsExactly(
            new RowFault("title", "is required"),
            new RowFault("imageUrl", "is required"),
            new RowFault("price", "is required"),
            new RowFault("category", "is required"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          price          | 12,5      |
          price          | 0         |
          price          | -1        | price: must be an amount such as 12.50
          price          | $12       | price: must be an amount such as 12.50
          price          | 1,000.00  | price: must be an amount such as 12.50
          price          | 1e400     | price: must be an amount such as 12.50
          price          | 12.505    | price: must be an amount with at most two decimals
          price          | 100000000 | price: must be 0.00 to 99999999.99
          originalPrice  | 12.49     | originalPrice: must not be below the price
          originalPrice  | 12.505    | originalPrice: must be an amount with at most two decimals
          currency       | usd       |
          currency       | EUR       | price: must be in USD
          category       | Painting  |
          category       | oil       | category: must be one of digital, painting, photography, sculpture, illustration, animation, 3d, traditional, mixed_media, other
          isForSale      | YES       |
          isForSale      | maybe     | isForSale: must be true or false
          processingDays | 60        |
          processingDays | 61        | processingDays: must be 1 to 60
          processingDays | soon      | processingDays: must be a whole number
          editionSize    | 1000000   |
          editionSize    | 0         | editionSize: must be at least 1
          editionSize    | 1000001   | editionSize: must be at most 1000000
          editionSize    | 3.5       | editionSize: must be a whole number
          unheardOf      | anything  |
          """)
  void R280_a_row_is_held_to_the_rules_of_every_work(String member, String text, String fault) {
    ImportDraft draft = draft(Map.of(member, text));

    assertThat(draft.faults().stream().map(it -> it.field() + ": " + it.message()).toList())
        .isEqualTo(fault == null ? List.of() : List.of(fault));
    assertThat(draft.details().isPresent()).isEqualTo(fault == null);
  }

  @Test
  void R280_lengths_and_addresses_are_those_of_every_work() {
    assertThat(fields(Map.of("title", "x".repeat(256)))).containsExactly("title");
    assertThat(fields(Map.of("description", "x".repeat(5_001)))).containsExactly("description");
    assertThat(fields(Map.of("dimensions", "x".repeat(101)))).containsExactly("dimensions");
    assertThat(fields(Map.of("tags", "x".repeat(51)))).containsExactly("tags");
    assertThat(fields(Map.of("tags", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u")))
        .containsExactly("tags");
    for (String address : List.of("javascript:alert(1)", "/sea.jpg", "file:///etc/passwd")) {
      Map<String, String> members = new HashMap<>(GOOD);
      members.put("imageUrl", address);
      assertThat(ImportDraft.of(given(members), Optional.empty(), NONE, TERMS).faults())
          .extracting(RowFault::field)
          .containsExactly("imageUrl");
    }
  }

  @Test
  void R280_no_database_is_given_what_it_does_not_keep() {
    GivenWork given =
        new GivenWork(
            1,
            Optional.of("\ud83c\udf0a".repeat(300)),
            Map.of("title", "a\0b\ud800", "price", "\0 "),
            Optional.of(" \0"));

    assertThat(given.said("title")).contains("ab?");
    assertThat(given.picture()).isEmpty();
    assertThat(given.sourceId()).contains("\ud83c\udf0a".repeat(255));
    assertThat(given.said("price")).isEmpty();
  }

  private static List<String> fields(Map<String, String> more) {
    return draft(more).faults().stream().map(RowFault::field).toList();
  }

  private static ImportDraft draft(Map<String, String> more) {
    Map<String, String> members = new HashMap<>(GOOD);
    members.putAll(more);
    return ImportDraft.of(given(members), PICTURE, NONE, TERMS);
  }

  private static GivenWork given(Map<String, String> members) {
    return new GivenWork(1, Optional.empty(), members, Optional.empty());
  }

  private static Price price(String amount) {
    return Price.of(new BigDecimal(amount), USD);
  }
}
