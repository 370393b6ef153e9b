package com.onlyarts.bootstrap.faults;

import static com.onlyarts.bootstrap.faults.Act.post;
import static com.onlyarts.bootstrap.faults.SharedActors.id;

import com.onlyarts.bootstrap.ApiUsers;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.SentFiles;
import com.onlyarts.bootstrap.SentImports;
import com.onlyarts.bootstrap.UploadingPicturesJourneyIT;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What people show, say, like and send. */
final class SocialActs {
  private static final String PUSH_KEYS =
      "{\"p256dh\":\"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4\",\"auth\":\"BTBZMqHH6r4Tts7J_aSIgg\"}";
  private static final byte[] PICTURE = UploadingPicturesJourneyIT.picture(8, 8);

  private final SharedActors sharedActors;

  SocialActs(SharedActors sharedActors) {
    this.sharedActors = sharedActors;
  }

  Act prepare(String operation, ApiClient node, String mark) {
    return switch (operation) {
      case "createArtwork" ->
          post(
                  operation,
                  sharedActors.artist(),
                  "/artworks",
                  "{\"title\":\"%s\",\"imageUrl\":\"https://img.example/x.jpg\",\"price\":5.00,\"category\":\"digital\"}"
                      .formatted(mark))
              .answering("/data/artwork/id")
              .leavingOne("SELECT count(*) FROM artworks WHERE title = :it", mark);
      case "favoriteArtwork", "likeComment", "followUser", "blockUser" -> likes(operation, node);
      case "addComment" ->
          post(
                  operation,
                  ApiUsers.aBuyer(node),
                  "/artworks/%s/comments".formatted(sharedActors.work()),
                  "{\"content\":\"%s\"}".formatted(mark))
              .answering("/data/comment/id")
              .leavingOne("SELECT count(*) FROM comments WHERE content = :it", mark);
      case "registerUser" -> registers(mark);
      case "reportContent" ->
          post(
                  operation,
                  ApiUsers.aBuyer(node),
                  "/reports",
                  "{\"subjectKind\":\"artwork\",\"subjectId\":\"%s\",\"reason\":\"spam\",\"note\":\"%s\"}"
                      .formatted(sharedActors.work(), mark))
              .answering("/data/report/id")
              .leavingOne("SELECT count(*) FROM reports WHERE note = :it", mark);
      case "requestPasswordReset" -> {
        Person forgetful = ApiUsers.aBuyer(node);
        yield Act.of(
            operation,
            it ->
                it.post(
                    "/auth/password/forgot",
                    "{\"email\":\"%s@example.com\"}".formatted(forgetful.username())));
      }
      case "startConversation" ->
          post(
                  operation,
                  ApiUsers.aBuyer(node),
                  "/conversations",
                  "{\"recipientId\":\"%s\",\"message\":\"%s\"}"
                      .formatted(sharedActors.artist().id(), mark))
              .answering("/data/message/id")
              .leavingOne("SELECT count(*) FROM messages WHERE content = :it", mark);
      case "sendMessage" -> {
        Person writer = ApiUsers.aBuyer(node);
        String said =
            writer
                .api()
                .post(
                    "/conversations",
                    "{\"recipientId\":\"%s\",\"message\":\"Hello\"}"
                        .formatted(sharedActors.artist().id()))
                .expect(201)
                .text("/data/conversation/id");
        yield post(
                operation,
                writer,
                "/conversations/%s/messages".formatted(said),
                "{\"content\":\"%s\"}".formatted(mark))
            .answering("/data/message/id")
            .leavingOne("SELECT count(*) FROM messages WHERE content = :it", mark);
      }
      case "registerPushSubscription" -> {
        String endpoint = "https://updates.push.services.mozilla.com/wpush/v2/" + mark;
        yield post(
                operation,
                ApiUsers.aBuyer(node),
                "/push/subscriptions",
                "{\"endpoint\":\"%s\",\"keys\":%s}".formatted(endpoint, PUSH_KEYS))
            .answering("/data/subscription/id")
            .leavingOne("SELECT count(*) FROM push_subscriptions WHERE endpoint = :it", endpoint);
      }
      case "createEventTicket" ->
          post(operation, ApiUsers.aBuyer(node), "/events/ticket")
              .answering("/data/ticket"); // gone in half a minute: nothing to count
      case "subscribeNewsletter", "confirmNewsletter", "unsubscribeNewsletter", "sendNewsletter" ->
          newsletter(operation, mark);
      case "createImport", "confirmImport", "cancelImport" -> imports(operation, node);
      default -> uploads(operation, node);
    };
  }

