package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.CommentingArtworks;
import com.onlyarts.catalog.application.LikingComments;
import com.onlyarts.catalog.application.ReadingComments;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.contract.api.CommentsApi;
import com.onlyarts.contract.model.AddCommentRequestJson;
import com.onlyarts.contract.model.AddCommentResponseJson;
import com.onlyarts.contract.model.CommentDataJson;
import com.onlyarts.contract.model.DeleteCommentResponseJson;
import com.onlyarts.contract.model.LikeCommentResponseJson;
import com.onlyarts.contract.model.LikeStateJson;
import com.onlyarts.contract.model.ListCommentsResponseJson;
import com.onlyarts.contract.model.ListRepliesResponseJson;
import com.onlyarts.contract.model.UnlikeCommentResponseJson;
import com.onlyarts.contract.model.UpdateCommentRequestJson;
import com.onlyarts.contract.model.UpdateCommentResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tag Comments. */
public final class CommentsResource implements CommentsApi {
  private final CommentingArtworks commenting;
  private final LikingComments liking;
  private final ReadingComments reading;
  private final CurrentCaller caller;

  public CommentsResource(
      CommentingArtworks commenting,
      LikingComments liking,
      ReadingComments reading,
      CurrentCaller caller) {
    this.commenting = commenting;
    this.liking = liking;
    this.reading = reading;
    this.caller = caller;
  }

  @Override
  public ListCommentsResponseJson listComments(
      UUID artworkId, Long page, Integer limit, @Nullable String cursor) {
    return ListCommentsResponseJson.builder()
        .data(
            CatalogJson.comments(
                reading.list(
                    new ArtworkId(artworkId),
                    Pages.request(page, limit, cursor),
                    caller.optional())))
        .build();
  }

  @Override
  public ListRepliesResponseJson listReplies(
      UUID commentId, Long page, Integer limit, @Nullable String cursor) {
    return ListRepliesResponseJson.builder()
        .data(
            CatalogJson.replies(
                reading.replies(
                    new CommentId(commentId),
                    Pages.request(page, limit, cursor),
                    caller.optional())))
        .build();
  }

  @Override
  public AddCommentResponseJson addComment(UUID artworkId, AddCommentRequestJson request) {
    Optional<CommentId> parent = Optional.ofNullable(request.parentId()).map(CommentId::new);
    CommentId id =
        commenting.add(
            caller.required(),
            new ArtworkId(artworkId),
            new CommentText(request.content()),
            parent);
    return AddCommentResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public UpdateCommentResponseJson updateComment(UUID commentId, UpdateCommentRequestJson request) {
    CommentId id = new CommentId(commentId);
    commenting.reword(caller.required(), id, new CommentText(request.content()));
    return UpdateCommentResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public DeleteCommentResponseJson deleteComment(UUID commentId) {
    commenting.remove(caller.required(), new CommentId(commentId));
    return DeleteCommentResponseJson.builder().build();
  }

  @Override
  public LikeCommentResponseJson likeComment(UUID commentId) {
    int count = liking.like(caller.required(), new CommentId(commentId));
    return LikeCommentResponseJson.builder().data(new LikeStateJson(true, count)).build();
  }

  @Override
  public UnlikeCommentResponseJson unlikeComment(UUID commentId) {
    int count = liking.unlike(caller.required(), new CommentId(commentId));
    return UnlikeCommentResponseJson.builder().data(new LikeStateJson(false, count)).build();
  }

  private CommentDataJson shown(CommentId id) {
    return CatalogJson.comment(reading.show(id, caller.optional()));
  }
}
