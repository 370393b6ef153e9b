package com.onlyarts.bootstrap.demo;

import java.util.List;

/** Who hangs what in the demo, who buys it, and what is said: four weeks of a small gallery. */
final class DemoScript {
  /** How many days ago it begins. */
  static final int FIRST_DAY = 29;

  static final List<Guest> ARTISTS =
      List.of(
          new Guest(
              "ines.moreau",
              "Inès Moreau",
              "Oil and weather. Works from a boat shed in Douarnenez."),
          new Guest("kofi.a", "Kofi Asante", "I model light, then break it."),
          new Guest("yuki_tanaka", "Yuki Tanaka", "Paper, patience, photographs."));

  static final List<Guest> COLLECTORS =
      List.of(
          new Guest("mira", "Mira Lindqvist", "Buys what she cannot stop looking at."),
          new Guest("noah.b", "Noah Berg", "Small rooms, large walls."),
          new Guest("ada_okoye", "Ada Okoye", "Collects horizons."));

  static final List<Work> WORKS =
      List.of(
          new Work(
              29,
              "ines.moreau",
              0,
              "Study for a Squall",
              "illustration",
              "75.00",
              "Ink, eleven minutes.",
              "sea",
              "ink"),
          new Work(
              29,
              "kofi.a",
              4,
              "Harmattan Loop",
              "animation",
              "60.00",
              "Forty seconds of dust.",
              "landscape",
              "loop"),
          new Work(
              29,
              "yuki_tanaka",
              8,
              "Third Platform",
              "photography",
              "180.00",
              "Waiting is a kind of portrait.",
              "city",
              "night"),
          new Work(
              27,
              "ines.moreau",
              1,
              "Slack Water",
              "painting",
              "920.00",
              "Grey on grey, and one gull.",
              "sea",
              "oil",
              "grey"),
          new Work(
              27,
              "kofi.a",
              5,
              "Glass Savanna",
              "3d",
              "140.00",
              "Rendered over nine nights.",
              "landscape",
              "render"),
          new Work(
              27,
              "yuki_tanaka",
              9,
              "Snow Ledger",
              "photography",
              "210.00",
              "Hokkaido, 04:40.",
              "winter",
              "landscape"),
          new Work(
              25,
              "ines.moreau",
              2,
              "Harbour, Closing",
              "painting",
              "640.00",
              "The last light is always somebody else's.",
              "sea",
              "oil",
              "night"),
          new Work(
              25,
              "kofi.a",
              6,
              "Salt Road",
              "3d",
              "95.00",
              "A caravan, seen from the moon.",
              "landscape",
              "render"),
          new Work(
              25,
              "yuki_tanaka",
              10,
              "Two Cranes, One Sheet",
              "mixed_media",
              "260.00",
              "Cut once, folded for a week.",
              "paper"),
          new Work(
              23,
              "ines.moreau",
              3,
              "Tide Table No. 4",
              "painting",
              "1850.00",
              "The hour before the boats come in.",
              "sea",
              "oil"),
          new Work(
              23,
              "yuki_tanaka",
              11,
              "Folded Map of Nowhere",
              "mixed_media",
              "380.00",
              "Washi, thread, a coffee stain.",
              "paper"),
          new Work(
              23,
              "kofi.a",
              7,
              "Digital Sunset",
              "digital",
              "500.00",
              "The one everybody asks for.",
              "landscape",
              "sunset"));

  static final List<Sale> SALES =
      List.of(
          new Sale(26, "mira", "Harmattan Loop"),
          new Sale(24, "noah.b", "Glass Savanna"),
          new Sale(21, "ada_okoye", "Salt Road"),
          new Sale(19, "mira", "Digital Sunset"),
          new Sale(17, "noah.b", "Slack Water"),
          new Sale(16, "noah.b", "Harmattan Loop"),
          new Sale(15, "ada_okoye", "Glass Savanna"),
          new Sale(12, "ada_okoye", "Digital Sunset"),
          new Sale(11, "mira", "Study for a Squall"),
          new Sale(9, "mira", "Salt Road"),
          new Sale(8, "noah.b", "Salt Road"),
          new Sale(7, "ada_okoye", "Snow Ledger"),
          new Sale(5, "ada_okoye", "Harmattan Loop"),
          new Sale(4, "noah.b", "Digital Sunset"),
          new Sale(3, "noah.b", "Third Platform"),
          new Sale(2, "mira", "Glass Savanna"));

  static final List<Remark> REMARKS =
      List.of(
          new Remark(
              22,
              "ada_okoye",
              "Tide Table No. 4",
              "You can hear the halyards.",
              "You can, on a good day. On a bad one they hear you."),
          new Remark(
              18,
              "mira",
              "Digital Sunset",
              "I keep coming back to the lower left corner.",
              "That is where it started."),
          new Remark(
              14,
              "noah.b",
              "Snow Ledger",
              "Was it as quiet as it looks?",
              "Quieter. The shutter was the loudest thing for an hour."),
          new Remark(
              10,
              "noah.b",
              "Digital Sunset",
              "Hung it opposite the window. The window lost.",
              "Poor window."),
          new Remark(
              6,
              "ada_okoye",
              "Two Cranes, One Sheet",
              "One sheet? Really one?",
              "Really one. The bin holds the other nineteen."),
          new Remark(
              1,
              "mira",
              "Tide Table No. 4",
              "I will be there for the auction.",
              "Bring a coat, the shed has no door."));

  static final List<Liking> LIKINGS =
      List.of(
          new Liking(
              20,
              "mira",
              "Digital Sunset",
              "Tide Table No. 4",
              "Snow Ledger",
              "Two Cranes, One Sheet",
              "Salt Road",
              "Third Platform"),
          new Liking(
              13,
              "noah.b",
              "Digital Sunset",
              "Tide Table No. 4",
              "Slack Water",
              "Folded Map of Nowhere"),
          new Liking(9, "ada_okoye", "Digital Sunset", "Glass Savanna", "Harbour, Closing"));

  static final List<Bid> BIDS =
      List.of(
          new Bid(14, "noah.b", 400),
          new Bid(11, "ada_okoye", 450),
          new Bid(6, "noah.b", 480),
          new Bid(2, "ada_okoye", 520));

  private DemoScript() {}

  record Guest(String username, String fullName, String bio) {}

  /**
   * @param picture the number it has in {@link DemoArt}
   */
  record Work(
      int daysAgo,
      String artist,
      int picture,
      String title,
      String category,
      String price,
      String description,
      String... tags) {}

  record Sale(int daysAgo, String buyer, String work) {}

  record Remark(int daysAgo, String who, String work, String words, String answer) {}

  record Liking(int daysAgo, String who, String... works) {}

  record Bid(int minutesAgo, String who, int amount) {}
}
