package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.catalog.domain.Deliverables;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.consultations.domain.BookingTerms;
import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.rest.PlatformTerms;
import com.onlyarts.kernel.rest.PlatformTerms.Auctions;
import com.onlyarts.kernel.rest.PlatformTerms.Charges;
import com.onlyarts.kernel.rest.PlatformTerms.Deadlines;
import com.onlyarts.kernel.rest.PlatformTerms.Files;
import com.onlyarts.kernel.rest.PlatformTerms.Limits;
import com.onlyarts.kernel.rest.PlatformTerms.Pictures;
import com.onlyarts.kernel.rest.PlatformTerms.Providers;
import com.onlyarts.kernel.rest.PlatformTerms.Step;
import com.onlyarts.kernel.rest.PlatformTerms.TierTerms;
import com.onlyarts.livestreams.domain.Increments;
import com.onlyarts.livestreams.domain.SecondChances;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.media.application.StoringPictures;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.StorageAllowance;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderTerms;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.domain.TierPrice;
import java.util.List;
import java.util.stream.Stream;

/**
 * The terms that everybody may read, of the settings and of the rules themselves: no number stands
 * here that stands somewhere else.
 */
public final class PlatformWiring {
  private static final List<String> SIGN_IN_METHODS = List.of("password");
  private static final int WINNER = 0;
  private static final int NEXT = 1;

  private PlatformWiring() {}

  /** The terms of a service with these settings. */
  public static PlatformTerms terms(Settings settings, String contractVersion) {
    return new PlatformTerms(
        contractVersion,
        settings.trade().currency(),
        settings.trade().taxRate(),
        settings.trade().commissionRate(),
        limits(settings),
        deadlines(settings),
        tiers(settings),
        auctions(settings),
        providers(settings),
        SIGN_IN_METHODS);
  }

  private static Limits limits(Settings settings) {
    CurrencyTerms charged = CurrencyTerms.of(settings.trade().currency());
    return new Limits(
        new Charges(charged.smallest(), charged.largest(), charged.smallestPayout()),
        settings.access().shortestPassword(),
        settings.access().edge().perMinute(),
        Quantity.MOST,
        new Pictures(StoringPictures.MOST_BYTES, Dimensions.LONGEST_SIDE, Dimensions.MOST_PIXELS),
        new Files(Original.MOST_BYTES, Deliverables.MOST, Deliverables.MOST_BYTES));
  }

  private static Deadlines deadlines(Settings settings) {
    return new Deadlines(
        OrderTerms.usual(settings.trade().currency()).hold(),
        SecondChances.timeToPay(WINNER),
        SecondChances.timeToPay(NEXT),
        BookingTerms.PAY_WITHIN,
        Commission.DISPUTABLE,
        Order.REFUNDABLE);
  }

  /** The free tier, and those that cost something. */
  private static List<TierTerms> tiers(Settings settings) {
    TierPrice free = new TierPrice(Tier.FREE, Money.zero(settings.trade().currency()));
    return Stream.concat(Stream.of(free), PaymentProviders.plans(settings).stream())
        .map(
            price ->
                new TierTerms(
                    price.tier().label(),
                    price.monthly(),
                    StorageAllowance.ofTier(price.tier().label()).bytes()))
        .toList();
  }

  private static Auctions auctions(Settings settings) {
    SoftClose softClose = SoftClose.of(settings.trade().softClose());
    return new Auctions(
        softClose.reset(),
        softClose.longest(),
        SecondChances.SECOND_CHANCES,
        Increments.in(settings.trade().currency()).stream()
            .map(bound -> new Step(bound.below(), bound.step()))
            .toList());
  }

  private static Providers providers(Settings settings) {
    return new Providers(
        settings.providers().stripe().isPresent() ? "stripe" : "sandbox",
        settings.providers().cloudinary().isPresent() ? "cloudinary" : "disk",
        settings.providers().resend().isPresent() ? "resend" : "folder",
        settings.providers().tracking().map(_ -> "aftership"));
  }
}
