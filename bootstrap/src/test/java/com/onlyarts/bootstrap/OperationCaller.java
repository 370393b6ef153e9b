package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls any operation of the contract as somebody who may, with the contract's own example for a
 * body and ids nobody has.
 */
final class OperationCaller {
  static final Contract CONTRACT = Contract.bundled();
  static final InvalidRequests JUNK = new InvalidRequests(CONTRACT);
  static final String COOKIE = "nobodys";
  private static final String FORM = "name=nobodys";
  private static final Set<String> WITH_COOKIE = Set.of("refreshToken", "logoutUser");
  private static final Map<String, String> QUERIES =
      Map.of(
          "listSlots", "?from=2030-01-01T00:00:00Z&to=2030-01-02T00:00:00Z",
          "getNewsletterSubscription", "?token=nobodys",
          "unsubscribeNewsletter", "?token=nobodys",
          "deleteUpload", "?uploadId=01890000-0000-7000-8000-000000000000");
  private static final Map<String, String> PICTURES =
      Map.of(
          "uploadImage",
          "image",
          "uploadImages",
          "images",
          "addCaseFile",
          "file",
          "createImport",
          "file");
  private static final Map<String, Map<String, String>> FIELDS =
      Map.of("createImport", Map.of("kind", "csv"));

  private final ApiClient anonymous;
  private final Person artist;
  private final Person admin;
  private final String uploadTicket;

  private OperationCaller(ApiClient api) {
    anonymous = api.careless();
    artist = ApiUsers.anArtist(api);
    admin = ApiUsers.theAdmin(api);
    uploadTicket =
        artist
            .api()
            .post("/upload/signature", "{\"folder\":\"profiles\"}")
            .expect(201)
            .text("/data/upload/fields/ticket");
  }

  /** Signs in whom it takes. */
  static OperationCaller through(ApiClient api) {
    return new OperationCaller(api);
  }

  static Stream<String> documenting(int status) {
    return ids(operation -> operation.statuses().contains(status));
  }

  static Stream<String> ids(Predicate<Operation> which) {
    return CONTRACT.operations().stream().filter(which).map(Operation::id);
  }

  /**
   * Somebody who may call; without a token where none is asked for, lest a sign-out ends the
   * session.
   */
  ApiClient caller(Operation operation) {
    return (operation.roles().isEmpty() ? anonymous : person(operation).api().careless())
        .with("Accept", "*/*");
  }

  /** Whose token {@link #caller} brings where one is asked for. */
  Person person(Operation operation) {
    return operation.admits("artist") ? artist : admin;
  }

  Answer call(String operationId) {
    return call(CONTRACT.operation(operationId), client -> client);
  }

  /** The same, with something changed about the client. */
  Answer call(Operation operation, UnaryOperator<ApiClient> change) {
    return send(operation, change.apply(caller(operation)));
  }

  /**
   * The same, so far as to pass what is looked at before anything is touched: with a form where
   * there is one, and of one's own.
   */
  Answer callInFull(String operationId) {
    return callInFull(operationId, client -> client);
  }

  /** The same, with something changed about the client. */
  Answer callInFull(String operationId, UnaryOperator<ApiClient> change) {
    Operation operation = CONTRACT.operation(operationId);
    if (operationId.equals("sendUpload")) {
      return anonymous.postForm(
          "/upload/direct",
          Map.of("ticket", uploadTicket),
          Map.of("image", UploadingPicturesJourneyIT.picture(8, 8)));
    }
    if (PICTURES.containsKey(operationId)) {
      return change
          .apply(caller(operation))
          .postForm(
              InvalidRequests.filled(operation.path()),
              FIELDS.getOrDefault(operationId, Map.of()),
              Map.of(PICTURES.get(operationId), UploadingPicturesJourneyIT.picture(8, 8)));
    }
    String path =
        operation
            .path()
            .replace("/analytics/users/{userId}", "/analytics/users/" + artist.id())
            .replace("{date}", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
    return send(operation, path, change.apply(caller(operation)));
  }

  /** Sends what {@link #call} sends, as somebody else. */
  static Answer send(Operation operation, ApiClient client) {
    return send(operation, operation.path(), client);
  }

  private static Answer send(Operation operation, String path, ApiClient client) {
    ApiClient equipped = client;
    if (WITH_COOKIE.contains(operation.id())) {
      equipped = equipped.with("Cookie", "refreshToken=" + COOKIE);
    }
    if (operation.isForm()) {
      equipped = equipped.with("Content-Type", "application/x-www-form-urlencoded");
    }
    return equipped.send(
        operation.method(),
        InvalidRequests.filled(path) + QUERIES.getOrDefault(operation.id(), ""),
        body(operation));
  }

  static @Nullable String body(Operation operation) {
    return operation.isForm() ? FORM : JUNK.soundBody(operation).orElse(null);
  }

  /** Whether it takes a form with pictures, and needs nothing else to succeed. */
  static boolean isForm(Operation operation) {
    return PICTURES.containsKey(operation.id()) && !operation.path().contains("{");
  }
}
