package violators.com.onlyarts.catalog.jdbi;

import com.onlyarts.architecture.Violates;

/** Helps itself to another module's table. */
@Violates("sql_touches_only_its_own_modules_tables")
final class ReadsTheLedger {
  String sql() {
    return """
        SELECT amount
        FROM ledger_postings
        """;
  }
}
