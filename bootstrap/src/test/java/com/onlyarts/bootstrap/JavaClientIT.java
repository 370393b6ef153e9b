package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.onlyarts.client.ApiClient;
import com.onlyarts.client.ApiException;
import com.onlyarts.client.api.ArtworksApi;
import com.onlyarts.client.api.AuthApi;
import com.onlyarts.client.api.CartApi;
import com.onlyarts.client.api.CommissionsApi;
import com.onlyarts.client.api.ConversationsApi;
import com.onlyarts.client.api.EarningsApi;
import com.onlyarts.client.api.LivestreamsApi;
import com.onlyarts.client.api.OrdersApi;
import com.onlyarts.client.api.SandboxApi;
import com.onlyarts.client.model.AddCartItemRequest;
import com.onlyarts.client.model.Artwork;
import com.onlyarts.client.model.ArtworkCategory;
import com.onlyarts.client.model.ConfirmSandboxPaymentRequest;
import com.onlyarts.client.model.CreateArtworkRequest;
import com.onlyarts.client.model.CreateLivestreamRequest;
import com.onlyarts.client.model.CreateOrderRequest;
import com.onlyarts.client.model.CreatedOrderData;
import com.onlyarts.client.model.ErrorCode;
import com.onlyarts.client.model.LivestreamStatus;
import com.onlyarts.client.model.OrderStatus;
import com.onlyarts.client.model.PlaceBidRequest;
import com.onlyarts.client.model.Problem;
import com.onlyarts.client.model.RegisterUserRequest;
import com.onlyarts.client.model.RequestCommissionRequest;
import com.onlyarts.client.model.Role;
import com.onlyarts.client.model.ShippingAddress;
import com.onlyarts.client.model.SignedInData;
import com.onlyarts.client.model.StartConversationRequest;
import com.onlyarts.client.model.UpdateLivestreamStatusRequest;
import com.onlyarts.contract.Operation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The client that is generated for Java calls the service; its types are a judge of their own,
 * strict here even about members nobody documented.
 */
class JavaClientIT {
  private static final String PASSWORD = "a quiet blue harbour";

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private ApiClient artist;
  private ApiClient buyer;
  private UUID artistId;

  @BeforeEach
  void two_people_sign_up() throws ApiException {
    SignedInData one = registered(Role.ARTIST);
    artist = as(one.getAccessToken());
    artistId = one.getUser().getId();
    buyer = as(registered(Role.USER).getAccessToken());
  }

  @Test
  void an_artwork_is_put_up_found_and_bought() throws ApiException {
    Artwork work = published("Tide Table");
    assertThat(
            new ArtworksApi(anybody())
                .listArtworks(
                    "tide table",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    5,
                    null)
                .getData()
                .getArtworks())
        .anySatisfy(card -> assertThat(card.getId()).isEqualTo(work.getId()));

    new CartApi(buyer)
        .addCartItem(new AddCartItemRequest().artworkId(work.getId()).quantity(1), null);
    CreatedOrderData created =
        new OrdersApi(buyer).createOrder(anOrder(), "my-order-" + work.getId()).getData();
    CreatedOrderData again =
        new OrdersApi(buyer).createOrder(anOrder(), "my-order-" + work.getId()).getData();
    new SandboxApi(buyer)
        .confirmSandboxPayment(
            created.getPaymentIntent().getId(),
            new ConfirmSandboxPaymentRequest().paymentMethodId("pm_card_visa"),
            null);

    assertThat(again.getOrder().getId()).isEqualTo(created.getOrder().getId());
    assertThat(
            new OrdersApi(buyer)
                .getOrder(created.getOrder().getId())
                .getData()
                .getOrder()
                .getStatus())
        .isEqualTo(OrderStatus.COMPLETED);
    assertThat(new OrdersApi(artist).listSales(null, null, null).getData().getSales()).hasSize(1);
    assertThat(new EarningsApi(artist).getBalance().getData()).isNotNull();
  }

  @Test
  void a_refusal_has_its_status_and_its_code() {
    ApiException refused =
        catchThrowableOfType(
            ApiException.class, () -> new ArtworksApi(anybody()).getArtwork(new UUID(1, 2)));

    assertThat(refused.getCode()).isEqualTo(404);
    assertThat(read(refused.getResponseBody()).getCode()).isEqualTo(ErrorCode.ARTWORK_NOT_FOUND);
    assertThat(read(refused.getResponseBody()).getRequestId())
        .isEqualTo(refused.getResponseHeaders().firstValue("X-Request-Id").orElseThrow());
  }

