package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.Comments;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Comment;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Comments in the table {@code comments}; each number changes in the statement that adds or removes
 * what it counts (R17).
 */
public final class JdbiComments implements Comments {
  private final Jdbi jdbi;

  public JdbiComments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<ArtworkId> artworkOf(CommentId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT artwork_id FROM comments WHERE id = :id")
                .bind("id", id)
                .mapTo(ArtworkId.class)
                .findOne());
  }

  @Override
  public Optional<Comment> lock(CommentId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, artwork_id, user_id, parent_id, content, replies_count, created_at, updated_at, deleted_at
                    FROM comments
                    WHERE id = :id
                    FOR NO KEY UPDATE
                    """)
                .bind("id", id)
                .map(new CommentRow())
                .findOne());
  }

  @Override
  public void add(Comment comment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH said AS (
                      INSERT INTO comments (id, artwork_id, user_id, parent_id, content, created_at, updated_at)
                      VALUES (:id, :artwork, :author, :root, :content, :createdAt, :createdAt)
                      RETURNING artwork_id, parent_id
                    ), thread AS (
                      UPDATE comments
                      SET replies_count = replies_count + 1
                      FROM said
                      WHERE comments.id = said.parent_id
                    )
                    UPDATE artworks
                    SET comments_count = comments_count + 1
                    FROM said
                    WHERE artworks.id = said.artwork_id
                    """)
                .bind("id", comment.id())
                .bind("artwork", comment.artwork())
                .bind("author", comment.author())
                .bindByType("root", comment.root().orElse(null), CommentId.class)
                .bind("content", comment.words().map(CommentText::text))
                .bind("createdAt", comment.createdAt())
                .execute());
  }

  @Override
  public void save(Comment comment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE comments
                    SET content = :content,
                        updated_at = :updatedAt
                    WHERE id = :id
                    """)
                .bind("content", comment.words().map(CommentText::text))
                .bind("updatedAt", comment.updatedAt())
                .bind("id", comment.id())
                .execute());
  }

  @Override
  public void entomb(Comment comment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH entombed AS (
                      UPDATE comments
                      SET content = '',
                          updated_at = :at,
                          deleted_at = :at
                      WHERE id = :id
                        AND deleted_at IS NULL
                      RETURNING artwork_id
                    )
                    UPDATE artworks
                    SET comments_count = comments_count - 1
                    FROM entombed
                    WHERE artworks.id = entombed.artwork_id
                    """)
                .bind("at", comment.updatedAt())
                .bind("id", comment.id())
                .execute());
  }

  @Override
  public void remove(Comment comment) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH removed AS (
                      DELETE FROM comments
                      WHERE id = :id
                      RETURNING artwork_id, parent_id
                    ), thread AS (
                      UPDATE comments
                      SET replies_count = replies_count - 1
                      FROM removed
                      WHERE comments.id = removed.parent_id
                    )
                    UPDATE artworks
                    SET comments_count = comments_count - 1
                    FROM removed
                    WHERE artworks.id = removed.artwork_id
                    """)
                .bind("id", comment.id())
                .execute());
    comment.root().ifPresent(this::clear);
  }

  @Override
  public boolean like(CommentId id, PersonId person, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        WITH liked AS (
                          INSERT INTO comment_likes (comment_id, user_id, created_at)
                          VALUES (:id, :person, :at)
                          ON CONFLICT (comment_id, user_id) DO NOTHING
                          RETURNING comment_id
                        )
                        UPDATE comments
                        SET likes_count = likes_count + 1
                        FROM liked
                        WHERE comments.id = liked.comment_id
                        """)
                    .bind("id", id)
                    .bind("person", person)
                    .bind("at", at)
                    .execute()
                > 0);
  }

  @Override
  public boolean unlike(CommentId id, PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        WITH unliked AS (
                          DELETE FROM comment_likes
                          WHERE comment_id = :id
                            AND user_id = :person
                          RETURNING comment_id
                        )
                        UPDATE comments
                        SET likes_count = likes_count - 1
                        FROM unliked
                        WHERE comments.id = unliked.comment_id
                        """)
                    .bind("id", id)
                    .bind("person", person)
                    .execute()
                > 0);
  }

  @Override
  public int likes(CommentId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT likes_count FROM comments WHERE id = :id")
                .bind("id", id)
                .mapTo(int.class)
                .one());
  }

  /** Removes the root if it is a tombstone that nobody's reply is left on. */
  private void clear(CommentId root) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM comments
                    WHERE id = :root
                      AND deleted_at IS NOT NULL
                      AND replies_count = 0
                    """)
                .bind("root", root)
                .execute());
  }
}
