package com.onlyarts.catalog.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Deliverables;
import com.onlyarts.catalog.domain.Deliverables.Deliverable;
import com.onlyarts.media.domain.OriginalId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ArtworkFiles} must do, the fake and the real one alike. */
public abstract class ArtworkFilesContract {
  protected static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  protected abstract ArtworkFiles files();

  protected abstract ArtworkId aWork();

  protected abstract OriginalId anOriginal();

  @Test
  void R120_a_work_delivers_its_files_in_their_order_until_it_delivers_others() {
    ArtworkId work = aWork();
    Deliverable sea = aFile("sea.psd");
    Deliverable sky = aFile("sky.psd");
    Deliverable dune = aFile("dune.psd");
    assertThat(files().of(work).files()).isEmpty();

    replace(work, sky, sea);
    assertThat(files().of(work).files()).containsExactly(sky, sea);

    replace(work, sea, dune);
    assertThat(files().of(work).files()).containsExactly(sea, dune);
    assertThat(files().of(aWork()).files()).isEmpty();

    replace(work, sky);
    assertThat(files().of(work).files()).containsExactly(sky);
    replace(work);
    assertThat(files().of(work).files()).isEmpty();
  }

  protected void replace(ArtworkId work, Deliverable... files) {
    files().replace(work, new Deliverables(Stream.of(files).toList()), NOON);
  }

  protected Deliverable aFile(String name) {
    return new Deliverable(anOriginal(), name, "psd", 7, "a".repeat(64));
  }

  /** The ids of some files. */
  protected static List<OriginalId> ids(Deliverable... files) {
    return Stream.of(files).map(Deliverable::id).toList();
  }
}
