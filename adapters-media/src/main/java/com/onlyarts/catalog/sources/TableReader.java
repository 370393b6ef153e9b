package com.onlyarts.catalog.sources;

import com.onlyarts.catalog.application.port.ImportSources.UnreadableSource;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.GivenWork;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tables as spreadsheets and shops write them: apart by commas, semicolons or tabs, whichever the
 * first line has most of, quoted or not, with any ends of lines. The first line names the columns,
 * in any order; those of names that mean nothing to us are left alone.
 */
final class TableReader {
  private static final String ID = "id";
  private static final String PICTURE = "picture";

  /** What columns are called, without what is between the words, and the members they mean. */
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("description", "description"),
          Map.entry("price", "price"),
          Map.entry("currency", "currency"),
          Map.entry("originalprice", "originalPrice"),
          Map.entry("category", "category"),
          Map.entry("tags", "tags"),
          Map.entry("dimensions", "dimensions"),
          Map.entry("editionsize", "editionSize"),
          Map.entry("isforsale", "isForSale"),
          Map.entry("processingdays", "processingDays"),
          Map.entry("imageurl", "imageUrl"),
          Map.entry("picture", PICTURE),
          Map.entry("id", ID));

  /** The same for what Etsy's sellers download. */
  private static final Map<String, String> ETSYS =
      Map.of(
          "title", "title",
          "description", "description",
          "price", "price",
          "currencycode", "currency",
          "quantity", "editionSize",
          "tags", "tags",
          "image1", PICTURE,
          "listingid", ID,
          "sku", "sku");

  private final Map<String, String> words;
  private final boolean etsy;

  private TableReader(Map<String, String> words, boolean etsy) {
    this.words = words;
    this.etsy = etsy;
  }

  /** Reads tables with our own words above their columns. */
  static TableReader ofOurs() {
    return new TableReader(OURS, false);
  }

  /** Reads tables of Etsy. */
  static TableReader ofEtsy() {
    return new TableReader(ETSYS, true);
  }

  /**
   * The works of a table.
   *
   * @throws UnreadableSource if it is none, or has too many rows
   */
  List<GivenWork> works(String table) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(table)).setTrim(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        return List.of();
      }
      List<Optional<String>> columns = columns(records.next());
      List<GivenWork> works = new ArrayList<>();
      while (records.hasNext()) {
        CSVRecord row = records.next();
        if (row.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (works.size() == ArtworkImport.MOST_ROWS) {
          throw new UnreadableSource(
              "At most %d works are taken at once".formatted(ArtworkImport.MOST_ROWS));
        }
        works.add(work(works.size() + 1, columns, row));
      }
      return works;
    } catch (IOException | UncheckedIOException | IllegalStateException _) {
      throw new UnreadableSource("The table cannot be read; look at its quotation marks");
    }
  }

  private static char delimiter(String table) {
    String first = table.lines().findFirst().orElse("");
    char most = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, most)) {
        most = candidate;
      }
    }
    return most;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(it -> it == wanted).count();
  }

  private List<Optional<String>> columns(CSVRecord names) {
    List<Optional<String>> columns =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""))
            .map(name -> Optional.ofNullable(words.get(name)))
            .toList();
    if (!columns.contains(Optional.of("title"))) {
      throw new UnreadableSource("The first line must name the columns, and one of them title");
    }
    return columns;
  }

  private GivenWork work(int number, List<Optional<String>> columns, CSVRecord row) {
    Map<String, String> members = new HashMap<>();
    for (int n = 0; n < Math.min(columns.size(), row.size()); n++) {
      String text = row.get(n);
      columns.get(n).filter(_ -> !text.isBlank()).ifPresent(it -> members.putIfAbsent(it, text));
    }
    Optional<String> sku = Optional.ofNullable(members.remove("sku"));
    Optional<String> id = Optional.ofNullable(members.remove(ID)).or(() -> sku);
    Optional<String> picture = Optional.ofNullable(members.remove(PICTURE));
    if (!etsy) {
      return new GivenWork(number, id, members, picture);
    }
    members.replaceAll((_, text) -> PlainText.unescaped(text));
    members.computeIfPresent("tags", (_, tags) -> tags.replace('_', ' '));
    // Etsy names an address; its file is looked for in the archive, and nothing is fetched.
    return new GivenWork(number, id, members, picture.map(TableReader::file));
  }

  private static String file(String address) {
    String path = address.replaceAll("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