  private static Act imports(String operation, ApiClient node) {
    Person artist = ApiUsers.anArtist(node);
    UUID by = id(artist.id());
    String count = "SELECT count(*) FROM artwork_imports WHERE artist_id = :it";
    return switch (operation) {
      case "createImport" ->
          Act.of(
                  operation,
                  it ->
                      it.as(artist.token())
                          .postForm("/imports", SentImports.FORM, SentImports.LIST))
              .answering("/data/import/id")
              .leavingOne(count, by);
      case "confirmImport" ->
          post(
                  operation,
                  artist,
                  SentImports.rehearsed(artist) + "/confirm",
                  "{\"ownsRights\":true}")
              .answering("/data/import/id")
              .leavingOne(count + " AND state IN ('running', 'completed')", by);
      default ->
          post(operation, artist, SentImports.rehearsed(artist) + "/cancel")
              .answering("/data/import/id")
              .leavingOne(count + " AND state = 'cancelled'", by);
    };
  }

  private Act likes(String operation, ApiClient node) {
    Person fan = ApiUsers.aBuyer(node);
    UUID by = id(fan.id());
    return switch (operation) {
      case "favoriteArtwork" ->
          post(operation, fan, "/artworks/%s/favorite".formatted(sharedActors.work()))
              .leavingOne("SELECT count(*) FROM favorites WHERE user_id = :it", by);
      case "followUser" ->
          post(operation, fan, "/users/%s/follow".formatted(sharedActors.artist().id()))
              .leavingOne("SELECT count(*) FROM follows WHERE follower_id = :it", by);
      case "blockUser" ->
          post(operation, fan, "/users/%s/block".formatted(sharedActors.earner().id()))
              .leavingOne("SELECT count(*) FROM blocks WHERE blocker_id = :it", by);
      default -> {
        String comment =
            fan.api()
                .post(
                    "/artworks/%s/comments".formatted(sharedActors.work()),
                    "{\"content\":\"Fine\"}")
                .expect(201)
                .text("/data/comment/id");
        yield post(operation, sharedActors.artist(), "/comments/%s/like".formatted(comment))
            .leavingOne("SELECT count(*) FROM comment_likes WHERE comment_id = :it", id(comment));
      }
    };
  }

  private static Act registers(String mark) {
    String body =
        "{\"username\":\"%1$s\",\"email\":\"%1$s@example.com\",\"password\":\"a quiet blue harbour\"}"
            .formatted(mark);
    return Act.of("registerUser", node -> node.post("/auth/register", body))
        .answering("/data/user/id")
        .leavingOne("SELECT count(*) FROM users WHERE username = :it", mark);
  }

