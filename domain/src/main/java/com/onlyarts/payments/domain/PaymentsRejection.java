package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejection;
import java.util.Map;
import java.util.Optional;

/** Why payments say no. */
public sealed interface PaymentsRejection extends Rejection {

  /** No such payment, or one the caller is not the payer of. */
  record PaymentNotFound(String payment) implements PaymentsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such payment";
    }
  }

  /**
   * The card was declined; another one may be tried.
   *
   * @param reason the bank's word for why, as in {@code insufficient_funds}
   */
  record PaymentDeclined(String reason) implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "The payment was declined (%s); please try another way to pay".formatted(reason);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("declineCode", reason);
    }
  }

  /** The payment is paid, called off, or being worked on by the bank. */
  record PaymentNotConfirmable() implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "This payment is paid, called off, or being worked on by the bank";
    }
  }

  /** The provider will not take such a payment at all: an amount below its minimum, say. */
  record PaymentRefused(String reason) implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "The payment provider does not take this payment (%s)".formatted(reason);
    }
  }

  /** The only way to pay of a subscription that runs. */
  record PaymentMethodInUse(String method) implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "Your subscription is paid with this; add another way to pay first, or cancel the subscription";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("paymentMethodId");
    }
  }

  /** No such way to pay, or not one of the caller's. */
  record PaymentMethodNotFound(String method) implements PaymentsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such payment method";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("paymentMethodId");
    }
  }

  /** The bank questions the payment; until it has decided nothing is given back (R37). */
  record PaymentDisputed(PaymentId payment) implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "This payment is disputed; it cannot be refunded until the bank has decided";
    }
  }

  /** More is wanted back than is left of what was captured (R37). */
  record RefundExceedsCaptured(PaymentId payment, Money left)
      implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "At most %s can still be refunded".formatted(left);
    }

    @Override
    public Optional<String> field() {
      return Optional.of("amount");
    }
  }

  /** Nothing was paid, or all of it has gone back. */
  record NothingToRefund(PaymentId payment) implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "Nothing is left to refund of this payment";
    }
  }

  /** The event was not signed by the provider, or too long ago (R36). */
  record InvalidSignature() implements PaymentsRejection, Invalid {
    @Override
    public String message() {
      return "The signature does not fit this event";
    }
  }

  /**
   * The event is of a kind that concerns us and yet cannot be read: it must come again, never be
   * taken for read (R36).
   */
  record EventNotUnderstood(String type) implements PaymentsRejection, Invalid {
    @Override
    public String message() {
      return "This event could not be read";
    }
  }

  /** There is no sandbox in production (R40). */
  record SandboxClosed() implements PaymentsRejection, NotFound {
    @Override
    public String message() {
      return "There is no payment sandbox here";
    }
  }

  /** The artist has no account at the provider yet, or has not told it everything. */
  record PayoutsNotSetUp() implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "Finish setting up payouts first";
    }
  }

  /** Nothing is paid out to somebody who is suspended. */
  record PayoutsSuspended() implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "Nothing can be paid out while the account is suspended";
    }
  }

  /** Refunds took back more than there was; sales must make up for it first. */
  record NegativeBalance(Money balance) implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "Nothing can be paid out while the balance is below zero (%s)".formatted(balance);
    }
  }

  /** More is wanted than is available (R38). */
  record PayoutExceedsAvailable(Money available) implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "At most %s can be paid out".formatted(available);
    }

    @Override
    public Optional<String> field() {
      return Optional.of("amount");
    }
  }

  /** Less than 1.00 is available. */
  record NothingToPayOut(Money available) implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "At least 1.00 is paid out, and %s is available".formatted(available);
    }
  }

  /** No such payout, or another artist's. */
  record PayoutNotFound(PayoutId payout) implements PaymentsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such payout";
    }
  }

  /** The sandbox knows no such account. */
  record PayoutAccountNotFound(String account) implements PaymentsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such payout account";
    }
  }

  /** There is a subscription already; it can be changed. */
  record AlreadySubscribed(Tier tier) implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "There is a subscription already (%s); change that one".formatted(tier.label());
    }
  }

  /** The caller has no subscription. */
  record SubscriptionNotFound() implements PaymentsRejection, NotFound {
    @Override
    public String message() {
      return "There is no subscription";
    }
  }

  /** It is over, or its payment is not settled yet. */
  record SubscriptionNotChangeable(SubscriptionStatus status)
      implements PaymentsRejection, Conflict {
    @Override
    public String message() {
      return "A subscription that is %s cannot be changed".formatted(status.label());
    }
  }
}
