package com.onlyarts.catalog.jdbi;

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
final class Explained implements SqlLogger {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final List<String> sent = new ArrayList<>();
  private final Jdbi jdbi;

  Explained(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What each statement the work sends costs when it is run once more. */
  List<Plan> plansOf(Runnable work) {
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
    try (Handle handle = jdbi.open();
        Statement statement = handle.getConnection().createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
      rows.next();
      return new Plan(sql, JSON.readTree(rows.getString(1)).get(0).get("Plan"));
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** How a statement was run. */
  record Plan(String sql, JsonNode root) {

    /** Blocks of 8 kB that were looked at, in memory or not. */
    long buffers() {
      return root.get("Shared Hit Blocks").asLong() + root.get("Shared Read Blocks").asLong();
    }

    /** Tables that were read from end to end. */
    List<String> tablesRead() {
      return root.findParents("Node Type").stream()
          .filter(node -> node.get("Node Type").asText().equals("Seq Scan"))
          .map(node -> node.get("Relation Name").asText())
          .toList();
    }

    @Override
    public String toString() {
      return "%d buffers for%n%s%n%s".formatted(buffers(), sql, root.toPrettyString());
    }
  }
}