  private Act newsletter(String operation, String mark) {
    String address = mark.toLowerCase(Locale.ROOT) + "@example.com";
    if (operation.equals("sendNewsletter")) {
      return post(
              operation,
              sharedActors.admin(),
              "/admin/newsletters",
              "{\"subject\":\"%1$s\",\"text\":\"%1$s\"}".formatted(mark))
          .answering("/data/newsletter/id")
          .leavingOne("SELECT count(*) FROM newsletters WHERE subject = :it", mark);
    }
    String status = operation.equals("unsubscribeNewsletter") ? "confirmed" : "pending";
    if (!operation.equals("subscribeNewsletter")) {
      subscriber(address, status, mark);
    }
    return switch (operation) {
      case "subscribeNewsletter" ->
          Act.of(
                  operation,
                  node -> node.post("/newsletter", "{\"email\":\"%s\"}".formatted(address)))
              .leavingOne(
                  "SELECT count(*) FROM newsletter_subscribers WHERE address = :it", address);
      case "confirmNewsletter" ->
          Act.of(
                  operation,
                  node -> node.post("/newsletter/confirm", "{\"token\":\"%s\"}".formatted(mark)))
              .leavingOne(
                  "SELECT count(*) FROM newsletter_subscribers WHERE address = :it AND status = 'confirmed'",
                  address);
      default ->
          Act.of(operation, node -> node.post("/newsletter/unsubscribe?token=" + mark))
              .leavingOne(
                  "SELECT count(*) FROM newsletter_subscribers WHERE address = :it AND status = 'unsubscribed'",
                  address);
    };
  }

  /** As if the mail with the token had come. */
  private void subscriber(String address, String status, String token) {
    sharedActors
        .cluster()
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        WITH subscriber AS (
                          INSERT INTO newsletter_subscribers (address, status, unsubscribe_token, asked_at, confirmed_at)
                          VALUES (:address, :status, :token, now(), CASE WHEN :status = 'confirmed' THEN now() END)
                          RETURNING id
                        )
                        INSERT INTO newsletter_confirmations (token_hash, subscriber_id, expires_at)
                        SELECT sha256(convert_to(:token, 'UTF8')), id, now() + INTERVAL '1 day'
                        FROM subscriber
                        """)
                    .bind("address", address)
                    .bind("status", status)
                    .bind("token", token)
                    .execute());
  }

  private Act uploads(String operation, ApiClient node) {
    Person owner = ApiUsers.anArtist(node);
    ApiClient api = owner.api();
    String one = "SELECT count(*) FROM uploads WHERE user_id = :it";
    if (operation.equals("uploadImage")) {
      return Act.of(
              operation,
              it ->
                  it.as(owner.token())
                      .postForm("/upload/image", Map.of(), Map.of("image", PICTURE)))
          .answering("/data/id")
          .leavingOne(one, id(owner.id()));
    }
    if (operation.equals("uploadImages")) {
      return Act.of(
              operation,
              it ->
                  it.as(owner.token())
                      .postForm("/upload/images", Map.of(), Map.of("images:1", PICTURE)))
          .answering("/data/images/0/id")
          .leavingOne(one, id(owner.id()));
    }
    if (operation.equals("requestUpload")) {
      return post(operation, owner, "/upload/signature", "{\"folder\":\"profiles\"}")
          .answering("/data/upload/publicId")
          .leavingOne(one, id(owner.id()));
    }
    String file = "SELECT count(*) FROM originals WHERE owner_id = :it";
    if (operation.equals("addFile")) {
      return post(operation, owner, "/files", SentFiles.ANNOUNCEMENT)
          .answering("/data/file/id")
          .leavingOne(file, id(owner.id()));
    }
    if (operation.equals("completeFile")) {
      return post(operation, owner, "/files/%s/complete".formatted(SentFiles.arrived(owner)))
          .answering("/data/file/id")
          .leavingOne(file, id(owner.id()));
    }
    Answer asked = api.post("/upload/signature", "{\"folder\":\"profiles\"}").expect(201);
    Map<String, String> ticket = Map.of("ticket", asked.text("/data/upload/fields/ticket"));
    api.postForm("/upload/direct", ticket, Map.of("image", PICTURE)).expect(200);
    return post(
            operation,
            owner,
            "/upload/complete",
            "{\"publicId\":\"%s\"}".formatted(asked.text("/data/upload/publicId")))
        .answering("/data/id")
        .leavingOne(one, id(owner.id()));
  }
}
