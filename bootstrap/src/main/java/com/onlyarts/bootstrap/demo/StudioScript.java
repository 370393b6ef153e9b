package com.onlyarts.bootstrap.demo;

import java.util.List;

/** What is made to order in the demo, and who talks to whom for an hour. */
final class StudioScript {
  /**
   * Days ago, client, artist, what it shall be called, budget, days from today by which it is due,
   * stages with what each costs, and what it shall be.
   */
  static final List<Wish> WISHES =
      DemoTable.read(
          """
          27 | ada_okoye  | kofi.a       | Lagoon, Rendered             | 480 | -4 | Light study 180; Final render 300 | The lagoon at Makoko before the bridge, as I remember it.
          26 | jun.park   | ines.moreau  | Bleecker Street under Water  | 900 | -5 | Sketch 300; Painting 600          | My street, but the tide has come in. Only up to the second step.
          20 | noah.b     | lucia.ferri  | A Wall for a Narrow Hall     | 1200 | 30 | Colour study 400; Canvas 800      | Two metres by sixty centimetres, nothing that shouts.
          18 | sofia_r    | mateo.cruz   | Six Cups, None Alike         | 360 | 20 | -                                 | For a table where everybody has their place.
          15 | leon.marsh | tomasz.w     | The Office, Lights On        | 300 | 5  | Drawing 300                       | Our building at eleven at night, with the windows that are always lit.
          14 | mira       | ines.moreau  | The Shed in Fog              | 700 | 21 | Sketch 150; Underpainting 250; Painting 300 | The shed as one finds it: late, and by its smell.
          8  | noah.b     | yuki_tanaka  | A Swan from a Tax Return     | 150 | 14 | -                                 | I will send the tax return. It is real.
          3  | ada_okoye  | yuki_tanaka  | Map of My Grandmother's Road | 420 | 40 | -                                 | Three houses, one well, the tree that is not there any more.
          2  | mira       | kofi.a       | One Broken Light, Hand Wide  | 380 | 45 | -                                 | As we wrote: cast, clear, and with the fracture on the left.
          """,
          it ->
              new Wish(
                  it.number(0),
                  it.text(1),
                  it.text(2),
                  it.text(3),
                  it.number(4),
                  it.number(5),
                  it.list(6),
                  it.text(7)));

  /** Days ago, which of them, what is done about it, and the words to it. */
  static final List<Step> STEPS =
      DemoTable.read(
          """
          26 | Lagoon, Rendered            | take_on        | I know that light.
          25 | Lagoon, Rendered            | plan           | -
          25 | Bleecker Street under Water | take_on        | Second step it is.
          24 | Lagoon, Rendered            | pay 1          | -
          24 | Bleecker Street under Water | plan           | -
          23 | Bleecker Street under Water | pay 1          | -
          22 | Lagoon, Rendered            | deliver 1      | -
          21 | Lagoon, Rendered            | accept 1       | -
          20 | Lagoon, Rendered            | pay 2          | -
          20 | Bleecker Street under Water | deliver 1      | -
          19 | Bleecker Street under Water | accept 1       | -
          19 | A Wall for a Narrow Hall    | take_on        | I have measured halls like that.
          18 | Bleecker Street under Water | pay 2          | -
          18 | A Wall for a Narrow Hall    | plan           | -
          17 | A Wall for a Narrow Hall    | pay 1          | -
          17 | Six Cups, None Alike        | take_on        | Tell me who drinks what.
          14 | Lagoon, Rendered            | complete       | The water took longest.
          14 | The Office, Lights On       | take_on        | I passed it on Tuesday. Fourth floor?
          13 | Lagoon, Rendered            | accept         | -
          13 | The Office, Lights On       | plan           | -
          13 | The Shed in Fog             | take_on        | It is a good week for it.
          12 | The Shed in Fog             | plan           | -
          12 | The Office, Lights On       | pay 1          | -
          12 | Bleecker Street under Water | complete       | Dry by Thursday.
          11 | Bleecker Street under Water | accept         | -
          11 | The Shed in Fog             | pay 1          | -
          9  | The Shed in Fog             | deliver 1      | -
          8  | The Shed in Fog             | accept 1       | -
          7  | The Shed in Fog             | pay 2          | -
          7  | A Swan from a Tax Return    | decline        | Thermal paper does not fold. I have tried.
          6  | A Wall for a Narrow Hall    | deliver 1      | -
          5  | The Office, Lights On       | deliver 1      | -
          4  | The Office, Lights On       | dispute        | It is the building next door. Ours has no clock.
          2  | The Shed in Fog             | deliver 2      | -
          """,
          it -> new Step(it.number(0), it.text(1), it.text(2), it.text(3)));

  /** Who has hours, in which zone, from when until when, every day. */
  static final List<Hours> HOURS =
      DemoTable.read(
          """
          30 | ines.moreau | Europe/Paris     | 09:00 | 18:00
          30 | kofi.a      | Africa/Accra     | 10:00 | 20:00
          30 | lucia.ferri | Europe/Rome      | 10:00 | 19:00
          """,
          it -> new Hours(it.number(0), it.text(1), it.text(2), it.text(3), it.text(4)));

  /**
   * Days ago, client, artist, on which day from today, how long, and what about; then on which day
   * it came to an end, and to which.
   */
  static final List<Booking> BOOKINGS =
      DemoTable.read(
          """
          18 | jun.park   | lucia.ferri | -12 | 60 | Hanging a wall with one large picture.     | 11 | completed
          15 | leon.marsh | kofi.a      | -9  | 30 | Rendering for people who model buildings.  | 8  | no_show
          12 | sofia_r    | lucia.ferri | -3  | 45 | Colours for a shop of pots.                | 6  | cancelled
          7  | mira       | kofi.a      | 2   | 60 | The broken lights, and how large is large. | -  | -
          5  | noah.b     | ines.moreau | 3   | 90 | A visit to the shed. I bring the cake.     | -  | -
          4  | jun.park   | zoe.arthur  | 4   | 30 | Why ink, and why twelve frames?            | -  | -
          """,
          it ->
              new Booking(
                  it.number(0),
                  it.text(1),
                  it.text(2),
                  it.number(3),
                  it.number(4),
                  it.text(5),
                  it.perhaps(6).orElse(0),
                  it.text(7)));

  /**
   * Days ago, which artist, and how much of their balance goes to the bank; {@code 62} cents come
   * back.
   */
  static final List<Payout> PAYOUTS =
      DemoTable.read(
          """
          12 | kofi.a      | 380.00
          10 | ines.moreau | 210.62
          9  | ines.moreau | 590.00
          """,
          it -> new Payout(it.number(0), it.text(1), it.text(2)));

  private StudioScript() {}

  /**
   * @param due days from today
   * @param stages each with what it costs; none if it is paid otherwise
   */
  record Wish(
      int daysAgo,
      String client,
      String artist,
      String title,
      int budget,
      int due,
      List<String> stages,
      String wish) {}

  /**
   * @param what is done, and to which stage, from 1
   */
  record Step(int daysAgo, String title, String what, String words) {}

  record Hours(int daysAgo, String artist, String zone, String from, String until) {}

  /**
   * @param starts on which day from today
   * @param ended how many days ago it came to an end, 0 for not yet
   * @param end which one
   */
  record Booking(
      int daysAgo,
      String client,
      String artist,
      int starts,
      int minutes,
      String notes,
      int ended,
      String end) {}

  record Payout(int daysAgo, String artist, String amount) {}
}
