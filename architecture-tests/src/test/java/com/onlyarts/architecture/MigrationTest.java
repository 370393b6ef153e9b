package com.onlyarts.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.onlyarts.architecture.FloorPlan.Module;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables are made once, by their module; functions, triggers and views are replaced (0043). */
class MigrationTest {
  private static final List<Migration> SOUND =
      List.of(
          Migration.of(
              "V02__identity.sql",
              """
              CREATE TABLE users (id UUID PRIMARY KEY, picture TEXT);
              CREATE FUNCTION picture_of(address TEXT) RETURNS TEXT
              RETURN substring(address FROM 1);
              CREATE INDEX users_by_picture ON users (picture_of(picture)); -- ALTER TABLE artworks
              """),
          Migration.of(
              "V04__catalog.sql",
              "CREATE TABLE artworks (artist UUID NOT NULL REFERENCES users (id));"),
          Migration.of(
              "R__05_payments_ledger.sql",
              """
              DROP TRIGGER IF EXISTS entry_balances ON entries;
              CREATE CONSTRAINT TRIGGER entry_balances AFTER INSERT
                  ON entries EXECUTE FUNCTION entry_balances();
              """),
          Migration.of("V13__catalog.sql", "ALTER TABLE artworks ADD COLUMN framed BOOLEAN;"));

  @Test
  void the_migrations_have_no_fault() {
    assertThat(Schema.migrated().faults()).isEmpty();
    assertThat(new Schema(SOUND).faults()).isEmpty();
  }

  @SuppressWarnings("EnumOrdinal") // the number of a file is its module's place on the plan
  @Test
  void the_first_ones_are_the_modules_in_their_order() {
    assertThat(Schema.migrated().migrations().stream().map(Migration::file))
        .containsSubsequence(
            Arrays.stream(Module.values())
                .map(it -> "V%02d__%s.sql".formatted(it.ordinal() + 1, it.packageName()))
                .toList());
  }

  @Test
  void a_table_is_touched_by_its_own_module_alone() {
    assertFault("V13__catalog.sql", "ALTER TABLE users ADD COLUMN taste TEXT;");
    assertFault("V13__catalog.sql", "DROP TABLE IF EXISTS users;");
    assertFault("V13__catalog.sql", "UPDATE users SET picture = NULL;");
    assertFault("V13__catalog.sql", "CREATE UNIQUE INDEX users_by_taste\n    ON users (taste);");
    assertFault(
        "R__04_catalog_taste.sql",
        """
        CREATE OR REPLACE TRIGGER taste AFTER UPDATE OF picture
            ON users EXECUTE FUNCTION taste();
        """);
  }

  @Test
  void a_table_that_was_dropped_is_not_there_until_it_is_made_again() {
    Migration drop = Migration.of("V14__catalog.sql", "DROP TABLE artworks;");
    Migration remake = Migration.of("V15__catalog.sql", "CREATE TABLE artworks (id UUID);");

    assertThat(tablesAfter(drop)).containsExactly("users");
    assertThat(tablesAfter(drop, remake)).containsExactlyInAnyOrder("users", "artworks");
  }

  private static List<String> tablesAfter(Migration... later) {
    return new Schema(Stream.concat(SOUND.stream(), Stream.of(later)).toList())
        .relations().stream().map(Schema.Relation::name).toList();
  }

  @Test
  void a_key_refers_only_to_modules_that_may_be_asked() {
    assertFault("V13__media.sql", "CREATE TABLE frames (id UUID REFERENCES artworks (id));");
  }

  @Test
  void a_file_makes_its_tables_as_they_are() {
    assertFault(
        "V13__media.sql",
        "CREATE TABLE frames (id UUID);\nALTER TABLE frames ADD COLUMN width INTEGER;");
  }

  @Test
  void functions_triggers_and_views_are_repeatable() {
    assertFault("V13__catalog.sql", "CREATE FUNCTION taste() RETURNS TRIGGER");
    assertFault("V13__catalog.sql", "CREATE VIEW catalog_taste AS SELECT 1;");
    assertFault("V13__catalog.sql", "CREATE TRIGGER taste AFTER INSERT ON artworks");
  }

  @Test
  void what_is_repeatable_can_run_twice() {
    assertFault("R__04_catalog_taste.sql", "CREATE VIEW catalog_taste AS SELECT 1;");
    assertFault("R__04_catalog_taste.sql", "CREATE OR REPLACE VIEW x AS SELECT 1;\nDROP VIEW y;");
    assertFault("R__04_catalog_taste.sql", "CREATE TABLE taste (id UUID);");
    assertFault("R__04_catalog_taste.sql", "INSERT INTO artworks DEFAULT VALUES;");
  }

  @Test
  void a_file_is_named_for_its_module_and_repeated_in_its_place() {
    Stream.of("V13.sql", "catalog.sql", "R__catalog_taste.sql", "R__05_catalog_taste.sql")
        .forEach(
            file -> assertThatIllegalStateException().isThrownBy(() -> Migration.of(file, "")));
  }

  private static void assertFault(String file, String sql) {
    List<Migration> migrations =
        Stream.concat(SOUND.stream(), Stream.of(Migration.of(file, sql))).toList();

    assertThat(new Schema(migrations).faults()).singleElement().asString().startsWith(file);
  }
}
