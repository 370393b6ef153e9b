package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.AttemptId;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Refund;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whoever moves the money. Everything here speaks to the outside: never inside a transaction. */
public interface PaymentProvider {

  /** The provider's name, kept with everything it knows about. */
  String name();

  /** The intent under this key; made once, however often it is asked for. */
  Answer<Intent> createIntent(NewIntent wanted);

  Answer<Intent> intent(String intentId);

  /** Tries to take the money. A declined card is {@link Answer.Refused}. */
  Answer<Intent> confirm(String intentId, String paymentMethod, AttemptId attempt);

  /** Calls the intent off; refused when the money is there already, or on its way. */
  Answer<Intent> cancel(String intentId, AttemptId attempt);

  /** Gives back; once, however often it is asked for within a day. */
  Answer<ProviderRefund> refund(String intentId, Refund refund);

  /** Every refund of an intent, also those made at the provider itself. */
  Answer<List<ProviderRefund>> refundsOf(String intentId);

  /** Every refund made since then, of whichever payment, also those made at the provider itself; a page from the given place on. */
  Answer<Listed<ListedRefund>> refundsSince(Optional<Instant> since, Optional<String> from);

  Answer<ProviderDispute> dispute(String disputeId);

  /** Every dispute opened since then; a page from the given place on. */
  Answer<Listed<ProviderDispute>> disputesSince(Optional<Instant> since, Optional<String> from);

  /**
   * A refund in the provider's list of all.
   *
   * @param intent the intent it gives back; empty for charges that have none, which are not ours
   */
  record ListedRefund(Optional<String> intent, ProviderRefund refund) {}

  /** Introduces a person; answers the provider's name for them. */
  Answer<String> createCustomer(PersonId person, Optional<String> email);

  Answer<PaymentMethod> attach(String customer, String paymentMethod, AttemptId attempt);

  Answer<List<PaymentMethod>> paymentMethodsOf(String customer);

  Answer<PaymentMethod> paymentMethod(String paymentMethod);

  Answer<PaymentMethod> detach(String paymentMethod, AttemptId attempt);

  /**
   * Reads an event, once its signature over the raw bytes is proven (R36).
   *
   * @throws com.onlyarts.kernel.Rejected if the signature does not fit or is more than 300 s off, or the event cannot be read
   */
  ProviderEvent read(byte[] raw, String signature, Instant now);
}
