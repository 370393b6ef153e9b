package com.onlyarts.livestreams.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import java.net.URI;
import org.jdbi.v3.core.Jdbi;

/** Streams on the real database, and people as rows of the module that owns them. */
final class LivestreamsDatabase {
  private static final URI STREAM_BASE = URI.create("https://live.example");

  final SteppingClock clock = new SteppingClock();
  final Jdbi jdbi;
  final JdbiTransactions transactions;
  final JdbiLivestreams livestreams;
  final JdbiBids bids;

  LivestreamsDatabase(TestDatabase database) {
    jdbi = database.jdbi();
    transactions = new JdbiTransactions(jdbi);
    livestreams = new JdbiLivestreams(jdbi, STREAM_BASE, clock);
    bids = new JdbiBids(jdbi);
  }

  PersonId somebody() {
    PersonId id = PersonId.next();
    String name = "p" + id.value().toString().replace("-", "");
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO users (id, username, email, password_hash, full_name, role)
                VALUES (?, ?, ? || '@example.org', '-', 'John Doe', 'artist')
                """,
                id.value(),
                name,
                name));
    return id;
  }

  Livestream show(LivestreamFixture fixture) {
    Livestream stream = fixture.by(somebody()).build();
    livestreams.add(stream);
    return stream;
  }
}
