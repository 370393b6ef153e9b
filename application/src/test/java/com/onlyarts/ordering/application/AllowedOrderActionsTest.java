package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderAction;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineAction;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.ShippingAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a buyer is told they can do is what they can do, no more and no less: in each state
 * everybody tries everything, on an order of its own each time.
 */
class AllowedOrderActionsTest {
  private static final ShippingAddress ELSEWHERE =
      new ShippingAddress(
          "Bo", "1 Pier", "Bergen", Optional.empty(), Optional.empty(), "Norway", Optional.empty());

  /** How an order of a painting and a file can stand. */
  enum Standing {
    PENDING,
    PAID,
    LATE,
    ASKED,
    DECLINED,
    SENT,
    RECEIVED,
    CALLED_OFF,
    CANCELLED
  }

  /** Who asks. */
  enum Who {
    BUYER,
    SELLER,
    ADMIN
  }

  /** An order of a painting and a file, and nothing else. */
  private static final class Scene {
    private final OrderingFixture fixture = new OrderingFixture();
    private final Caller buyer = Callers.aUser();
    private final Caller seller = Callers.anArtist();
    private final OrderId id;

    Scene(Standing standing) {
      fixture.inCartOf(buyer, anArtwork().by(seller.person()).in(Category.PAINTING), 1);
      fixture.inCartOf(buyer, anArtwork().by(seller.person()).in(Category.DIGITAL), 1);
      id = fixture.checkout(buyer).order();
      if (standing != Standing.PENDING && standing != Standing.CANCELLED) {
        fixture.pay(id);
      }
      switch (standing) {
        case PENDING, PAID -> {}
        case LATE -> fixture.clock.advance(Duration.ofDays(8));
        case ASKED -> fixture.receiving.askToCancel(buyer, id);
        case DECLINED -> {
          fixture.receiving.askToCancel(buyer, id);
          fixture.refundingSales.answer(seller, painting(), false);
        }
        case SENT -> fixture.fulfilling.fulfil(seller, painting(), Dispatch.plain());
        case RECEIVED -> {
          fixture.fulfilling.fulfil(seller, painting(), Dispatch.plain());
          fixture.receiving.receive(buyer, id, painting());
        }
        case CALLED_OFF -> {
          fixture.clock.advance(Duration.ofDays(8));
          fixture.receiving.callOff(buyer, id, painting());
        }
        case CANCELLED -> fixture.changing.cancel(buyer, id, Optional.empty());
      }
    }

    private OrderLineId painting() {
      return fixture.order(id).lines().stream()
          .filter(line -> !line.digital())
          .findFirst()
          .orElseThrow()
          .id();
    }

    private Caller person(Who who) {
      return switch (who) {
        case BUYER -> buyer;
        case SELLER -> seller;
        case ADMIN -> Callers.anAdmin();
      };
    }

    private boolean changes(Runnable act) {
      List<Object> before = facts();
      try {
        act.run();
      } catch (Rejected _) {
        return false;
      }
      return !facts().equals(before);
    }

    private void act(Caller by, OrderAction action) {
      switch (action) {
        case PAY -> pay(by);
        case CANCEL -> fixture.changing.cancel(by, id, Optional.empty());
        case CHANGE_ADDRESS -> fixture.changing.sendTo(by, id, ELSEWHERE);
        case REQUEST_CANCELLATION -> fixture.receiving.askToCancel(by, id);
      }
    }

    /** Payments lets only the payer confirm, and only what is open. */
    private void pay(Caller by) {
      if (by.equals(buyer) && fixture.order(id).isPending()) {
        fixture.pay(id);
      }
    }

    private void act(Caller by, OrderLineId line, OrderLineAction action) {
      switch (action) {
        case RECEIVE -> fixture.receiving.receive(by, id, line);
        case CANCEL -> fixture.receiving.callOff(by, id, line);
      }
    }

    private List<Object> facts() {
      Order now = fixture.order(id);
      return List.of(now.state(), now.placement(), now.lines());
    }
  }

  static Stream<Arguments> everybodyEverywhere() {
    return Arrays.stream(Standing.values())
        .flatMap(standing -> Arrays.stream(Who.values()).map(who -> Arguments.of(standing, who)));
  }

  @ParameterizedTest
  @MethodSource("everybodyEverywhere")
  void R35_R108_what_is_announced_is_what_can_be_done(Standing standing, Who who) {
    Set<OrderAction> done = EnumSet.noneOf(OrderAction.class);
    for (OrderAction action : OrderAction.values()) {
      Scene scene = new Scene(standing);
      if (scene.changes(() -> scene.act(scene.person(who), action))) {
        done.add(action);
      }
    }

    assertThat(allowed(standing, who)).containsExactlyElementsOf(done);
  }

  @ParameterizedTest
  @MethodSource("everybodyEverywhere")
  void R100_R102_so_it_is_with_each_line(Standing standing, Who who) {
    Scene told = new Scene(standing);
    for (int place = 0; place < 2; place++) {
      Set<OrderLineAction> done = EnumSet.noneOf(OrderLineAction.class);
      for (OrderLineAction action : OrderLineAction.values()) {
        Scene scene = new Scene(standing);
        OrderLineId line = scene.fixture.order(scene.id).lines().get(place).id();
        if (scene.changes(() -> scene.act(scene.person(who), line, action))) {
          done.add(action);
        }
      }

      assertThat(
              told.fixture
                  .reviewingOrders
                  .allowed(told.person(who), told.id)
                  .withLines()
                  .get(told.fixture.order(told.id).lines().get(place).id()))
          .containsExactlyElementsOf(done);
    }
  }

  @Test
  void R35_R100_some_of_it_by_name() {
    assertThat(allowed(Standing.PENDING, Who.BUYER))
        .containsExactly(OrderAction.PAY, OrderAction.CANCEL, OrderAction.CHANGE_ADDRESS);
    assertThat(allowed(Standing.PAID, Who.BUYER))
        .containsExactly(OrderAction.CHANGE_ADDRESS, OrderAction.REQUEST_CANCELLATION);
    assertThat(allowed(Standing.RECEIVED, Who.BUYER)).isEmpty();
    assertThat(allowed(Standing.PENDING, Who.ADMIN)).isEmpty();
    Scene late = new Scene(Standing.LATE);
    assertThat(
            late.fixture
                .reviewingOrders
                .allowed(late.buyer, late.id)
                .withLines()
                .get(late.painting()))
        .containsExactly(OrderLineAction.CANCEL);
  }

  @Test
  void to_ask_what_can_be_done_does_nothing() {
    Scene scene = new Scene(Standing.PAID);

    assertThat(scene.changes(() -> scene.fixture.reviewingOrders.allowed(scene.buyer, scene.id)))
        .isFalse();
  }

  private static List<OrderAction> allowed(Standing standing, Who who) {
    Scene scene = new Scene(standing);
    return scene.fixture.reviewingOrders.allowed(scene.person(who), scene.id).withOrder();
  }
}
