package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Comment;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code comments} as the comment it stands for. */
final class CommentRow implements RowMapper<Comment> {

  @Override
  public Comment map(ResultSet row, StatementContext context) throws SQLException {
    return Comment.restore(
        id(row, "id", CommentId::new),
        id(row, "artwork_id", ArtworkId::new),
        id(row, "user_id", PersonId::new),
        optionalId(row, "parent_id", CommentId::new),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        words(row),
        row.getInt("replies_count"));
  }

  /** What was said; nothing in the row of a tombstone. */
  static Optional<CommentText> words(ResultSet row) throws SQLException {
    return Columns.optionalInstant(row, "deleted_at").isPresent()
        ? Optional.empty()
        : Optional.of(new CommentText(row.getString("content")));
  }
}
