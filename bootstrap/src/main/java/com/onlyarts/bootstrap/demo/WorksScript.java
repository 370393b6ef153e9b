package com.onlyarts.bootstrap.demo;

import java.math.BigDecimal;
import java.util.List;

/** What hangs in the demo. */
final class WorksScript {
  /**
   * Days ago, artist, title, category, price, terms, tags and what it is; the first work of an
   * artist is the first picture of that hand. Terms are {@code draft}, or a number of copies.
   */
  static final List<Work> WORKS =
      DemoTable.read(
          """
          44 | tomasz.w     | Four Awake                | illustration | 55.00   | -     | city; night        | Of a hundred windows four are lit. I know one of them.
          44 | amara_diallo | Market Day, Unfolded      | mixed_media  | 340.00  | -     | textile; pattern   | Indigo, madder, and the one orange that would not hold.
          43 | lucia.ferri  | Rust over Honey           | painting     | 1400.00 | -     | abstract; oil      | Nine layers; the fourth still shows through.
          43 | henrik.s     | Sarek, First Light        | photography  | 160.00  | 40    | mountains; winter  | Two hours of waiting for eleven seconds.
          42 | priya_nair   | Bindweed, Wall, August    | illustration | 45.00   | -     | botanical; ink     | It grew faster than I drew.
          42 | mateo.cruz   | Tall Neck                 | sculpture    | 420.00  | -     | ceramic; brass     | Broke in the kiln, stands because of it.
          42 | hana.kim     | Delta                     | digital      | 90.00   | 50    | generative; water  | Seed 40217. The river chose the rest.
          41 | oskar_lind   | Three Hills, Withheld     | traditional  | 120.00  | 25    | print; map         | Linocut in two greens; the names are cut out, literally.
          41 | zoe.arthur   | Breath, Counted           | animation    | 35.00   | -     | ink; loop          | Twelve frames in, twelve frames out.
          40 | tomasz.w     | Night Shift               | illustration | 55.00   | -     | city; night        | The bakery on the corner, from across the yard.
          40 | amara_diallo | Dry Season                | mixed_media  | 360.00  | -     | textile; pattern   | Mud cloth, mustard seed, three weeks of sun.
          39 | lucia.ferri  | Three Kinds of Yellow     | painting     | 1250.00 | -     | abstract; oil      | One from Naples, one from a shop, one by mistake.
          39 | henrik.s     | Dust on the Pass          | photography  | 140.00  | 40    | mountains          | The road is in there somewhere.
          38 | priya_nair   | Six Herbs for a Kitchen   | illustration | 45.00   | -     | botanical; ink     | Drawn, then cooked.
          38 | mateo.cruz   | Blue Amphora, Mended      | sculpture    | 560.00  | -     | ceramic; brass     | The seam is the drawing.
          37 | hana.kim     | Undertow                  | digital      | 90.00   | 50    | generative; water  | Seed 88120. Looks calm from a distance.
          37 | oskar_lind   | Valley Nobody Farms       | traditional  | 120.00  | 25    | print; map         | Contours at five metres, printed by hand.
          36 | zoe.arthur   | Ring, Ring, Ring          | animation    | 35.00   | -     | ink; loop          | A telephone, if you know.
          36 | tomasz.w     | Last Tram                 | illustration | 65.00   | -     | city; night        | It had left. The light had not.
          35 | amara_diallo | Wedding Cloth             | mixed_media  | 780.00  | -     | textile; pattern   | Made for my sister, who wanted white.
          35 | lucia.ferri  | Red, Leaving              | painting     | 1650.00 | -     | abstract; oil      | The lower field was blue until March.
          34 | henrik.s     | Violet Hour, Lofoten      | photography  | 180.00  | 40    | mountains; sea     | No filter; ask the sheep.
          34 | priya_nair   | Night-blooming            | illustration | 60.00   | -     | botanical; night   | It opens at nine and does not wait.
          33 | mateo.cruz   | Ochre, Wide               | sculpture    | 380.00  | -     | ceramic            | For branches, not for flowers.
          33 | hana.kim     | Wind Map of a Small Room  | digital      | 110.00  | 50    | generative         | Seed 7. The window was open.
          32 | oskar_lind   | Archipelago, Slow Ferry   | traditional  | 150.00  | 25    | print; map; sea    | Every island has an inn; none is marked.
          32 | zoe.arthur   | What the Brush Forgot     | animation    | 40.00   | -     | ink; loop          | Nineteen seconds of nearly nothing.
          29 | ines.moreau  | Study for a Squall        | illustration | 75.00   | -     | sea; ink           | Ink, eleven minutes.
          29 | kofi.a       | Harmattan Loop            | animation    | 60.00   | -     | landscape; loop    | Forty seconds of dust.
          29 | yuki_tanaka  | Third Platform            | photography  | 180.00  | -     | city; night        | Waiting is a kind of portrait.
          27 | ines.moreau  | Slack Water               | painting     | 920.00  | -     | sea; oil; grey     | Grey on grey, and one gull.
          27 | kofi.a       | Glass Savanna             | 3d           | 140.00  | -     | landscape; render  | Rendered over nine nights.
          27 | yuki_tanaka  | Snow Ledger               | photography  | 210.00  | -     | winter; landscape  | Hokkaido, 04:40.
          26 | lucia.ferri  | Ochre over Night          | painting     | 980.00  | -     | abstract; oil      | Painted in the dark, corrected in the dark.
          26 | amara_diallo | Letters from the Coast    | mixed_media  | 290.00  | -     | textile; sea       | Every triangle was an envelope.
          25 | ines.moreau  | Harbour, Closing          | painting     | 640.00  | -     | sea; oil; night    | The last light is always somebody else's.
          25 | kofi.a       | Salt Road                 | 3d           | 95.00   | -     | landscape; render  | A caravan, seen from the moon.
          25 | yuki_tanaka  | Two Cranes, One Sheet     | mixed_media  | 260.00  | -     | paper              | Cut once, folded for a week.
          24 | mateo.cruz   | Celadon, Second Firing    | sculpture    | 460.00  | -     | ceramic            | The first firing had other plans.
          24 | priya_nair   | Fern, Counted             | illustration | 50.00   | -     | botanical; ink     | Two hundred and six. I counted twice.
          24 | hana.kim     | Embers                    | digital      | 110.00  | 50    | generative         | Seed 1031, on a cold day.
          23 | ines.moreau  | Tide Table No. 4          | painting     | 1850.00 | -     | sea; oil           | The hour before the boats come in.
          23 | yuki_tanaka  | Folded Map of Nowhere     | mixed_media  | 380.00  | -     | paper              | Washi, thread, a coffee stain.
          23 | kofi.a       | Digital Sunset            | digital      | 500.00  | -     | landscape; sunset  | The one everybody asks for.
          21 | oskar_lind   | Green Sheet, Unsurveyed   | traditional  | 140.00  | draft | print; map         | Waiting for a second colour.
          21 | zoe.arthur   | Slow Signature            | animation    | 45.00   | draft | ink; loop          | My name, if it were longer.
          18 | tomasz.w     | Rain, Third Floor         | illustration | 65.00   | draft | city; night        | The reflections are wrong. I like them.
          16 | henrik.s     | Rockfall, Quiet           | photography  | 150.00  | 40    | mountains          | You hear it before; never while.
          13 | ines.moreau  | Low Sun on Wet Sand       | painting     | 740.00  | -     | sea; oil           | Painted in gloves.
          11 | kofi.a       | Broken Light, Cast        | sculpture    | 640.00  | -     | resin; light       | What the renders would weigh.
          9  | yuki_tanaka  | Envelope for a Mountain   | mixed_media  | 320.00  | -     | paper              | It fits. Barely.
          7  | mateo.cruz   | Small Red, Left Handed    | sculpture    | 240.00  | -     | ceramic            | Thrown with the wrong hand, kept for that.
          5  | tomasz.w     | Two Chimneys              | illustration | 70.00   | -     | city; night        | One smokes, one only stands there.
          4  | lucia.ferri  | Untitled, Blue Phase      | painting     | 1100.00 | draft | abstract; oil      | Not before it is dry.
          3  | priya_nair   | Weeds of Platform Nine    | illustration | 50.00   | draft | botanical; city    | To be coloured.
          2  | oskar_lind   | Ridge Walk, Red Ink       | traditional  | 160.00  | 25    | print; map         | You start at the left edge and do not come back.
          2  | hana.kim     | Tidewater                 | digital      | 120.00  | draft | generative; water  | Seed not chosen yet.
          1  | ines.moreau  | Fog Signal                | painting     | 880.00  | draft | sea; oil           | One more week.
          1  | amara_diallo | Blue Monday               | mixed_media  | 310.00  | draft | textile; pattern   | The hem is missing.
          1  | kofi.a       | Second Harmattan          | 3d           | 120.00  | draft | landscape; render  | Still rendering.
          """,
          Work::of);

