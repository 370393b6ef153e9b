package com.onlyarts.consultations.domain;

import com.onlyarts.consultations.domain.ConsultationsRejection.AmountTooLarge;
import com.onlyarts.consultations.domain.ConsultationsRejection.AmountTooSmall;
import com.onlyarts.kernel.CurrencyTerms;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * On which terms the platform lets artists' time be booked.
 *
 * @param commission the platform's part of the price, in per cent (R31)
 * @param smallest the least a provider takes at once; what costs nothing needs no provider
 * @param largest the most a provider takes at once
 * @param meetingBase where meeting links begin (R64)
 */
public record BookingTerms(
    Currency currency, BigDecimal commission, Money smallest, Money largest, URI meetingBase) {
  /** How far ahead one may book (R60). */
  public static final Duration FARTHEST = Duration.ofDays(365);

  /** How long an unpaid booking keeps its time. */
  public static final Duration PAY_WITHIN = Duration.ofMinutes(30);

  /** How many bookings of one artist may wait for one client's money at a time (R61). */
  public static final int MOST_UNPAID = 2;

  /** How long after its end a consultation of which nobody said anything counts as held (R112). */
  public static final Duration SILENCE = Duration.ofHours(24);

  /** How long after the start an artist waits before saying that the client did not come (R111). */
  public static final Duration GRACE = Duration.ofMinutes(10);

  /**
   * How long after its end, or after the artist said so, a client can say that it went wrong
   * (R111).
   */
  public static final Duration TO_CONTEST = Duration.ofDays(2);

  private static final long MINUTES_AN_HOUR = 60;

  /** At least and at most what Stripe takes. */
  public static BookingTerms usual(Currency currency, BigDecimal commission, URI meetingBase) {
    CurrencyTerms charged = CurrencyTerms.of(currency);
    return new BookingTerms(
        currency, commission, charged.smallest(), charged.largest(), meetingBase);
  }

  /**
   * What so many minutes cost, rounded HALF_UP at the cent; nothing for an artist without a rate
   * (R60).
   */
  public Money price(Optional<Money> hourlyRate, Minutes minutes) {
    Money price =
        hourlyRate
            .map(
                rate ->
                    rate.prorated(
                        new Money(minutes.count(), currency), new Money(MINUTES_AN_HOUR, currency)))
            .orElseGet(() -> Money.zero(currency));
    if (price.isPositive() && price.compareTo(smallest) < 0) {
      throw new Rejected(new AmountTooSmall(price, smallest));
    }
    if (price.compareTo(largest) > 0) {
      throw new Rejected(new AmountTooLarge(price, largest));
    }
    return price;
  }

  /** A room of their own for two. */
  public MeetingLink meetingLink() {
    return MeetingLink.below(meetingBase);
  }

  /** The platform's fee; the artist has the rest (R31). */
  public Money feeOf(Money price) {
    return price.percent(commission);
  }

  /** Refuses what has begun already, or lies more than 365 days ahead (R60). */
  public static void requireAhead(Instant start, Instant now) {
    if (!start.isAfter(now)) {
      throw new InvalidValue("scheduledAt", "must lie ahead");
    }
    if (start.isAfter(now.plus(FARTHEST))) {
      throw new InvalidValue(
          "scheduledAt", "must be at most %d days ahead".formatted(FARTHEST.toDays()));
    }
  }
}
