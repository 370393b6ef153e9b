package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.PictureLists;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkPictures;
import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.media.api.PicturesInUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * The pictures works are shown by: their own in {@code artworks}, the others in {@code
 * artwork_pictures} (R190). Whatever the status of a work its pictures are in use: an archived one
 * is still shown to who bought it (R24, R90).
 */
public final class JdbiArtworkPictures implements PictureLists, PicturesInUse {
  private final Jdbi jdbi;

  public JdbiArtworkPictures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void replace(ArtworkId artwork, ArtworkPictures pictures) {
    List<ArtworkPicture> others = pictures.others();
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate("UPDATE artworks SET alt_text = :altText WHERE id = :artwork")
              .bind("altText", pictures.first().altText())
              .bind("artwork", artwork)
              .execute();
          handle
              .createUpdate("DELETE FROM artwork_pictures WHERE artwork_id = :artwork")
              .bind("artwork", artwork)
              .execute();
          Update added =
              handle.createUpdate(
                  """
                  INSERT INTO artwork_pictures (artwork_id, position, image_url, thumbnail_url, alt_text)
                  SELECT :artwork, other.position + 1, other.image_url, other.thumbnail_url, nullif(other.alt_text, '')
                  FROM unnest(:images, :thumbnails, :altTexts) WITH ORDINALITY AS other (image_url, thumbnail_url, alt_text, position)
                  """);
          Rows.in(added, others)
              .column("images", String.class, ArtworkPicture::imageUrl)
              .column("thumbnails", String.class, it -> it.thumbnailUrl().orElse(it.imageUrl()))
              .column("altTexts", String.class, it -> it.altText().orElse(""));
          added.bind("artwork", artwork).execute();
        });
  }

  @Override
  public Set<String> among(Collection<String> publicIds) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                handle
                    .createQuery(
                        """
                        SELECT picture_of(image_url)
                        FROM artworks
                        WHERE picture_of(image_url) = ANY (CAST(:names AS TEXT[]))
                        UNION
                        SELECT picture_of(thumbnail_url)
                        FROM artworks
                        WHERE picture_of(thumbnail_url) = ANY (CAST(:names AS TEXT[]))
                        UNION
                        SELECT picture_of(image_url)
                        FROM artwork_pictures
                        WHERE picture_of(image_url) = ANY (CAST(:names AS TEXT[]))
                        """)
                    .bindArray("names", String.class, publicIds)
                    .mapTo(String.class)
                    .list()));
  }
}
