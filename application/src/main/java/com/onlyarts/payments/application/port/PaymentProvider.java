package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.Refund;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whoever moves the money. Everything here speaks to the outside: never inside a transaction. */
public interface PaymentProvider extends MoneyProvider {

  /** The intent under this key; made once, however often it is asked for. */
  ProviderResult<Intent> createIntent(NewIntent wanted);

  ProviderResult<Intent> intent(String intentId);

  /** Tries to take the money. A declined card is {@link Answer.Refused}. */
  ProviderResult<Intent> confirm(String intentId, String paymentMethod, ProviderAttemptId attempt);

  /** Calls the intent off; refused when the money is there already, or on its way. */
  ProviderResult<Intent> cancel(String intentId, ProviderAttemptId attempt);

  /** Gives back; once, however often it is asked for within a day. */
  ProviderResult<ProviderRefund> refund(String intentId, Refund refund);

  /** Every refund of an intent, also those made at the provider itself. */
  ProviderResult<List<ProviderRefund>> refundsOf(String intentId);

  /**
   * Every refund made since then, of whichever payment, also those made at the provider itself; a
   * page from the given place on.
   */
  ProviderResult<ProviderPage<ListedRefund>> refundsSince(
      Optional<Instant> since, Optional<String> from);

  ProviderResult<ProviderDispute> dispute(String disputeId);

  /** Every dispute opened since then; a page from the given place on. */
  ProviderResult<ProviderPage<ProviderDispute>> disputesSince(
      Optional<Instant> since, Optional<String> from);

  /**
   * A refund in the provider's list of all.
   *
   * @param intent the intent it gives back; empty for charges that have none, which are not ours
   */
  record ListedRefund(Optional<String> intent, ProviderRefund refund) {}

  /** Introduces a person; answers the provider's name for them. */
  ProviderResult<String> createCustomer(PersonId person, Optional<String> email);

  ProviderResult<PaymentMethod> attach(
      String customer, String paymentMethod, ProviderAttemptId attempt);

  ProviderResult<List<PaymentMethod>> paymentMethodsOf(String customer);

  ProviderResult<PaymentMethod> paymentMethod(String paymentMethod);

  ProviderResult<PaymentMethod> detach(String paymentMethod, ProviderAttemptId attempt);

  /**
   * Reads an event, once its signature over the raw bytes is proven (R36).
   *
   * @throws com.onlyarts.kernel.Rejected if the signature does not fit or is more than 300 s off,
   *     or the event cannot be read
   */
  ProviderEvent read(byte[] raw, String signature, Instant now);
}
