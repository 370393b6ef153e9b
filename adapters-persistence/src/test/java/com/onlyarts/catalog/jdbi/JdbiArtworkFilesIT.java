package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.application.port.ArtworkFiles;
import com.onlyarts.catalog.application.port.ArtworkFilesContract;
import com.onlyarts.catalog.application.port.DeliveredFile;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Deliverables.Deliverable;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.jdbi.JdbiOriginals;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiArtworkFilesIT extends ArtworkFilesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final JdbiArtworkFiles files = new JdbiArtworkFiles(DATABASE.jdbi());
  private final PersonId artist = new CatalogUsers(DATABASE.jdbi()).somebody();

  @Override
  protected ArtworkFiles files() {
    return files;
  }

  @Override
  protected ArtworkId aWork() {
    Artwork artwork = anArtwork().by(artist).create();
    new JdbiArtworks(DATABASE.jdbi(), new SteppingClock()).add(artwork);
    return artwork.id();
  }

  @Override
  protected OriginalId anOriginal() {
    Original original =
        Original.announce(artist, new Description("sea.psd", FileKind.PSD, 7), NOON);
    new JdbiOriginals(DATABASE.jdbi(), new SteppingClock()).add(original);
    return original.id();
  }

  @Test
  void R126_what_is_taken_from_the_list_stays_in_use_where_somebody_may_have_bought_it() {
    ArtworkId ordered = aWork();
    ArtworkId neverOrdered = aWork();
    Deliverable bought = aFile("bought.psd");
    Deliverable unsold = aFile("unsold.psd");
    replace(ordered, bought);
    replace(neverOrdered, unsold);
    assertThat(files.among(ids(bought, unsold)))
        .containsExactlyInAnyOrder(bought.id(), unsold.id());

    hold(ordered);
    replace(ordered);
    replace(neverOrdered);

    assertThat(files.among(ids(bought, unsold))).containsExactly(bought.id());
    assertThat(files.of(ordered).files()).isEmpty();
  }

  @Test
  void R127_everybody_sees_what_a_work_delivers_or_that_it_delivers_nothing() {
    JdbiArtworkGallery gallery = new JdbiArtworkGallery(DATABASE.jdbi());
    ArtworkId work = aWork();
    assertThat(gallery.find(work, Optional.empty()).orElseThrow().delivers()).isEmpty();

    replace(work, aFile("sky.psd"), aFile("sea.psd"));

    assertThat(gallery.find(work, Optional.empty()).orElseThrow().delivers())
        .containsExactly(
            new DeliveredFile("sky.psd", "psd", 7), new DeliveredFile("sea.psd", "psd", 7));
  }

  private static void hold(ArtworkId work) {
    new JdbiHolds(DATABASE.jdbi())
        .add(new HoldKey(work.value()), List.of(new Hold(work, 1, Hold.State.HELD)), NOON);
  }
}
