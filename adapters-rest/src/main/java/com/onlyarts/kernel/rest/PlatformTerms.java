package com.onlyarts.kernel.rest;

import com.onlyarts.kernel.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * On what terms this installation works, as whoever starts the service has read them from its
 * settings and from the rules themselves.
 *
 * @param contractVersion the version of the contract it keeps
 * @param taxRate tax on each line of an order, as a fraction (R31)
 * @param commissionRate what the platform keeps of each sale, in per cent (R31)
 * @param signInMethods how one can sign in, in the words of the contract
 */
public record PlatformTerms(
    String contractVersion,
    Currency currency,
    BigDecimal taxRate,
    BigDecimal commissionRate,
    Limits limits,
    Deadlines deadlines,
    List<TierTerms> tiers,
    Auctions auctions,
    Providers providers,
    List<String> signInMethods) {

  public PlatformTerms {
    tiers = List.copyOf(tiers);
    signInMethods = List.copyOf(signInMethods);
  }

  /** How much there may be of what. */
  public record Limits(
      Charges charges,
      int passwordLength,
      OptionalInt requestsPerMinute,
      int copiesPerCartLine,
      Pictures pictures,
      Files files) {}

  /** What a provider charges at least and at most, and pays out at least. */
  public record Charges(Money smallest, Money largest, Money smallestPayout) {}

  /** The most of a picture: bytes, pixels of a side, pixels in all (R90). */
  public record Pictures(long bytes, int side, long pixels) {}

  /** The most of what a work delivers: bytes of a file, files, bytes in all (R120). */
  public record Files(long bytes, int perArtwork, long bytesPerArtwork) {}

  /** How long there is for what. */
  public record Deadlines(
      Duration orderPayment,
      Duration lotPayment,
      Duration secondChance,
      Duration consultationPayment,
      Duration commissionDispute,
      Duration saleRefund) {}

  /** What a tier costs a month, and how many bytes its files may come to. */
  public record TierTerms(String name, Money monthly, long storageBytes) {}

  /** How auctions go (R71, R73, R74). */
  public record Auctions(
      Duration softClose, Duration longestExtension, int secondChances, List<Step> steps) {

    public Auctions {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step of bids.
   *
   * @param below up to which bid; empty for the last one
   */
  public record Step(Optional<Money> below, Money by) {}

  /**
   * Who does what.
   *
   * @param parcels who tells what carriers say of parcels, if somebody does
   */
  public record Providers(
      String payments, String pictures, String mail, Optional<String> parcels) {}
}
