package com.onlyarts.kernel.jdbi;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The schema is the founding document's, with the corrections of the rules. */
class SchemaIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** Tables that hold money, or evidence of what people agreed on and said to each other (R19). */
  private static final List<String> MONEY_AND_EVIDENCE =
      List.of(
          "users",
          "orders",
          "order_items",
          "artwork_holds",
          "commissions",
          "consultations",
          "livestreams",
          "livestream_bids",
          "conversations",
          "messages",
          "payment_customers",
          "payments",
          "payment_shares",
          "refunds",
          "provider_events",
          "ledger_accounts",
          "ledger_entries",
          "ledger_postings");

  private Jdbi jdbi;

  @BeforeEach
  void open() {
    jdbi = DATABASE.jdbi();
  }

  @Test
  void the_document_has_fifteen_tables_and_nine_enums() {
    assertThat(tables(DocumentedSchema.columns().keySet())).hasSize(15);
    assertThat(DocumentedSchema.enums()).hasSize(9);
  }

  @Test
  void every_documented_column_is_there_in_its_documented_type() {
    Map<String, String> actual = columns();

    assertThat(DocumentedSchema.columns())
        .allSatisfy(
            (column, type) ->
                assertThat(actual.getOrDefault(column, "absent")).as(column).isIn(accepted(type)));
  }

  @Test
  void every_enum_has_its_documented_labels_in_order() {
    assertThat(enums()).isEqualTo(DocumentedSchema.enums());
  }

  @Test
  void every_instant_knows_its_zone_and_every_id_is_time_ordered() {
    assertThat(columns()).doesNotContainValue("timestamp without time zone");
    assertThat(
            strings(
                "SELECT table_name || '.' || column_default FROM information_schema.columns WHERE column_default LIKE 'gen_random_uuid%'"))
        .isEmpty();
  }

  @Test
  void nothing_that_holds_money_or_evidence_is_removed_by_a_cascade() {
    assertThat(tables(columns().keySet())).containsAll(MONEY_AND_EVIDENCE);
    assertThat(emptiedByCascade())
        .contains("sessions", "cart_items")
        .doesNotContainAnyElementsOf(MONEY_AND_EVIDENCE);
  }

  @Test
  void no_index_repeats_the_beginning_of_another() {
    assertThat(jdbi.<List<String>, RuntimeException>withHandle(SchemaIT::repeatingIndexes))
        .isEmpty();
    jdbi.useTransaction(
        handle -> {
          handle.execute("CREATE INDEX idx_follows_follower_id ON follows (follower_id)");
          assertThat(repeatingIndexes(handle)).containsOnly("idx_follows_follower_id");
          handle.rollback();
        });
  }

  @Test
  void migrating_again_changes_nothing() {
    Map<String, String> before = columns();

    Flyway flyway =
        Flyway.configure()
            .dataSource(DATABASE.dataSource())
            .locations("classpath:db/migration")
            .load();

    assertThat(flyway.info().applied()).isNotEmpty();
    assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    assertThat(columns()).isEqualTo(before);
  }

  /**
   * Sums may be wider than the document has them; a time without its zone becomes one with it (R5).
   */
  private static List<String> accepted(String type) {
    return switch (type) {
      case "timestamp" -> List.of("timestamp with time zone");
      case "decimal(10,2)" -> List.of("numeric(10,2)", "numeric(12,2)");
      case "decimal(5,2)" -> List.of("numeric(5,2)");
      default -> List.of(type.replace("varchar", "character varying"));
    };
  }

  private Map<String, String> columns() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT relname || '.' || attname AS name, format_type(atttypid, atttypmod) AS type
                    FROM pg_attribute
                    JOIN pg_class ON pg_class.oid = attrelid
                    WHERE relkind = 'r'
                      AND relnamespace = current_schema()::regnamespace
                      AND attnum > 0
                      AND NOT attisdropped
                      AND relname <> 'flyway_schema_history'
                    """)
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("type")))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private Map<String, List<String>> enums() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT typname AS name, string_agg(enumlabel, ',' ORDER BY enumsortorder) AS labels
                    FROM pg_enum
                    JOIN pg_type ON pg_type.oid = enumtypid
                    GROUP BY typname
                    """)
                .map(
                    (row, _) ->
                        Map.entry(
                            row.getString("name"),
                            Arrays.asList(row.getString("labels").split(","))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Tables whose rows, or whose references, go when a row of another table goes. */
  private List<String> emptiedByCascade() {
    return strings(
        "SELECT DISTINCT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND confdeltype NOT IN ('a', 'r')");
  }

  private static List<String> repeatingIndexes(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT small.indexrelid::regclass::text
            FROM pg_index AS small
            JOIN pg_class AS home ON home.oid = small.indrelid AND home.relnamespace = current_schema()::regnamespace
            JOIN pg_index AS large ON large.indrelid = small.indrelid AND large.indexrelid <> small.indexrelid
            WHERE NOT small.indisunique
              AND small.indpred IS NULL
              AND large.indpred IS NULL
              AND small.indexprs IS NULL
              AND large.indexprs IS NULL
              AND large.indkey::text || ' ' LIKE small.indkey::text || ' %'
              AND large.indclass::text || ' ' LIKE small.indclass::text || ' %'
            """)
        .mapTo(String.class)
        .list();
  }

  private static Set<String> tables(Set<String> columns) {
    return columns.stream()
        .map(column -> column.substring(0, column.indexOf('.')))
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  private List<String> strings(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
