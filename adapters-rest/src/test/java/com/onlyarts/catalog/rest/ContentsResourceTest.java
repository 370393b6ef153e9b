package com.onlyarts.catalog.rest;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.application.DeliveringArtworks;
import com.onlyarts.catalog.application.port.InMemoryArtworkFiles;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.media.application.FileScans;
import com.onlyarts.media.application.OfferingFiles;
import com.onlyarts.media.application.port.InMemoryOriginals;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContentsResourceTest {
  private static final InMemoryOriginals ORIGINALS = new InMemoryOriginals();
  private static final InMemoryArtworks ARTWORKS = new InMemoryArtworks();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          caller ->
              List.of(
                  new ContentsResource(
                      new DeliveringArtworks(
                          new InMemoryTransactions(),
                          ARTWORKS,
                          new InMemoryArtworkFiles(),
                          new OfferingFiles(ORIGINALS, FileScans.off()),
                          new SteppingClock()),
                      caller)));

  private final Caller artist = Callers.anArtist();
  private final ApiClient byArtist = SERVICE.api().as(RestService.token(artist));
  private final Artwork work = anArtwork().by(artist.person()).create();
  private final String address = "/artworks/%s/files".formatted(work.id().value());

  ContentsResourceTest() {
    ARTWORKS.add(work);
  }

  @Test
  void R120_an_artist_says_what_a_work_delivers_and_sees_it() {
    String file = complete(7);

    assertThat(byArtist.put(address, listing(file)).expect(200).text("/data/files/0/id"))
        .isEqualTo(file);
    assertThat(byArtist.get(address).expect(200).text("/data/files/0/name")).isEqualTo("sea.psd");
    byArtist.put(address, listing()).expect(200);
    assertThat(byArtist.get(address).expect(200).at("/data/files")).isEmpty();
  }

  @Test
  void R120_what_cannot_be_delivered_is_refused() {
    String file = complete(7);
    String unknown = UUID.randomUUID().toString();

    byArtist.put(address, listing(unknown)).refused(404, "file_not_found");
    byArtist.put(address, listing(file, file)).refused(400, "invalid_request");
    byArtist.careless().put(address, "{}").refused(400, "invalid_request");
    String[] large =
        Stream.generate(() -> complete(Original.MOST_BYTES)).limit(6).toArray(String[]::new);
    byArtist.put(address, listing(large)).refused(409, "files_too_large");
    String unfinished = announced(7).id().value().toString();
    byArtist.put(address, listing(unfinished)).refused(409, "file_incomplete");
  }

  @Test
  void R120_nobody_else_says_or_sees_it() {
    ApiClient byOther = SERVICE.api().as(RestService.token(Callers.anArtist()));

    byOther.put(address, listing()).refused(403, "not_your_artwork");
    byOther.get(address).refused(403, "not_your_artwork");
    SERVICE.api().as(RestService.token(Callers.aUser())).get(address).refused(403, "forbidden");
    byOther
        .get("/artworks/%s/files".formatted(UUID.randomUUID()))
        .refused(404, "artwork_not_found");
  }

  private static String listing(String... files) {
    return Stream.of(files)
        .map("\"%s\""::formatted)
        .collect(Collectors.joining(",", "{\"fileIds\":[", "]}"));
  }

  private String complete(long bytes) {
    Original original = announced(bytes);
    original.complete("a".repeat(64), SteppingClock.NOON);
    ORIGINALS.save(original);
    return original.id().value().toString();
  }

  private Original announced(long bytes) {
    Original original =
        Original.announce(
            artist.person(), new Description("sea", FileKind.PSD, bytes), SteppingClock.NOON);
    ORIGINALS.add(original);
    return original;
  }
}
