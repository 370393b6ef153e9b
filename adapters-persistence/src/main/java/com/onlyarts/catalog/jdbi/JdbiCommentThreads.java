package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static java.util.stream.Collectors.groupingBy;

import com.onlyarts.catalog.application.port.CommentThreads;
import com.onlyarts.catalog.application.port.CommentView;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Columns;
import com.onlyarts.kernel.jdbi.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Threads by SQL: one statement fetches a page of comments and the first replies below each. */
public final class JdbiCommentThreads implements CommentThreads {
  /** Without what is by somebody from whom a block keeps the viewer apart (R81). */
  private static final String MET =
      "user_id <> ALL (ARRAY(SELECT other_id FROM identity_apart WHERE person_id = :viewer))";

  private static final String ROOTS = "artwork_id = :of AND parent_id IS NULL AND " + MET;
  private static final String REPLIES = "parent_id = :of AND " + MET;
  private static final Keyset LATEST_ROOTS =
      Keyset.latestFirst("comments:createdAt:desc", "created_at", "id");
  private static final Keyset EARLIEST_REPLIES =
      Keyset.earliestFirst("replies:createdAt:asc", "created_at", "id");

  private final Jdbi jdbi;

  public JdbiCommentThreads(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<CommentView> roots(
      ArtworkId artwork, PageRequest request, Optional<PersonId> viewer) {
    return jdbi.withHandle(
        handle -> {
          String heads = heads(ROOTS, LATEST_ROOTS.page(request));
          Query query = handle.createQuery(shown(heads)).bind("of", artwork);
          List<CommentView> newestFirst =
              read(LATEST_ROOTS.bind(query, request), viewer).reversed();
          return Page.of(
              request,
              newestFirst,
              total(handle, ROOTS, artwork, viewer),
              comment -> LATEST_ROOTS.behind(comment.createdAt(), comment.id()));
        });
  }

  @Override
  public Page<CommentView> replies(CommentId root, PageRequest request, Optional<PersonId> viewer) {
    return jdbi.withHandle(
        handle -> {
          String heads = heads(REPLIES, EARLIEST_REPLIES.page(request));
          Query query = handle.createQuery(shown(heads)).bind("of", root);
          return Page.of(
              request,
              read(EARLIEST_REPLIES.bind(query, request), viewer),
              total(handle, REPLIES, root, viewer),
              comment -> EARLIEST_REPLIES.behind(comment.createdAt(), comment.id()));
        });
  }

  @Override
  public Optional<CommentView> find(CommentId id, Optional<PersonId> viewer) {
    return jdbi.withHandle(
        handle ->
            read(
                    handle
                        .createQuery(shown("SELECT id FROM comments WHERE id = :id"))
                        .bind("id", id),
                    viewer)
                .stream()
                .findFirst());
  }

  private static String heads(String which, String page) {
    return "SELECT id\nFROM comments\nWHERE %s\n%s".formatted(which, page);
  }

  /** The heads with the first replies below them, everything in the order it was said. */
  private static String shown(String heads) {
    return """
        WITH heads AS (
          %s
        ), shown AS (
          SELECT id, true AS is_head
          FROM heads
          UNION ALL
          SELECT reply.id, false
          FROM heads
          CROSS JOIN LATERAL (
            SELECT id
            FROM comments
            WHERE parent_id = heads.id
              AND %s
            ORDER BY created_at, id
            LIMIT %d
          ) AS reply
        )
        SELECT comments.id, artwork_id, parent_id, content, likes_count, replies_count, comments.created_at, comments.updated_at, deleted_at, is_head,
               author.id AS author_id, author.username, author.full_name, author.profile_picture,
               EXISTS (SELECT FROM comment_likes WHERE comment_id = comments.id AND user_id = :viewer) AS liked
        FROM shown
        JOIN comments ON comments.id = shown.id
        JOIN identity_profile AS author ON author.id = comments.user_id
        ORDER BY comments.created_at, comments.id
        """
        .formatted(heads, MET, FIRST_REPLIES);
  }

  private static long total(Handle handle, String which, Object of, Optional<PersonId> viewer) {
    return handle
        .createQuery(
            "SELECT count(*) FROM (SELECT FROM comments WHERE %s LIMIT 10001) AS counted"
                .formatted(which))
        .bind("of", of)
        .bindByType("viewer", viewer.orElse(null), PersonId.class)
        .mapTo(long.class)
        .one();
  }

  private static List<CommentView> read(Query query, Optional<PersonId> viewer) {
    List<Line> lines =
        query
            .bindByType("viewer", viewer.orElse(null), PersonId.class)
            .map((row, _) -> new Line(view(row, viewer.isPresent()), row.getBoolean("is_head")))
            .list();
    Map<Optional<CommentId>, List<CommentView>> replies =
        lines.stream()
            .filter(line -> !line.head())
            .map(Line::comment)
            .collect(groupingBy(CommentView::parent));
    return lines.stream()
        .filter(Line::head)
        .map(Line::comment)
        .map(head -> head.showing(replies.getOrDefault(Optional.of(head.id()), List.of())))
        .toList();
  }

  private static CommentView view(ResultSet row, boolean known) throws SQLException {
    Optional<String> content = CommentRow.words(row).map(CommentText::text);
    PersonBrief author = author(row);
    return new CommentView(
        id(row, "id", CommentId::new),
        id(row, "artwork_id", ArtworkId::new),
        optionalId(row, "parent_id", CommentId::new),
        content.map(_ -> author),
        content,
        row.getInt("likes_count"),
        known ? Optional.of(row.getBoolean("liked")) : Optional.empty(),
        row.getInt("replies_count"),
        List.of(),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  private static PersonBrief author(ResultSet row) throws SQLException {
    return new PersonBrief(
        id(row, "author_id", PersonId::new),
        row.getString("username"),
        Columns.optionalText(row, "full_name"),
        Columns.optionalText(row, "profile_picture"));
  }

  private record Line(CommentView comment, boolean head) {}
}
