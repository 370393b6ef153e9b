package com.onlyarts.catalog.application.port;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toList;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Comment;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comments in a map, in the order they were made; everybody is called "somebody". */
public final class InMemoryComments implements Comments, CommentThreads {
  private final Map<CommentId, Comment> comments = new LinkedHashMap<>();
  private final Map<CommentId, Set<PersonId>> likes = new HashMap<>();

  @Override
  public Optional<ArtworkId> artworkOf(CommentId id) {
    return Optional.ofNullable(comments.get(id)).map(Comment::artwork);
  }

  @Override
  public Optional<Comment> lock(CommentId id) {
    return Optional.ofNullable(comments.get(id))
        .map(comment -> copyOf(comment, repliesTo(id).size()));
  }

  @Override
  public void add(Comment comment) {
    comments.put(comment.id(), copyOf(comment, 0));
  }

  @Override
  public void save(Comment comment) {
    comments.replace(comment.id(), copyOf(comment, 0));
  }

  @Override
  public void entomb(Comment comment) {
    save(comment);
  }

  @Override
  public void remove(Comment comment) {
    comments.remove(comment.id());
    comment
        .root()
        .filter(
            root -> requireNonNull(comments.get(root)).isTombstone() && repliesTo(root).isEmpty())
        .ifPresent(comments::remove);
  }

  @Override
  public boolean like(CommentId id, PersonId person, Instant at) {
    return likes.computeIfAbsent(id, _ -> new HashSet<>()).add(person);
  }

  @Override
  public boolean unlike(CommentId id, PersonId person) {
    return likes.getOrDefault(id, new HashSet<>()).remove(person);
  }

  @Override
  public int likes(CommentId id) {
    return likes.getOrDefault(id, Set.of()).size();
  }

  @Override
  public Page<CommentView> roots(
      ArtworkId artwork, PageRequest request, Optional<PersonId> viewer) {
    List<Comment> roots =
        comments.values().stream()
            .filter(it -> it.artwork().equals(artwork) && it.root().isEmpty())
            .collect(toList());
    return InMemoryPages.cut(roots.reversed(), request, "comments", Comment::id)
        .map(comment -> view(comment, viewer));
  }

  @Override
  public Page<CommentView> replies(CommentId root, PageRequest request, Optional<PersonId> viewer) {
    return InMemoryPages.cut(repliesTo(root), request, "replies", Comment::id)
        .map(comment -> view(comment, viewer));
  }

  @Override
  public Optional<CommentView> find(CommentId id, Optional<PersonId> viewer) {
    return Optional.ofNullable(comments.get(id)).map(comment -> view(comment, viewer));
  }

  /** How many comments there are on a work, tombstones left out. */
  public long standingOn(ArtworkId artwork) {
    return comments.values().stream()
        .filter(it -> it.artwork().equals(artwork) && !it.isTombstone())
        .count();
  }

  private List<Comment> repliesTo(CommentId root) {
    return comments.values().stream().filter(it -> it.root().equals(Optional.of(root))).toList();
  }

  private CommentView view(Comment comment, Optional<PersonId> viewer) {
    List<Comment> replies = repliesTo(comment.id());
    return new CommentView(
        comment.id(),
        comment.artwork(),
        comment.root(),
        comment
            .words()
            .map(
                _ ->
                    new PersonBrief(
                        comment.author(), "somebody", Optional.empty(), Optional.empty())),
        comment.words().map(CommentText::text),
        likes(comment.id()),
        viewer.map(person -> likes.getOrDefault(comment.id(), Set.of()).contains(person)),
        replies.size(),
        replies.stream().limit(FIRST_REPLIES).map(reply -> view(reply, viewer)).toList(),
        comment.createdAt(),
        comment.updatedAt());
  }

  private static Comment copyOf(Comment comment, int replies) {
    return Comment.restore(
        comment.id(),
        comment.artwork(),
        comment.author(),
        comment.root(),
        comment.createdAt(),
        comment.updatedAt(),
        comment.words(),
        replies);
  }
}
