package com.onlyarts.media.jdbi;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkPictures;
import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.catalog.jdbi.JdbiArtworkPictures;
import com.onlyarts.catalog.jdbi.JdbiArtworks;
import com.onlyarts.commissions.jdbi.JdbiCommissionPictures;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.jdbi.JdbiProfilePictures;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.livestreams.jdbi.JdbiStreamPictures;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.PublicId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whoever shows a picture is asked by its name, in whatever size and from whichever provider it is
 * shown (R90).
 */
class PicturesInUseIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final String shown = PublicId.next(Folder.ARTWORKS).text();
  private final String unused = PublicId.next(Folder.ARTWORKS).text();

  @Test
  void R90_a_picture_on_a_profile_is_in_use() {
    String cover = PublicId.next(Folder.PROFILES).text();
    somebody(
        "https://res.cloudinary.com/demo/image/upload/c_fill,w_200/v17/%s.jpg".formatted(shown),
        "http://localhost:5000/media/%s-800.jpg".formatted(cover));

    assertThat(new JdbiProfilePictures(DATABASE.jdbi()).among(List.of(shown, unused, cover)))
        .containsExactlyInAnyOrder(shown, cover);
  }

  @Test
  void R90_a_picture_of_a_work_is_in_use() {
    new JdbiArtworks(DATABASE.jdbi(), new SteppingClock())
        .add(anArtwork().by(somebody("cloudinary-url", "cloudinary-url")).create());
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE artworks SET image_url = 'https://img.example/' || :name || '.png'")
                    .bind("name", shown)
                    .execute());

    assertThat(new JdbiArtworkPictures(DATABASE.jdbi()).among(List.of(shown, unused)))
        .containsExactly(shown);
    assertThat(new JdbiArtworkPictures(DATABASE.jdbi()).among(List.of())).isEmpty();
  }

  @Test
  void R190_so_is_one_that_it_has_beside_its_own() {
    Artwork work = anArtwork().by(somebody("cloudinary-url", "cloudinary-url")).create();
    new JdbiArtworks(DATABASE.jdbi(), new SteppingClock()).add(work);
    JdbiArtworkPictures pictures = new JdbiArtworkPictures(DATABASE.jdbi());
    pictures.replace(
        work.id(),
        new ArtworkPictures(
            List.of(
                picture("https://img.example/own.jpg"),
                picture("http://x/media/%s.jpg".formatted(shown)))));

    assertThat(pictures.among(List.of(shown, unused))).containsExactly(shown);
  }

  private static ArtworkPicture picture(String address) {
    return new ArtworkPicture(address, Optional.empty(), Optional.empty());
  }

  @Test
  void R90_pictures_of_commissions_and_streams_are_in_use() {
    String reference = PublicId.next(Folder.COMMISSIONS).text();
    String delivered = PublicId.next(Folder.COMMISSIONS).text();
    PersonId artist = somebody("cloudinary-url", "cloudinary-url");
    DATABASE
        .jdbi()
        .useHandle(
            handle -> {
              handle
                  .createUpdate(
                      """
                      INSERT INTO commissions (client_id, artist_id, title, description, budget, reference_images, final_artwork_url)
                      VALUES (:client, :artist, 'Tide', 'A tide', 10, ARRAY['https://elsewhere.example/x.jpg', 'https://img.example/' || :reference || '.png'],
                              'https://img.example/' || :delivered || '.png')
                      """)
                  .bind("client", somebody("cloudinary-url", "cloudinary-url"))
                  .bind("artist", artist)
                  .bind("reference", reference)
                  .bind("delivered", delivered)
                  .execute();
              handle
                  .createUpdate(
                      "INSERT INTO livestreams (artist_id, title, thumbnail_url) VALUES (:artist, 'Live', 'https://img.example/' || :shown || '-400.png')")
                  .bind("artist", artist)
                  .bind("shown", shown)
                  .execute();
            });

    assertThat(
            new JdbiCommissionPictures(DATABASE.jdbi())
                .among(List.of(reference, delivered, unused)))
        .containsExactlyInAnyOrder(reference, delivered);
    assertThat(new JdbiStreamPictures(DATABASE.jdbi()).among(List.of(shown, unused)))
        .containsExactly(shown);
  }

  private PersonId somebody(String picture, String cover) {
    PersonId id = PersonId.next();
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO users (id, username, email, password_hash, profile_picture, cover_image)
                        VALUES (:id, :name, :name || '@example.com', 'x', :picture, :cover)
                        """)
                    .bind("id", id)
                    .bind("name", "p" + id.value().toString().replace("-", ""))
                    .bind("picture", picture)
                    .bind("cover", cover)
                    .execute());
    return id;
  }
}
