package com.onlyarts.bootstrap.demo;

import java.util.List;
import java.util.OptionalInt;

/** Who buys what in the demo, what is sent, and what is complained of. */
final class TradeScript {
  /** Days ago, who, what and under which licence; then the days on which it is sent and arrives. */
  static final List<Sale> SALES =
      DemoTable.read(
          """
          31 | jun.park   | Three Hills, Withheld   | personal   | 29 | 25
          30 | leon.marsh | Rust over Honey         | personal   | 27 | 22
          30 | jun.park   | Sarek, First Light      | personal   | -  | -
          29 | sofia_r    | Tall Neck               | personal   | 26 | 21
          28 | jun.park   | Delta                   | personal   | -  | -
          28 | leon.marsh | Six Herbs for a Kitchen | commercial | -  | -
          27 | noah.b     | Dust on the Pass        | personal   | -  | -
          26 | mira       | Harmattan Loop          | personal   | -  | -
          26 | sofia_r    | Market Day, Unfolded    | personal   | 24 | 19
          25 | ada_okoye  | Archipelago, Slow Ferry | personal   | 23 | 12
          24 | noah.b     | Glass Savanna           | personal   | -  | -
          22 | mira       | Delta                   | personal   | -  | -
          22 | jun.park   | Four Awake              | personal   | -  | -
          21 | ada_okoye  | Salt Road               | personal   | -  | -
          20 | jun.park   | Valley Nobody Farms     | personal   | 18 | 12
          19 | mira       | Digital Sunset          | personal   | -  | -
          18 | leon.marsh | Valley Nobody Farms     | personal   | 16 | 12
          17 | noah.b     | Slack Water             | personal   | 15 | 10
          16 | noah.b     | Harmattan Loop          | personal   | -  | -
          15 | ada_okoye  | Glass Savanna           | personal   | -  | -
          14 | sofia_r    | Blue Amphora, Mended    | personal   | 12 | 8
          12 | ada_okoye  | Digital Sunset          | personal   | -  | -
          11 | mira       | Study for a Squall      | personal   | -  | -
          10 | sofia_r    | Breath, Counted         | personal   | -  | -
          9  | mira       | Salt Road               | personal   | -  | -
          8  | noah.b     | Salt Road               | personal   | -  | -
          7  | ada_okoye  | Snow Ledger             | personal   | -  | -
          6  | mira       | Bindweed, Wall, August  | personal   | -  | -
          6  | leon.marsh | Three Kinds of Yellow   | personal   | 4  | -
          5  | ada_okoye  | Harmattan Loop          | personal   | -  | -
          5  | mira       | Ochre, Wide             | personal   | 3  | -
          4  | noah.b     | Digital Sunset          | personal   | -  | -
          3  | noah.b     | Third Platform          | personal   | -  | -
          3  | jun.park   | Letters from the Coast  | personal   | -  | -
          2  | mira       | Glass Savanna           | personal   | -  | -
          2  | mira       | Broken Light, Cast      | personal   | -  | -
          2  | ada_okoye  | Low Sun on Wet Sand     | personal   | -  | -
          1  | sofia_r    | Small Red, Left Handed  | personal   | -  | -
          1  | jun.park   | Ridge Walk, Red Ink     | personal   | -  | -
          """,
          it ->
              new Sale(
                  it.number(0), it.text(1), it.text(2), it.text(3), it.perhaps(4), it.perhaps(5)));

  /** Days ago, who complains, of which work, why and in which words. */
  static final List<Complaint> COMPLAINTS =
      DemoTable.read(
          """
          6 | leon.marsh | Valley Nobody Farms  | not_as_described | Number 3 of 25 it says, and there is no number on mine.
          1 | sofia_r    | Blue Amphora, Mended | damaged          | The seam has opened again. The brass rattles.
          """,
          it -> new Complaint(it.number(0), it.text(1), it.text(2), it.text(3), it.text(4)));

  /** Days ago, of which work, and what its artist offers to give back. */
  static final List<Offer> OFFERS =
      DemoTable.read(
          """
          5 | Valley Nobody Farms | 30 | Take it to any framer and send me the bill for the number.
          """,
          it -> new Offer(it.number(0), it.text(1), it.number(2), it.text(3)));

  /** Days ago, of which work, and why its buyer has an admin decide. */
  static final List<Refusal> REFUSALS =
      DemoTable.read(
          """
          4 | Valley Nobody Farms | An edition without its number is a poster.
          """,
          it -> new Refusal(it.number(0), it.text(1), it.text(2)));

  private TradeScript() {}

  /**
   * @param sent how many days ago the artist sent it, if there is anything to send
   * @param arrived how many days ago its buyer had it
   */
  record Sale(
      int daysAgo,
      String buyer,
      String work,
      String licence,
      OptionalInt sent,
      OptionalInt arrived) {}

  record Complaint(int daysAgo, String buyer, String work, String reason, String words) {}

  record Offer(int daysAgo, String work, int amount, String note) {}

  record Refusal(int daysAgo, String work, String words) {}
}
