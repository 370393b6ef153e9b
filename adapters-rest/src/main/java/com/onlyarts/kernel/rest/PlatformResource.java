package com.onlyarts.kernel.rest;

import com.onlyarts.contract.api.PlatformApi;
import com.onlyarts.contract.model.AuctionRulesJson;
import com.onlyarts.contract.model.BidStepJson;
import com.onlyarts.contract.model.GetPlatformResponseJson;
import com.onlyarts.contract.model.PlatformDataJson;
import com.onlyarts.contract.model.PlatformDeadlinesJson;
import com.onlyarts.contract.model.PlatformJson;
import com.onlyarts.contract.model.PlatformLimitsJson;
import com.onlyarts.contract.model.PlatformProvidersJson;
import com.onlyarts.contract.model.PlatformTierJson;
import com.onlyarts.contract.model.PlatformTierNameJson;
import com.onlyarts.contract.model.SignInMethodJson;
import com.onlyarts.kernel.Money;

/** The operation of the tag Platform: the terms, which do not change while the service runs. */
public final class PlatformResource implements PlatformApi {
  private final GetPlatformResponseJson answer;

  public PlatformResource(PlatformTerms terms) {
    answer = GetPlatformResponseJson.builder().data(new PlatformDataJson(platform(terms))).build();
  }

  @Override
  public GetPlatformResponseJson getPlatform() {
    return answer;
  }

  private static PlatformJson platform(PlatformTerms terms) {
    return PlatformJson.builder()
        .contractVersion(terms.contractVersion())
        .currency(terms.currency().getCurrencyCode())
        .taxRate(terms.taxRate())
        .commissionRate(terms.commissionRate())
        .limits(limits(terms.limits()))
        .deadlines(deadlines(terms.deadlines()))
        .tiers(terms.tiers().stream().map(PlatformResource::tier).toList())
        .auctions(auctions(terms.auctions()))
        .providers(providers(terms.providers()))
        .signInMethods(terms.signInMethods().stream().map(SignInMethodJson::fromValue).toList())
        .build();
  }

  private static PlatformLimitsJson limits(PlatformTerms.Limits limits) {
    return PlatformLimitsJson.builder()
        .smallestCharge(limits.charges().smallest().amount())
        .largestCharge(limits.charges().largest().amount())
        .smallestPayout(limits.charges().smallestPayout().amount())
        .passwordLength(limits.passwordLength())
        .requestsPerMinute(
            limits.requestsPerMinute().isPresent() ? limits.requestsPerMinute().getAsInt() : null)
        .copiesPerCartLine(limits.copiesPerCartLine())
        .pictureBytes(limits.pictures().bytes())
        .pictureSide(limits.pictures().side())
        .picturePixels(limits.pictures().pixels())
        .fileBytes(limits.files().bytes())
        .filesPerArtwork(limits.files().perArtwork())
        .fileBytesPerArtwork(limits.files().bytesPerArtwork())
        .build();
  }

  private static PlatformDeadlinesJson deadlines(PlatformTerms.Deadlines deadlines) {
    return PlatformDeadlinesJson.builder()
        .orderPaymentMinutes(deadlines.orderPayment().toMinutes())
        .lotPaymentMinutes(deadlines.lotPayment().toMinutes())
        .secondChanceMinutes(deadlines.secondChance().toMinutes())
        .consultationPaymentMinutes(deadlines.consultationPayment().toMinutes())
        .commissionDisputeDays(deadlines.commissionDispute().toDays())
        .saleRefundDays(deadlines.saleRefund().toDays())
        .build();
  }

  private static PlatformTierJson tier(PlatformTerms.TierTerms tier) {
    return PlatformTierJson.builder()
        .tier(PlatformTierNameJson.fromValue(tier.name()))
        .monthlyPrice(tier.monthly().amount())
        .storageBytes(tier.storageBytes())
        .build();
  }

  private static AuctionRulesJson auctions(PlatformTerms.Auctions auctions) {
    return AuctionRulesJson.builder()
        .softCloseSeconds(auctions.softClose().toSeconds())
        .longestExtensionMinutes(auctions.longestExtension().toMinutes())
        .secondChances(auctions.secondChances())
        .bidSteps(auctions.steps().stream().map(PlatformResource::step).toList())
        .build();
  }

  private static BidStepJson step(PlatformTerms.Step step) {
    return BidStepJson.builder()
        .below(step.below().map(Money::amount).orElse(null))
        .step(step.by().amount())
        .build();
  }

  private static PlatformProvidersJson providers(PlatformTerms.Providers providers) {
    return PlatformProvidersJson.builder()
        .payments(providers.payments())
        .pictures(providers.pictures())
        .mail(providers.mail())
        .parcels(providers.parcels().orElse(null))
        .build();
  }
}
