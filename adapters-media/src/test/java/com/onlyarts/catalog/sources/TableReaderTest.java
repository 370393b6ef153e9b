package com.onlyarts.catalog.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.application.port.ImportSources.UnreadableSource;
import com.onlyarts.catalog.domain.GivenWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title,price,tags\nSea,12.50,\"a,b\"\n",
        "\ufefftitle,price,tags\r\nSea,12.50,\"a,b\"",
        "title;price;tags\r\n\r\n\"Sea\";12.50;a,b\r\n",
        "Title\tPRICE\tTags\tColour\nSea\t12.50\ta,b\tblue\n",
        "tags , price, title\n\"a,b\", 12.50 , Sea\n,,\n"
      })
  void R280_tables_are_read_however_spreadsheets_write_them(String table) {
    List<GivenWork> works = TableReader.ofOurs().works(PlainText.of(table.getBytes(UTF_8)));

    assertThat(works)
        .containsExactly(
            new GivenWork(
                1,
                Optional.empty(),
                Map.of("title", "Sea", "price", "12.50", "tags", "a,b"),
                Optional.empty()));
  }

  @Test
  void R280_a_table_says_everything_that_createArtwork_asks_for_and_where_the_picture_is() {
    String table =
        """
        id,title,description,price,original_price,category,tags,dimensions,edition size,is-for-sale,processingDays,imageUrl,picture
        7,"Sea ""at"" dusk","Two
        lines",10,20,painting,"sea, dusk",30x40cm,3,no,9,https://img.example/sea.jpg,pictures/sea.jpg
        """;

    GivenWork work = TableReader.ofOurs().works(table).getFirst();

    assertThat(work.sourceId()).contains("7");
    assertThat(work.picture()).contains("pictures/sea.jpg");
    assertThat(work.members())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("title", "Sea \"at\" dusk"),
                Map.entry("description", "Two\nlines"),
                Map.entry("price", "10"),
                Map.entry("originalPrice", "20"),
                Map.entry("category", "painting"),
                Map.entry("tags", "sea, dusk"),
                Map.entry("dimensions", "30x40cm"),
                Map.entry("editionSize", "3"),
                Map.entry("isForSale", "no"),
                Map.entry("processingDays", "9"),
                Map.entry("imageUrl", "https://img.example/sea.jpg")));
  }

  @Test
  void R280_a_formula_is_a_text_as_any_other() {
    assertThat(TableReader.ofOurs().works("title\n=HYPERLINK(\"x\")\n@SUM(1)\n"))
        .extracting(work -> work.members().get("title"))
        .containsExactly("=HYPERLINK(\"x\")", "@SUM(1)");
  }

  @Test
  void R280_etsys_table_is_understood_and_its_addresses_are_names_of_files() {
    String table =
        """
        TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,MATERIALS,IMAGE1,IMAGE2,SKU
        Sea &amp; sky,"It&#39;s blue",25.00,USD,3,"blue_sea,dusk",paper,https://i.etsystatic.com/1/r/il/a/2/il_fullxfull.2_abc.jpg?version=0,,S-1
        """;

    assertThat(TableReader.ofEtsy().works(table))
        .containsExactly(
            new GivenWork(
                1,
                Optional.of("S-1"),
                Map.of(
                    "title", "Sea & sky",
                    "description", "It's blue",
                    "price", "25.00",
                    "currency", "USD",
                    "editionSize", "3",
                    "tags", "blue sea,dusk"),
                Optional.of("il_fullxfull.2_abc.jpg")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,price\nSea,1\n",
        "title,price\n\"Sea,1\n",
        "title,price\n\"Sea\"x\"y,1\n",
        "<html><body>no table</body></html>",
        "{\"title\":\"Sea\"}"
      })
  void R280_what_is_no_table_cannot_be_read(String table) {
    assertThatThrownBy(() -> TableReader.ofOurs().works(table))
        .isInstanceOf(UnreadableSource.class);
  }

  @Test
  void R280_other_encodings_than_utf_8_are_refused_with_what_to_do() {
    for (byte[] table :
        List.of("title\nM\u00f6we".getBytes(ISO_8859_1), "title\nSea".getBytes(UTF_16))) {
      assertThatThrownBy(() -> PlainText.of(table))
          .isInstanceOf(UnreadableSource.class)
          .hasMessageContaining("UTF-8");
    }
  }

  @Test
  void R280_at_most_5000_rows_are_taken_and_rows_that_lack_columns_or_have_too_many() {
    assertThat(TableReader.ofOurs().works("title\n" + "Sea\n".repeat(5_000))).hasSize(5_000);
    assertThatThrownBy(() -> TableReader.ofOurs().works("title\n" + "Sea\n".repeat(5_001)))
        .hasMessageContaining("5000");
    assertThat(TableReader.ofOurs().works("title,price\nSea\nSky,1,2,3\n"))
        .extracting(GivenWork::members)
        .containsExactly(Map.of("title", "Sea"), Map.of("title", "Sky", "price", "1"));
    assertThat(TableReader.ofOurs().works("")).isEmpty();
  }
}
