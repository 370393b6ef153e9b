package com.onlyarts.bootstrap.demo;

import java.util.List;

/** Who comes to the demo, and whom they follow. */
final class PeopleScript {
  /** How many days ago the first of them come. */
  static final int FIRST_DAY = 45;

  /** Who decides, and the face of who does. */
  static final String ADMIN = "admin";

  static final int ADMIN_FACE = 10;

  /**
   * Days ago, username, full name, face, what an hour costs and what they say of themselves; in the
   * order of their hands in {@link DemoArt}.
   */
  static final List<Guest> ARTISTS =
      DemoTable.read(
          """
          45 | ines.moreau  | Inès Moreau     | 0  | 90  | Oil and weather. Works from a boat shed in Douarnenez.
          45 | kofi.a       | Kofi Asante     | 1  | 90  | I model light, then break it.
          45 | yuki_tanaka  | Yuki Tanaka     | 2  | 90  | Paper, patience, photographs.
          45 | tomasz.w     | Tomasz Wilk     | 7  | 45  | Draws Warsaw after the last tram, one window at a time.
          45 | amara_diallo | Amara Diallo    | 3  | 70  | Weaver's daughter from Saint-Louis. Cuts, dyes, sews, repeats.
          44 | lucia.ferri  | Lucia Ferri     | 16 | 110 | Two colours at most. The third is the wall.
          44 | henrik.s     | Henrik Solberg  | 13 | 60  | Large format, small tent, north of everything.
          43 | priya_nair   | Priya Nair      | 12 | 40  | Botanical drawing, from the garden and from memory.
          43 | mateo.cruz   | Mateo Cruz      | 5  | 75  | Throws pots in Oaxaca, mends them with brass.
          43 | hana.kim     | Hana Kim        | 44 | 85  | Writes small programs that draw. Keeps one in forty.
          42 | oskar_lind   | Oskar Lind      | 11 | 55  | Prints maps of places that asked not to be found.
          42 | zoe.arthur   | Zoë Arthur      | 4  | 0   | Animates ink. Answers every question about it for free.
          """,
          Guest::of);

  static final List<Guest> COLLECTORS =
      DemoTable.read(
          """
          41 | mira       | Mira Lindqvist | 6  | 0 | Buys what she cannot stop looking at.
          41 | noah.b     | Noah Berg      | 35 | 0 | Small rooms, large walls.
          41 | ada_okoye  | Ada Okoye      | 8  | 0 | Collects horizons.
          38 | leon.marsh | Leon Marsh     | 19 | 0 | Buys for an office of forty who never agree.
          36 | sofia_r    | Sofia Reyes    | 24 | 0 | Ceramics, and shelves for ceramics.
          34 | jun.park   | Jun Park       | 23 | 0 | Started with one print. It was not one print for long.
          """,
          Guest::of);

  /** Where things are sent to: whom, street, city, state, code and country. */
  static final List<Address> ADDRESSES =
      DemoTable.read(
          """
          mira       | Bondegatan 12      | Stockholm | Stockholm | 11623    | Sweden
          noah.b     | Falckensteinstr. 7 | Berlin    | Berlin    | 10997    | Germany
          ada_okoye  | 18 Adeola Odeku St | Lagos     | Lagos     | 101241   | Nigeria
          leon.marsh | 41 Wharf Road      | Bristol   | Avon      | BS1 6QH  | United Kingdom
          sofia_r    | Calle Serrano 88   | Madrid    | Madrid    | 28006    | Spain
          jun.park   | 233 Bleecker St    | New York  | NY        | 10014    | United States
          """,
          it ->
              new Address(it.text(0), it.text(1), it.text(2), it.text(3), it.text(4), it.text(5)));

  /** Days ago, who, and whom they follow from then on. */
  static final List<Following> FOLLOWINGS =
      DemoTable.read(
          """
          30 | amara_diallo | lucia.ferri; yuki_tanaka; mateo.cruz
          29 | hana.kim     | kofi.a; zoe.arthur
          28 | tomasz.w     | oskar_lind; henrik.s; kofi.a
          24 | jun.park     | oskar_lind; yuki_tanaka; hana.kim; priya_nair
          22 | sofia_r      | mateo.cruz; amara_diallo; lucia.ferri
          20 | mira         | ines.moreau; kofi.a; yuki_tanaka; henrik.s; mateo.cruz
          16 | leon.marsh   | ines.moreau; tomasz.w; henrik.s
          13 | noah.b       | ines.moreau; kofi.a; yuki_tanaka; lucia.ferri
          9  | ada_okoye    | ines.moreau; kofi.a; yuki_tanaka; henrik.s; oskar_lind
          """,
          it -> new Following(it.number(0), it.text(1), it.list(2)));

  /** Days ago, and whose name an admin has verified. */
  static final List<Verified> VERIFICATIONS =
      DemoTable.read(
          """
          28 | ines.moreau
          28 | kofi.a
          27 | henrik.s
          12 | mateo.cruz
          """,
          it -> new Verified(it.number(0), it.text(1)));

  private PeopleScript() {}

  /** What somebody who collects is called. */
  static String nameOf(String collector) {
    return COLLECTORS.stream()
        .filter(guest -> guest.username().equals(collector))
        .findFirst()
        .orElseThrow()
        .fullName();
  }

  /**
   * @param face the number it has in {@link DemoFaces}
   * @param hourlyRate what an hour with an artist costs; a collector has none
   */
  record Guest(
      int daysAgo, String username, String fullName, int face, int hourlyRate, String bio) {
    private static Guest of(DemoTable.Line line) {
      return new Guest(
          line.number(0), line.text(1), line.text(2), line.number(3), line.number(4), line.text(5));
    }
  }

  record Address(
      String username, String street, String city, String state, String code, String country) {}

  record Following(int daysAgo, String who, List<String> whom) {}

  record Verified(int daysAgo, String who) {}
}
