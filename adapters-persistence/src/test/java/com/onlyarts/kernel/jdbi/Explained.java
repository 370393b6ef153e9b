package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.PGStatement;

/** Listens to the statements that are sent, values and all, and has the database explain them. */
public final class Explained implements SqlLogger {
  /** A total is counted up to 10,000 and one more, and passes over others on the way. */
  private static final long MOST_COUNTED = 20_000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private final List<String> sent = new ArrayList<>();
  private final Jdbi jdbi;

  public Explained(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Has every statement of the work read no table from end to end, and look at no more buffers of 8
   * kB than these.
   */
  public void assertCosts(long most, Runnable work) {
    assertThat(plansOf(work)).isNotEmpty().allSatisfy(plan -> plan.assertCosts(most));
  }

  /** What each statement the work sends costs when it is run once more; nothing it does lasts. */
  public List<Plan> plansOf(Runnable work) {
    jdbi.setSqlLogger(this);
    try {
      sent.clear();
      work.run();
    } finally {
      jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }
    return sent.stream().map(this::plan).toList();
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    try {
      sent.add(context.getStatement().unwrap(PGStatement.class).toString());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Plan plan(String sql) {
    try (Handle handle = jdbi.open().begin();
        Statement statement = handle.getConnection().createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
      rows.next();
      Plan plan = new Plan(sql, JSON.readTree(rows.getString(1)).get(0).get("Plan"));
      handle.rollback();
      return plan;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** How a statement was run. */
  public record Plan(String sql, JsonNode root) {

    /** Blocks of 8 kB that were looked at, in memory or not. */
    public long buffers() {
      return root.get("Shared Hit Blocks").asLong() + root.get("Shared Read Blocks").asLong();
    }

    /** Tables that were read from end to end, or at least further than any total is counted. */
    public List<String> tablesRead() {
      return root.findParents("Node Type").stream()
          .filter(node -> node.get("Node Type").asText().equals("Seq Scan"))
          .filter(node -> rowsLookedAt(node) > MOST_COUNTED)
          .map(node -> node.get("Relation Name").asText())
          .toList();
    }

    private static double rowsLookedAt(JsonNode node) {
      return (node.get("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble())
          * node.get("Actual Loops").asDouble();
    }

    public void assertCosts(long most) {
      assertThat(tablesRead()).as(toString()).isEmpty();
      assertThat(buffers()).as(toString()).isLessThanOrEqualTo(most);
    }

    @Override
    public String toString() {
      return "%d buffers for%n%s%n%s".formatted(buffers(), sql, root.toPrettyString());
    }
  }
}