  /** Whose works are sold under more than the personal licence, and what the others cost. */
  static final List<Licensed> LICENSED =
      DemoTable.read(
          """
          Six Herbs for a Kitchen | personal; commercial 240.00; extended 600.00
          Night-blooming          | personal; commercial 280.00
          Four Awake              | personal; commercial 190.00; exclusive 2400.00
          """,
          it -> new Licensed(it.text(0), it.list(1)));

  /** Which works come with a file to download. */
  static final List<String> WITH_FILE = List.of("Delta", "Undertow", "Bindweed, Wall, August");

  /** Which work is seen from three sides. */
  static final String PHOTOGRAPHED = "Sarek, First Light";

  private WorksScript() {}

  /**
   * @param terms {@code draft}, how many copies there are, or nothing
   */
  record Work(
      int daysAgo,
      String artist,
      String title,
      String category,
      BigDecimal price,
      String terms,
      List<String> tags,
      String description) {
    private static Work of(DemoTable.Line line) {
      return new Work(
          line.number(0),
          line.text(1),
          line.text(2),
          line.text(3),
          new BigDecimal(line.text(4)),
          line.text(5),
          line.list(6),
          line.text(7));
    }

    boolean isDraft() {
      return terms.equals("draft");
    }

    boolean isEdition() {
      return Character.isDigit(terms.charAt(0));
    }
  }

  /**
   * @param kinds each with its price
   */
  record Licensed(String work, List<String> kinds) {}
}
