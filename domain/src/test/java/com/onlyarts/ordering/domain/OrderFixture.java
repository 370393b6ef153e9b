package com.onlyarts.ordering.domain;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code anOrder().by(buyer).of(aLine().priced("500.00")).place()}: one digital work at 500.00
 * unless told otherwise.
 */
public final class OrderFixture {
  public static final Currency USD = Currency.getInstance("USD");
  public static final TaxRate TEN_PER_CENT = new TaxRate(new BigDecimal("0.10"));
  public static final OrderTerms TERMS = OrderTerms.usual(USD);
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final ShippingAddress ADDRESS =
      new ShippingAddress(
          "John Doe",
          "123 Main St",
          "New York",
          Optional.of("NY"),
          Optional.of("10001"),
          "USA",
          Optional.empty());
  private PersonId buyer = PersonId.next();
  private OrderNumber number = OrderNumber.of(LocalDate.of(2026, 3, 1), 1);
  private Optional<PaymentId> payment = Optional.of(PaymentId.next());
  private Optional<ShippingAddress> address = Optional.of(ADDRESS);
  private Instant at = NOON;
  private final List<OrderLine> lines = new ArrayList<>();

  public static OrderFixture anOrder() {
    return new OrderFixture();
  }

  public static LineFixture aLine() {
    return new LineFixture();
  }

  public OrderFixture by(PersonId buyer) {
    this.buyer = buyer;
    return this;
  }

  public OrderFixture numbered(int number) {
    this.number = OrderNumber.of(LocalDate.of(2026, 3, 1), number);
    return this;
  }

  public OrderFixture paidWith(PaymentId payment) {
    this.payment = Optional.of(payment);
    return this;
  }

  public OrderFixture free() {
    this.payment = Optional.empty();
    return this;
  }

  public OrderFixture sentNowhere() {
    this.address = Optional.empty();
    return this;
  }

  public OrderFixture at(Instant at) {
    this.at = at;
    return this;
  }

  public OrderFixture of(LineFixture... fixtures) {
    for (LineFixture fixture : fixtures) {
      lines.add(fixture.line());
    }
    return this;
  }

  public Order place() {
    List<OrderLine> ordered = lines.isEmpty() ? List.of(aLine().line()) : lines;
    Placement placement =
        new Placement(
            number,
            buyer,
            address,
            Optional.of(new BuyerNote("Please handle with care")),
            payment,
            at);
    return Order.place(OrderId.next(), placement, ordered, TERMS);
  }

  /** Every cent of the order goes back; answers the lines of which that is news. */
  public static List<LineRefund> giveBackAll(Order order, Instant now) {
    Map<OrderLineId, Money> all =
        order.lines().stream()
            .collect(toMap(OrderLine::id, line -> line.sum().gross().plus(line.sum().tax())));
    return order.giveBack(all, true, now);
  }

  /** The bank returns all that went back of the order. */
  public static List<LineRefund> returnAll(Order order, Instant now) {
    return order.giveBack(
        order.lines().stream().collect(toMap(OrderLine::id, _ -> Money.zero(USD))), false, now);
  }

  /** One line to be ordered. */
  public static final class LineFixture {
    private ArtworkId artwork = ArtworkId.next();
    private PersonId seller = PersonId.next();
    private String price = "500.00";
    private int copies = 1;
    private boolean digital = true;
    private int processingDays = 7;
    private Optional<LineLicence> licence = Optional.of(new LineLicence(LicenceKind.PERSONAL, 1));

    public LineFixture listing(ArtworkId artwork) {
      this.artwork = artwork;
      return this;
    }

    public LineFixture soldBy(PersonId seller) {
      this.seller = seller;
      return this;
    }

    public LineFixture priced(String price) {
      this.price = price;
      return this;
    }

    public LineFixture times(int copies) {
      this.copies = copies;
      return this;
    }

    public LineFixture physical() {
      this.digital = false;
      return this;
    }

    public LineFixture under(LicenceKind kind, int version) {
      this.licence = Optional.of(new LineLicence(kind, version));
      return this;
    }

    public LineFixture within(int days) {
      this.processingDays = days;
      return this;
    }

    public OrderLine line() {
      return new OrderLine(
          OrderLineId.next(),
          artwork,
          seller,
          "Digital Sunset",
          "https://img.example/sunset.jpg",
          digital,
          licence,
          LineSum.of(Money.of(price, USD), new Quantity(copies), TEN_PER_CENT),
          CommissionRate.of("10"),
          LineLife.ordered(processingDays),
          Money.zero(USD));
    }
  }
}
