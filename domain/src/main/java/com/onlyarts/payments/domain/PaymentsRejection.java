package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejection;
import java.util.Optional;

/** Why payments say no. */
public sealed interface PaymentsRejection extends Rejection {

  /** No such payment, or one the caller is not the payer of. */
  record PaymentNotFound(String payment) implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
      return "There is no such payment";
    }
  }

  /** The card was declined; another one may be tried. */
  record PaymentDeclined(String reason) implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "The payment was declined (%s); please try another way to pay".formatted(reason);
    }
  }

  /** The payment is paid, called off, or being worked on by the bank. */
  record PaymentNotConfirmable() implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "This payment is paid, called off, or being worked on by the bank";
    }
  }

  /** The provider will not take such a payment at all: an amount below its minimum, say. */
  record PaymentRefused(String reason) implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "The payment provider does not take this payment (%s)".formatted(reason);
    }
  }

  /** No such way to pay, or not one of the caller's. */
  record PaymentMethodNotFound(String method) implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }

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
  record PaymentDisputed(PaymentId payment) implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "This payment is disputed; it cannot be refunded until the bank has decided";
    }
  }

  /** More is wanted back than is left of what was captured (R37). */
  record RefundExceedsCaptured(PaymentId payment, Money left) implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

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
  record NothingToRefund(PaymentId payment) implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Nothing is left to refund of this payment";
    }
  }

  /** The event was not signed by the provider, or too long ago (R36). */
  record InvalidSignature() implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The signature does not fit this event";
    }
  }

  /** The event is of a kind that concerns us and yet cannot be read: it must come again, never be taken for read (R36). */
  record EventNotUnderstood(String type) implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "This event could not be read";
    }
  }

  /** The sandbox is not active: a real provider is (R40). */
  record SandboxClosed() implements PaymentsRejection {
    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
      return "There is no payment sandbox here";
    }
  }
}
