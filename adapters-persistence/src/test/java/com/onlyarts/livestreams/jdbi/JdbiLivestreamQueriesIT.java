package com.onlyarts.livestreams.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.jdbi.JdbiBlocks;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.livestreams.application.port.LivestreamFilter;
import com.onlyarts.livestreams.application.port.LivestreamView;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiLivestreamQueriesIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final LivestreamsDatabase database = new LivestreamsDatabase(DATABASE);

  @Test
  void R81_whom_a_block_keeps_apart_do_not_meet_in_lists_whoever_set_it() {
    Livestream stream = database.show(LivestreamFixture.aStream());
    PersonId blocker = database.somebody();
    PersonId blocked = database.somebody();
    JdbiBlocks blocks = new JdbiBlocks(DATABASE.jdbi());
    blocks.add(blocker, stream.artist(), SteppingClock.NOON);
    blocks.add(stream.artist(), blocked, SteppingClock.NOON);

    for (PersonId apart : new PersonId[] {blocker, blocked}) {
      assertThat(seenBy(stream, Optional.of(apart)).rows()).isEmpty();
      assertThat(seenBy(stream, Optional.of(apart)).total()).isZero();
    }
    assertThat(seenBy(stream, Optional.of(database.somebody())).total()).isEqualTo(1);
    assertThat(seenBy(stream, Optional.empty()).rows()).hasSize(1);
  }

  private Page<LivestreamView> seenBy(Livestream stream, Optional<PersonId> viewer) {
    return new JdbiLivestreamQueries(DATABASE.jdbi())
        .list(
            new LivestreamFilter(
                Optional.empty(), Optional.of(stream.artist()), Optional.empty(), viewer),
            PageRequest.first(9));
  }
}
