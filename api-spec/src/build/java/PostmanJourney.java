import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The first folder of the collection: what a newcomer presses "Run" on. An artist publishes a work
 * and a buyer buys it; each request keeps what the next one needs, and says whether it was answered
 * as the contract promises.
 */
final class PostmanJourney {
  private static final String NAME = "A journey: run this folder first";

  private static final List<Step> STEPS =
      List.of(
          Step.called("POST /auth/register", "An artist joins")
              .sending(person("artist"))
              .keeping("artistToken", "accessToken"),
          Step.called("POST /artworks", "publishes a work")
              .as("artistToken")
              .keeping("artworkId", "artwork.id"),
          Step.called("POST /auth/register", "A buyer joins")
              .sending(person("user"))
              .keeping("bearerToken", "accessToken")
              .keeping("buyerName", "user.username"),
          Step.called("GET /artworks", "looks around").expecting("told.artworks.length > 0"),
          Step.called("GET /artworks/{artworkId}", "sees the work")
              .as("bearerToken")
              .expecting("told.artwork.isFavorited === false"),
          Step.called("POST /artworks/{artworkId}/favorite", "likes it").as("bearerToken"),
          Step.called("POST /artworks/{artworkId}/comments", "says so")
              .as("bearerToken")
              .sending(
                  """
                  {"content": "What a light!"}""")
              .keeping("commentId", "comment.id"),
          Step.called("POST /cart/items", "puts it in the cart")
              .as("bearerToken")
              .sending(
                  """
                  {"artworkId": "{{artworkId}}", "quantity": 1}"""),
          Step.called("POST /orders", "orders it")
              .as("bearerToken")
              .keeping("orderId", "order.id")
              .keeping("paymentIntentId", "paymentIntent.id"),
          Step.called(
                  "POST /sandbox/payments/{paymentIntentId}/confirm",
                  "pays, where no Stripe is set up")
              .as("bearerToken")
              .sending(
                  """
                  {"paymentMethodId": "pm_card_visa"}"""),
          Step.called("GET /orders/{orderId}", "sees that it is paid")
              .as("bearerToken")
              .expecting("['processing', 'completed'].includes(told.order.status)"),
          Step.called("GET /notifications", "The artist is told").as("artistToken"));

  private final Map<String, ObjectNode> items;

  /**
   * @param items the requests of the collection, by method and path
   */
  PostmanJourney(Map<String, ObjectNode> items) {
    this.items = items;
  }

  ObjectNode folder() {
    var folder =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", NAME)
            .put(
                "description",
                "An artist publishes a work, a buyer finds it, orders it and pays. Each request keeps token and ids for the others; the buyer stays signed in for the rest of the collection.");
    var requests = folder.putArray("item");
    STEPS.forEach(step -> requests.add(request(step)));
    return folder;
  }

  /** Whose tokens it uses, and what it keeps. */
  TreeSet<String> variables() {
    var variables = new TreeSet<String>();
    STEPS.forEach(step -> variables.addAll(step.keeps().keySet()));
    return variables;
  }

  private ObjectNode request(Step step) {
    var item = items.get(step.call());
    if (item == null) {
      throw new IllegalStateException(
          "the journey asks for %s, which is no operation any more".formatted(step.call()));
    }
    var copy = item.deepCopy().put("name", step.name());
    copy.remove("response");
    var request = (ObjectNode) copy.get("request");
    request.set(
        "auth",
        step.token().isEmpty()
            ? PostmanCollection.nobody()
            : PostmanCollection.bearer(step.token()));
    if (!step.body().isEmpty()) {
      ((ObjectNode) request.get("body")).put("raw", step.body());
    }
    copy.putArray("event").add(PostmanCollection.afterwards(step.script()));
    return copy;
  }

  /** Somebody new each time: Postman puts a moment in the place of {{$timestamp}}. */
  private static String person(String role) {
    return """
        {
          "username": "%1$s_{{$timestamp}}",
          "email": "%1$s_{{$timestamp}}@example.com",
          "password": "a very quiet tide 77",
          "fullName": "Ada Tide",
          "role": "%1$s"
        }"""
        .formatted(role);
  }

  /**
   * One request of it.
   *
   * @param call method and path of the operation
   * @param name what happens
   * @param token the variable whose token it carries; empty: nobody's
   * @param body instead of the contract's example; empty: that one
   * @param keeps variables, and where in the answer's data they stand
   * @param expects what else has to be so, as an expression over {@code told}, the answer's data;
   *     empty: nothing
   */
  private record Step(
      String call,
      String name,
      String token,
      String body,
      Map<String, String> keeps,
      String expects) {
    static Step called(String call, String name) {
      return new Step(call, name, "", "", Map.of(), "");
    }

    Step as(String variable) {
      return new Step(call, name, variable, body, keeps, expects);
    }

    Step sending(String json) {
      return new Step(call, name, token, json, keeps, expects);
    }

    Step keeping(String variable, String place) {
      var more = new TreeMap<>(keeps);
      more.put(variable, place);
      return new Step(call, name, token, body, more, expects);
    }

    Step expecting(String expression) {
      return new Step(call, name, token, body, keeps, expression);
    }

    Stream<String> script() {
      var lines = Stream.<String>builder();
      lines.add(PostmanCollection.SUCCEEDS).add("const told = pm.response.json().data;");
      keeps.forEach(
          (variable, place) ->
              lines.add("pm.collectionVariables.set('%s', told.%s);".formatted(variable, place)));
      if (!expects.isEmpty()) {
        lines.add(
            "pm.test('says what it should', () => pm.expect(%s).to.equal(true));"
                .formatted(expects));
      }
      return lines.build();
    }
  }
}
