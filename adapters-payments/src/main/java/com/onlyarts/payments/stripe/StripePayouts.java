package com.onlyarts.payments.stripe;

import static com.onlyarts.payments.stripe.StripeClientFactory.keyed;
import static com.onlyarts.payments.stripe.StripeResults.answer;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.PayoutTrace;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderKeys;
import com.onlyarts.payments.application.port.ProviderPayout;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.ProviderResult.Unknown;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.Payout.Step;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.PayoutListParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.service.V1Services;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Stripe Connect: every artist has an Express account, from which nothing goes to a bank but what
 * we send.
 */
public final class StripePayouts implements PayoutProvider {
  private final String name;
  private final V1Services stripe;
  private final StripeKeys keys;
  private final URI home;

  /**
   * @param home where Stripe's pages lead the artist back to
   */
  public StripePayouts(StripeSettings settings, ProviderCalls calls, ProviderKeys keys, URI home) {
    this.name = settings.provider();
    this.keys = new StripeKeys(keys);
    this.stripe = StripeClientFactory.open(settings, calls).v1();
    this.home = home;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ProviderResult<ProviderAccount> createAccount(PersonId artist, Optional<String> email) {
    AccountCreateParams.Builder params =
        AccountCreateParams.builder()
            .setType(AccountCreateParams.Type.EXPRESS)
            .setCapabilities(
                AccountCreateParams.Capabilities.builder()
                    .setTransfers(
                        AccountCreateParams.Capabilities.Transfers.builder()
                            .setRequested(true)
                            .build())
                    .build())
            .setSettings(byHand())
            .putMetadata("person_id", artist.value().toString());
    email.ifPresent(params::setEmail);
    return keys.once(
        "account:" + artist.value(),
        options -> stripe.accounts().create(params.build(), options),
        StripeMapping::account);
  }

  /** Otherwise Stripe would empty the account every day, and nothing could be taken back. */
  private static AccountCreateParams.Settings byHand() {
    AccountCreateParams.Settings.Payouts.Schedule schedule =
        AccountCreateParams.Settings.Payouts.Schedule.builder()
            .setInterval(AccountCreateParams.Settings.Payouts.Schedule.Interval.MANUAL)
            .build();
    return AccountCreateParams.Settings.builder()
        .setPayouts(AccountCreateParams.Settings.Payouts.builder().setSchedule(schedule).build())
        .build();
  }

  @Override
  public ProviderResult<ProviderAccount> account(String account) {
    return answer(() -> stripe.accounts().retrieve(account), StripeMapping::account);
  }

  @Override
  public ProviderResult<URI> onboarding(String account, ProviderAttemptId attempt) {
    AccountLinkCreateParams params =
        AccountLinkCreateParams.builder()
            .setAccount(account)
            .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
            .setReturnUrl(home + SitePage.PAYOUTS.address() + "?onboarding=done")
            .setRefreshUrl(home + SitePage.PAYOUTS.address() + "?onboarding=again")
            .build();
    return answer(
        () -> stripe.accountLinks().create(params, keyed("onboarding", attempt)),
        link -> URI.create(link.getUrl()));
  }

  @Override
  public ProviderResult<String> transfer(Payout payout) {
    TransferCreateParams params =
        TransferCreateParams.builder()
            .setAmount(payout.amount().minor())
            .setCurrency(StripeMapping.currency(payout.amount()))
            .setDestination(payout.terms().account())
            .setTransferGroup(group(payout))
            .putMetadata(StripeMapping.PAYOUT, payout.id().value().toString())
            .build();
    return keys.once(
        payout.keyOf(Step.TRANSFER),
        options -> stripe.transfers().create(params, options),
        Transfer::getId);
  }

  @Override
  public ProviderResult<ProviderPayout> send(Payout payout) {
    PayoutCreateParams params =
        PayoutCreateParams.builder()
            .setAmount(payout.amount().minor())
            .setCurrency(StripeMapping.currency(payout.amount()))
            .putMetadata(StripeMapping.PAYOUT, payout.id().value().toString())
            .build();
    return keys.once(
        payout.keyOf(Step.PAYOUT),
        in(payout.terms().account()),
        options -> stripe.payouts().create(params, options),
        StripeMapping::payout);
  }

  /** Stripe refuses what is reversed already; so it is looked at then. */
  @Override
  public ProviderResult<Step> takeBack(Payout payout) {
    String transfer = payout.transferId().orElseThrow();
    TransferReversalCreateParams whole =
        TransferReversalCreateParams.builder().setAmount(payout.amount().minor()).build();
    ProviderResult<Step> answer =
        keys.once(
            payout.keyOf(Step.REVERSAL),
            options -> stripe.transfers().reversals().create(transfer, whole, options),
            _ -> Step.REVERSAL);
    return answer instanceof Refused<Step> && isReversed(transfer)
        ? new Done<>(Step.REVERSAL)
        : answer;
  }

  private boolean isReversed(String transfer) {
    return answer(() -> stripe.transfers().retrieve(transfer), Transfer::getReversed)
        .equals(new Done<>(true));
  }

  @Override
  public ProviderResult<ProviderPayout> payout(String account, String payoutId) {
    return answer(() -> stripe.payouts().retrieve(payoutId, in(account)), StripeMapping::payout);
  }

  @Override
  public ProviderResult<PayoutTrace> trace(Payout payout) {
    TransferListParams ours =
        TransferListParams.builder().setTransferGroup(group(payout)).setLimit(1L).build();
    ProviderResult<List<Transfer>> transfers =
        answer(() -> stripe.transfers().list(ours), found -> found.getData());
    return switch (transfers) {
      case Done(List<Transfer> found) when found.isEmpty() ->
          new Done<>(new PayoutTrace(Optional.empty(), false, Optional.empty()));
      case Done(List<Transfer> found) -> traceFrom(payout, found.getFirst());
      case Refused(var reason, String code) -> new Refused<>(reason, code);
      case Unknown(String why) -> new Unknown<>(why);
    };
  }

  private ProviderResult<PayoutTrace> traceFrom(Payout payout, Transfer transfer) {
    RequestOptions there = in(payout.terms().account());
    return answer(
        () ->
            payout.payoutId().isPresent()
                ? List.of(stripe.payouts().retrieve(payout.payoutId().get(), there))
                : StripePages.all(last -> stripe.payouts().list(since(payout, last), there)),
        found ->
            new PayoutTrace(
                Optional.of(transfer.getId()),
                Boolean.TRUE.equals(transfer.getReversed()),
                found.stream()
                    .map(StripeMapping::payout)
                    .filter(seen -> seen.ours().equals(Optional.of(payout.id())))
                    .findFirst()));
  }

  private static PayoutListParams since(Payout payout, Optional<String> last) {
    PayoutListParams.Builder params =
        PayoutListParams.builder()
            .setLimit(StripePages.MOST)
            .setCreated(
                PayoutListParams.Created.builder()
                    .setGte(payout.terms().requestedAt().getEpochSecond())
                    .build());
    last.ifPresent(params::setStartingAfter);
    return params.build();
  }

  private static RequestOptions in(String account) {
    return RequestOptions.builder().setStripeAccount(account).build();
  }

  private static String group(Payout payout) {
    return "payout_" + payout.id().value();
  }
}
