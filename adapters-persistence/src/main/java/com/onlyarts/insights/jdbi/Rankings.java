package com.onlyarts.insights.jdbi;

/**
 * The statements behind the lists of the first. What sold is sorted before it is joined, OFFSET 0
 * keeps it so: names are looked up for those on the list.
 */
final class Rankings {
  private Rankings() {}

  /** By views, as they were rolled up, or favorites: each has an index. */
  static final String WORKS =
      """
      SELECT artwork_id, title, image_url, thumbnail_url, views, favorites, artist_id, username, full_name, profile_picture,
             coalesce((
               SELECT sum(amount)
               FROM insights_totals
               WHERE scope = 'artwork'
                 AND subject_id = artwork_id
                 AND measure = 'copies'
             ), 0) AS sales
      FROM (
        SELECT *
        FROM catalog_tally
        WHERE is_on_show
        ORDER BY <rank> DESC, artwork_id
        LIMIT :limit
      ) AS works
      JOIN identity_profile AS artists ON artists.id = artist_id
      ORDER BY <rank> DESC, artwork_id
      """;

  static final String WORKS_BY_SALES =
      """
      SELECT artwork_id, title, image_url, thumbnail_url, views, favorites, artist_id, username, full_name, profile_picture, <rank>
      FROM (
        SELECT subject_id, sum(amount) AS sales
        FROM insights_facts
        WHERE scope = 'artwork'
          AND measure = 'copies'
          AND at >= :starts
          AND at < :ends
        GROUP BY subject_id
        ORDER BY sales DESC, subject_id
        OFFSET 0
      ) AS sold
      JOIN catalog_tally ON artwork_id = subject_id AND is_on_show
      JOIN identity_profile AS artists ON artists.id = artist_id
      ORDER BY sales DESC, artwork_id
      LIMIT :limit
      """;

  static final String ARTISTS =
      """
      SELECT artists.id AS artist_id, username, full_name, profile_picture, followers_count,
             coalesce((
               SELECT sum(amount)
               FROM insights_totals
               WHERE scope = 'seller'
                 AND subject_id = artists.id
                 AND measure = 'copies'
             ), 0) AS sales
      FROM identity_profile AS artists
      WHERE role = 'artist'
        AND is_active
      ORDER BY followers_count DESC, artists.id
      LIMIT :limit
      """;

  static final String ARTISTS_BY_SALES =
      """
      SELECT artists.id AS artist_id, username, full_name, profile_picture, followers_count, sales
      FROM (
        SELECT subject_id, sum(amount) AS sales
        FROM insights_facts
        WHERE scope = 'seller'
          AND measure = 'copies'
          AND at >= :starts
          AND at < :ends
        GROUP BY subject_id
        ORDER BY sales DESC, subject_id
        OFFSET 0
      ) AS sold
      JOIN identity_profile AS artists ON artists.id = subject_id AND is_active
      ORDER BY sales DESC, artists.id
      LIMIT :limit
      """;
}
