package com.onlyarts.payments.rest;

import com.onlyarts.contract.model.PayoutAccountDataJson;
import com.onlyarts.contract.model.PayoutAccountJson;
import com.onlyarts.contract.model.PayoutJson;
import com.onlyarts.contract.model.PayoutPageJson;
import com.onlyarts.contract.model.PayoutStatusJson;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.payments.application.port.PayoutRecords.PayoutRecord;
import java.util.Optional;

/** Payouts between the contract and the application. */
final class PayoutsJson {
  private PayoutsJson() {}

  /** An artist's own. */
  static PayoutJson payout(PayoutRecord payout) {
    return builder(payout).build();
  }

  /** Somebody's, for admins. */
  static PayoutJson somebodysPayout(PayoutRecord payout) {
    return builder(payout).artistId(payout.artist().value()).build();
  }

  static PayoutPageJson payouts(Page<PayoutRecord> page) {
    return new PayoutPageJson(
        page.rows().stream().map(PayoutsJson::payout).toList(), Pages.pagination(page));
  }

  /** Anybody's, with the artist beside each. */
  static PayoutPageJson everyPayout(Page<PayoutRecord> page) {
    return new PayoutPageJson(
        page.rows().stream().map(PayoutsJson::somebodysPayout).toList(), Pages.pagination(page));
  }

  private static PayoutJson.Builder builder(PayoutRecord payout) {
    return PayoutJson.builder()
        .id(payout.id().value())
        .amount(payout.amount().amount())
        .currency(payout.amount().currency().getCurrencyCode())
        .status(PayoutStatusJson.fromValue(payout.status().label()))
        .failure(payout.failure().orElse(null))
        .createdAt(Times.utc(payout.requestedAt()))
        .paidAt(payout.paidAt().map(Times::utc).orElse(null))
        .failedAt(payout.failedAt().map(Times::utc).orElse(null));
  }

  /**
   * @param payable empty while there is no account
   */
  static PayoutAccountDataJson account(Optional<Boolean> payable) {
    return new PayoutAccountDataJson(
        new PayoutAccountJson(payable.isPresent(), payable.orElse(false)));
  }
}
