package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.ArtworkRemovedByAdmin;
import com.onlyarts.catalog.api.InfringementFound;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryHolds;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFeaturable;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkTakenDown;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryArtworkCounter;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.application.port.RecordingAuditTrail.AuditEntry;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ModeratingArtworksTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryArtworkCounter tally = new InMemoryArtworkCounter();
  private final RecordingOutbox outbox = new RecordingOutbox(transactions);
  private final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  private final CuratingArtworks curating =
      new CuratingArtworks(
          transactions, artworks, new InMemoryHolds(), tally, outbox, new SteppingClock());
  private final ModeratingArtworks moderating =
      new ModeratingArtworks(transactions, artworks, tally, audit, outbox, new SteppingClock());
  private final Caller admin = Callers.anAdmin();
  private final Caller artist = Callers.anArtist();

  @Test
  void R95_only_a_published_work_is_featured() {
    ArtworkId draft = curating.create(artist, anArtwork().details(), OptionalInt.empty(), true);

    assertRefused(new ArtworkNotFeaturable(draft), () -> moderating.feature(admin, draft, true));
    ArtworkId unknown = ArtworkId.next();
    assertRefused(new ArtworkNotFound(unknown), () -> moderating.feature(admin, unknown, true));
    assertThat(audit.deeds()).isEmpty();
  }

  @Test
  void R95_featuring_is_written_down_once() {
    ArtworkId work = published("Tide");

    moderating.feature(admin, work, true);
    moderating.feature(admin, work, true);
    moderating.feature(admin, work, false);

    assertThat(audit.deeds())
        .extracting(AuditEntry::act)
        .containsExactly("catalog.feature", "catalog.unfeature");
  }

  @Test
  void R95_what_is_taken_down_is_archived_told_of_and_stays_down_until_it_is_restored() {
    ArtworkId work = published("Tide");

    moderating.takeDown(admin, work, "Infringes a copyright", false);
    moderating.takeDown(admin, work, "again", false);

    assertThat(artworks.find(work).orElseThrow().status()).isEqualTo(ArtworkStatus.ARCHIVED);
    assertThat(tally.of(artist.person())).isZero();
    assertThat(outbox.events())
        .endsWith(
            new ArtworkRemovedByAdmin(
                work, artist.person(), "Tide", "Infringes a copyright", SteppingClock.NOON))
        .hasSize(2);
    assertRefused(new ArtworkTakenDown(work), () -> publish(work));

    moderating.restore(admin, work);
    publish(work);

    assertThat(artworks.find(work).orElseThrow().status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(audit.deeds())
        .extracting(AuditEntry::act)
        .containsExactly("catalog.take-down", "catalog.restore");
  }

  @Test
  void R95_what_is_restored_is_a_draft_that_nobody_hears_of() {
    ArtworkId work = published("Tide");
    moderating.takeDown(admin, work, "Infringes a copyright", false);

    moderating.restore(admin, work);
    moderating.restore(admin, work);

    assertThat(artworks.find(work).orElseThrow().status()).isEqualTo(ArtworkStatus.DRAFT);
    assertThat(tally.of(artist.person())).isZero();
    assertThat(audit.deeds())
        .extracting(AuditEntry::act)
        .containsExactly("catalog.take-down", "catalog.restore");
  }

  @Test
  void R126_buyers_are_concerned_once_a_work_is_found_to_infringe() {
    ArtworkId work = published("Tide");
    moderating.takeDown(admin, work, "In bad taste", false);
    moderating.takeDown(admin, work, "Infringes a copyright", true);
    moderating.takeDown(admin, work, "again", true);

    assertThat(outbox.events())
        .filteredOn(InfringementFound.class::isInstance)
        .containsExactly(new InfringementFound(work, SteppingClock.NOON));
    assertThat(audit.deeds())
        .extracting(it -> it.facts().get("infringing"))
        .containsExactly("false", "true");
  }

  @Test
  void what_is_taken_down_has_a_reason() {
    ArtworkId work = published("Tide");

    assertInvalid("reason", () -> moderating.takeDown(admin, work, " ", true));
  }

  private ArtworkId published(String title) {
    return curating.create(artist, anArtwork().titled(title).details(), OptionalInt.empty(), false);
  }

  private void publish(ArtworkId work) {
    curating.revise(
        artist,
        work,
        UnaryOperator.identity(),
        OptionalInt.empty(),
        Optional.of(ArtworkStatus.PUBLISHED));
  }
}
