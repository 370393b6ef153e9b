package com.onlyarts.ordering.domain;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Why ordering says no. Where the catalog would say the same of a work, it is said with the same
 * code.
 */
public sealed interface OrderingRejection extends Rejection {

  /** The cart has nothing in it. */
  record CartEmpty() implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "There is nothing in your cart";
    }
  }

  /** No such line in this person's cart. */
  record CartItemNotFound(CartLineId line) implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such line in your cart";
    }
  }

  /** Adding up comes to more than 99 copies (R30). */
  record QuantityOutOfRange(int wanted) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "At most %d copies of one artwork go in a cart; this would make %d"
          .formatted(Quantity.MOST, wanted);
    }

    @Override
    public Optional<String> field() {
      return Optional.of("quantity");
    }
  }

  /** Nobody buys their own work (R30). */
  record OwnArtwork(ArtworkId artwork) implements OrderingRejection, NotAllowed {
    @Override
    public String message() {
      return "You cannot buy your own artwork";
    }
  }

  /** No such work, or one a buyer may not see (R20). */
  record ArtworkNotFound(ArtworkId artwork) implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such artwork";
    }
  }

  /** The work is to be looked at only (R30). */
  record ArtworkUnavailable(ArtworkId artwork) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This artwork is not for sale";
    }
  }

  /** The last copy is sold (R21). */
  record ArtworkSold(ArtworkId artwork) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This artwork is sold";
    }
  }

  /** Fewer copies are left than are wanted (R21). */
  record NotEnoughCopies(ArtworkId artwork, int wanted, int available)
      implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return available == 0
          ? "The last copy of this artwork is on hold for another buyer"
          : "Only %d copies are left".formatted(available);
    }

    @Override
    public Optional<String> field() {
      return Optional.of("quantity");
    }
  }

  /**
   * A line of the cart can no longer be bought like this; it is named, so that the buyer can take
   * it out (R30).
   */
  record CartItemUnavailable(CartLineId line, String title) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "\"%s\" can no longer be bought like this; take it out of your cart".formatted(title);
    }

    @Override
    public Optional<String> field() {
      return Optional.of("cart.items[%s]".formatted(line.value()));
    }
  }

  /** It comes to something else than the buyer has seen. */
  record PriceChanged(Totals totals) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "Your cart comes to %s now".formatted(totals.total());
    }

    @Override
    public Optional<String> field() {
      return Optional.of("expectedTotal");
    }

    @Override
    public Map<String, Object> details() {
      return Map.of(
          "subtotal", totals.subtotal().amount(),
          "tax", totals.tax().amount(),
          "shipping", totals.shipping().amount(),
          "total", totals.total().amount());
    }
  }

  /** Whoever keeps others from buying it, again and again, pays first (R61). */
  record HeldTooOften(CartLineId line, String title) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "You have ordered \"%s\" %d times within %d hours without paying"
          .formatted(title, OrderTerms.MOST_UNPAID, OrderTerms.UNPAID_WITHIN.toHours());
    }

    @Override
    public Optional<String> field() {
      return Optional.of("cart.items[%s]".formatted(line.value()));
    }
  }

  /** One of the two wants nothing to do with the other (R81). */
  record Blocked() implements OrderingRejection, NotAllowed {
    @Override
    public String message() {
      return "You cannot buy from this artist";
    }
  }

  /** Something physical must be sent somewhere. */
  record ShippingAddressRequired() implements OrderingRejection, Invalid {
    @Override
    public String message() {
      return "A shipping address is needed, because not everything you order is digital";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("shippingAddress");
    }
  }

  /** The sum is more than nothing and less than a provider takes. */
  record AmountTooSmall(Money total, Money smallest) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "An order comes to at least %s; this one to %s".formatted(smallest, total);
    }
  }

  /** The sum is more than a provider takes at once. */
  record AmountTooLarge(Money total, Money largest) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "An order comes to at most %s; this one to %s".formatted(largest, total);
    }
  }

  /** No such order, or another person's (R2). */
  record OrderNotFound(OrderId order) implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such order";
    }
  }

  /** The order is paid, so it cannot be cancelled; it can be refunded (R35). */
  record OrderAlreadyPaid(OrderId order) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This order is paid already";
    }
  }

  /** No such sale, or another person's (R2). */
  record SaleNotFound(OrderLineId sale) implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such sale";
    }
  }

  /** Everything of it is digital, sent, or will not be sent. */
  record NothingToSend(OrderId order) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "Nothing of this order is still to be sent";
    }
  }

  /** There is no money for this line, or no more, so it must not be handed over (R35). */
  record SaleNotPaid(OrderLineId sale) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This sale is not paid";
    }
  }

  /** No such case, or one between others. */
  record CaseNotFound(CaseId id) implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such case";
    }
  }

  /** Nothing of this kind that the caller bought. */
  record PurchaseNotFound() implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "You have not bought this";
    }
  }

  /** The work is not sold under this licence (R128). */
  record LicenceNotOffered(ArtworkId artwork, LicenceKind licence)
      implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This artwork is not sold under the licence " + licence.label();
    }

    @Override
    public Optional<String> field() {
      return Optional.of("licence");
    }
  }

  /** Somebody has a copy, or is about to, so nobody can have the work alone (R128). */
  record ExclusiveNotPossible(ArtworkId artwork) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "A copy of this artwork is sold, or on hold for another buyer";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("licence");
    }
  }

  /** The work lies in the cart already, under another licence (R128). */
  record LicenceDiffers(CartLineId item) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This artwork is in your cart under another licence; change it there";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("licence");
    }
  }

  /** It was sold before licences were written down (R129). */
  record LicenceNotFound(OrderLineId line) implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "Nothing was written down of a licence when this was sold";
    }
  }

  /** No certificate has this code, or it is somebody else's to change (R131). */
  record CertificateNotFound() implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "There is no certificate with this code";
    }
  }

  /** It was called off or given back, and its files with it (R122). */
  record DownloadRevoked(OrderLineId line) implements OrderingRejection, NotAllowed {
    @Override
    public String message() {
      return "This was given back or infringes somebody's rights, so its files are not yours any more";
    }
  }

  /** More addresses of one file in a day than anybody needs (R123). */
  record TooManyDownloads(Duration delay) implements OrderingRejection, TooOften {
    @Override
    public String message() {
      return "You can ask for a file %d times a day".formatted(Download.MOST_A_DAY);
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(delay);
    }
  }

  /** One case at a time. */
  record CaseAlreadyOpen(CaseId open) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "There is an open case about this already";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("caseId", open.value().toString());
    }
  }

  /** This reason does not fit what was bought, or there is no money to give back. */
  record ReasonNotPossible(CaseReason reason) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "A case cannot be opened for this reason";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("reason");
    }
  }

  /** It is too early for this reason. */
  record CaseTooEarly(Instant from) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "A case can be opened for this reason from %s on".formatted(from);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("from", from.toString());
    }
  }

  /** The time for a case is over. */
  record CaseTooLate(Instant until) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "A case could be opened until %s".formatted(until);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("until", until.toString());
    }
  }

  /** The case does not stand where this is possible. */
  record CaseNotPossible(CaseStatus status) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This is not possible while the case is %s".formatted(status.label());
    }
  }

  /** The other of the two, or staff, does this. */
  record NotYourTurn() implements OrderingRejection, NotAllowed {
    @Override
    public String message() {
      return "The other side does this";
    }
  }

  /** More than was paid for it. */
  record MoreThanAtStake(Money atStake) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "At most %s can go back in this case".formatted(atStake);
    }

    @Override
    public Optional<String> field() {
      return Optional.of("amount");
    }
  }

  /** The line was called off, and its money goes back. */
  record SaleCalledOff(OrderLineId sale) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This sale was called off";
    }
  }

  /** It is in its buyer's hands: nothing of it is corrected any more (R101). */
  record SaleReceived(OrderLineId sale) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This sale has been received";
    }
  }

  /** No such line in this order (R2). */
  record OrderItemNotFound(OrderLineId line) implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such line in this order";
    }
  }

  /** Nobody has sent it, so nobody can have received it (R102). */
  record OrderItemNotSent(OrderLineId line) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This has not been sent yet";
    }
  }

  /** It is on its way, or in its buyer's hands (R100). */
  record OrderItemSent(OrderLineId line) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "This has been sent already";
    }
  }

  /** The seller still has time to send it (R100). */
  record OrderItemNotLate(OrderLineId line) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "Its seller still has time to send it; you can ask to cancel it";
    }
  }

  /** There is nothing in the order that could be called off before it is sent (R108). */
  record NothingToCancel(OrderId order) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "Nothing of this order can be cancelled any more";
    }
  }

  /** Nobody asked to cancel this sale, or it was answered in the other way (R108). */
  record CancellationNotAsked(OrderLineId sale) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "Nobody waits for your answer on this sale";
    }
  }

  /** Too long ago for its seller to give anything back (R108). */
  record SaleTooOld(OrderLineId sale) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "A sale can be refunded within %d days of its payment"
          .formatted(Order.REFUNDABLE.toDays());
    }
  }

  /** More than was paid for the sale, tax included, or than is left of it (R37). */
  record RefundExceedsCaptured(OrderLineId sale) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "That is more than is left of what was paid";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("amount");
    }
  }

  /** What was never sent is sent, or refunded: there is nothing to replace or to send back. */
  record OfferNotPossible(CaseOffer.Kind offer) implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "Nothing was sent that could be sent back or replaced; send it, or offer a refund";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("kind");
    }
  }

  /** An event that the tracking service did not sign. */
  record InvalidSignature() implements OrderingRejection, Invalid {
    @Override
    public String message() {
      return "The signature does not fit";
    }
  }

  /** An event that is signed and cannot be read: it is to come again. */
  record EventNotUnderstood() implements OrderingRejection, Invalid {
    @Override
    public String message() {
      return "The event could not be understood";
    }
  }

  /** There is no secret to check a tracking service's events with. */
  record TrackingWebhookClosed() implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "Events of parcels are not taken here";
    }
  }

  /** No such file in this case, or one that is not kept any more. */
  record CaseFileNotFound(CaseFileId file) implements OrderingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such file, or it is not kept any more";
    }
  }

  /** Enough is shown. */
  record TooManyPictures() implements OrderingRejection, Conflict {
    @Override
    public String message() {
      return "You can show at most %d pictures and files in a case"
          .formatted(CaseStatement.MOST_PICTURES);
    }

    @Override
    public Optional<String> field() {
      return Optional.of("pictures");
    }
  }
}