  @Test
  void a_commission_is_asked_for_and_talked_about() throws ApiException {
    RequestCommissionRequest wish =
        new RequestCommissionRequest()
            .artistId(artistId)
            .title("My boat")
            .description("In oil")
            .budget(new BigDecimal("300.00"));

    assertThat(
            new CommissionsApi(buyer)
                .requestCommission(wish, null)
                .getData()
                .getCommission()
                .getTitle())
        .isEqualTo("My boat");
    new ConversationsApi(buyer)
        .startConversation(
            new StartConversationRequest().recipientId(artistId).message("When?"), null);
    assertThat(
            new ConversationsApi(artist)
                .listConversations(null, null, null)
                .getData()
                .getConversations())
        .hasSize(1);
  }

  @Test
  void a_bid_is_placed() throws ApiException {
    LivestreamsApi stage = new LivestreamsApi(artist);
    CreateLivestreamRequest auction =
        new CreateLivestreamRequest()
            .title("Last light")
            .isAuction(true)
            .startingBid(new BigDecimal("50.00"));
    UUID stream =
        stage
            .createLivestream(auction.artworkId(published("Last light").getId()), null)
            .getData()
            .getLivestream()
            .getId();
    stage.updateLivestreamStatus(
        stream, new UpdateLivestreamStatusRequest().status(LivestreamStatus.LIVE));

    new LivestreamsApi(buyer)
        .placeBid(stream, new PlaceBidRequest().amount(new BigDecimal("60.00")), null);

    assertThat(stage.getLivestream(stream).getData().getLivestream().getCurrentBid())
        .isEqualByComparingTo("60.00");
  }

  @ParameterizedTest
  @MethodSource("everyReading")
  void whatever_can_be_read_fits_the_types(String tag, String operationId)
      throws ReflectiveOperationException {
    Class<?> api = Class.forName("com.onlyarts.client.api." + tag + "Api");
    Method method =
        Arrays.stream(api.getMethods())
            .filter(it -> it.getName().equals(operationId) && !takesHeaders(it))
            .findFirst()
            .orElseThrow();
    Object caller =
        api.getConstructor(ApiClient.class)
            .newInstance(as(tokenFor(OperationCaller.CONTRACT.operation(operationId))));

    try {
      assertThat(method.invoke(caller, new Object[method.getParameterCount()])).isNotNull();
    } catch (InvocationTargetException e) {
      throw new AssertionError(operationId, e.getCause());
    }
  }

  /** Everything that is read in JSON without having to name what. */
  static Stream<Arguments> everyReading() {
    return OperationCaller.CONTRACT.operations().stream()
        .filter(
            operation ->
                operation.method().equals("GET")
                    && !operation.path().contains("{")
                    && operation.fileName().isEmpty()
                    && !operation.statuses().contains(404))
        .filter(
            operation ->
                operation.events().isEmpty() && !operation.id().equals("getNewsletterSubscription"))
        .map(operation -> Arguments.of(operation.tag(), operation.id()));
  }

  private static boolean takesHeaders(Method method) {
    return Arrays.asList(method.getParameterTypes()).contains(Map.class);
  }

  private static String tokenFor(Operation operation) {
    return operation.admits("artist")
        ? ApiUsers.anArtist(SERVICE.api()).token()
        : ApiUsers.theAdmin(SERVICE.api()).token();
  }

  private Artwork published(String title) throws ApiException {
    CreateArtworkRequest work =
        new CreateArtworkRequest()
            .title(title)
            .imageUrl("https://img.example/tide.jpg")
            .price(new BigDecimal("500.00"))
            .category(ArtworkCategory.DIGITAL);
    return new ArtworksApi(artist).createArtwork(work, null).getData().getArtwork();
  }

  private static CreateOrderRequest anOrder() {
    ShippingAddress address =
        new ShippingAddress()
            .fullName("Mira")
            .address("123 Main St")
            .city("New York")
            .state("NY")
            .zipCode("10001")
            .country("USA");
    return new CreateOrderRequest().shippingAddress(address).paymentMethodId("pm_card_visa");
  }

  private static SignedInData registered(Role role) throws ApiException {
    String name = "java" + UUID.randomUUID().toString().substring(24);
    RegisterUserRequest person =
        new RegisterUserRequest()
            .username(name)
            .email(name + "@example.com")
            .password(PASSWORD)
            .role(role);
    return new AuthApi(anybody()).registerUser(person, null).getData();
  }

  private static ApiClient anybody() {
    ApiClient client = new ApiClient();
    client.updateBaseUri(SERVICE.base() + "/api");
    client.setObjectMapper(
        ApiClient.createDefaultObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    return client;
  }

  private static ApiClient as(String token) {
    return anybody()
        .setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
  }

  private static Problem read(String body) {
    try {
      return ApiClient.createDefaultObjectMapper().readValue(body, Problem.class);
    } catch (IOException e) {
      throw new AssertionError(body, e);
    }
  }
}
