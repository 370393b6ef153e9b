package com.onlyarts.livestreams.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;

import com.onlyarts.livestreams.domain.LivestreamState;
import com.onlyarts.livestreams.domain.LivestreamState.Ended;
import com.onlyarts.livestreams.domain.LivestreamState.Live;
import com.onlyarts.livestreams.domain.LivestreamState.Scheduled;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The state of a stream as columns of {@code livestreams}. */
record LivestreamStateColumns(
    String status, Optional<Instant> startedAt, Optional<Instant> endedAt) {

  static LivestreamStateColumns of(LivestreamState state) {
    String status = state.status().label();
    return switch (state) {
      case Scheduled _ -> new LivestreamStateColumns(status, Optional.empty(), Optional.empty());
      case Live live ->
          new LivestreamStateColumns(status, Optional.of(live.startedAt()), Optional.empty());
      case Ended ended ->
          new LivestreamStateColumns(status, ended.startedAt(), Optional.of(ended.endedAt()));
    };
  }

  static LivestreamState read(ResultSet row) throws SQLException {
    return switch (LivestreamStatus.labelled(row.getString("status"))) {
      case SCHEDULED -> new Scheduled();
      case LIVE -> new Live(instant(row, "started_at"));
      case ENDED -> new Ended(optionalInstant(row, "started_at"), instant(row, "ended_at"));
    };
  }

  Update bindTo(Update statement) {
    return statement.bind("status", status).bind("startedAt", startedAt).bind("endedAt", endedAt);
  }
}
