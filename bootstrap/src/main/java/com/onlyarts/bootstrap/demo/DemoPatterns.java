package com.onlyarts.bootstrap.demo;

import static com.onlyarts.bootstrap.demo.SvgDrawing.hsl;

import java.util.List;
import java.util.Locale;

/**
 * What shows no place and no thing: folded paper, woven tiles, fields of colour, currents, rings.
 */
final class DemoPatterns {
  private static final List<Integer> PAPERS = List.of(352, 212, 150, 34, 268, 190);
  private static final List<Integer> CLOTHS = List.of(14, 38, 346, 172, 28, 222);
  private static final List<Integer> PIGMENTS = List.of(12, 40, 356, 24, 210, 320);
  private static final List<Integer> STREAMS = List.of(196, 276, 160, 330, 220, 46);
  private static final List<Integer> INKS = List.of(220, 4, 178, 300, 32, 250);

  private final SvgDrawing sheet;
  private final int piece;

  DemoPatterns(SvgDrawing sheet, int piece) {
    this.sheet = sheet;
    this.piece = piece;
  }

  void paper() {
    int hue = PAPERS.get(piece % PAPERS.size());
    sheet.ground(hue, 24, 91);
    for (int leaf = 0; leaf < 9; leaf++) {
      int x = 90 + sheet.chance(sheet.width() - 300);
      int y = 70 + sheet.chance(sheet.height() - 280);
      int width = 150 + sheet.chance(190);
      int height = 120 + sheet.chance(170);
      int light = 84 - leaf * 7;
      int turn = hue + (leaf % 3 == 2 ? 172 : leaf * 5);
      sheet.path(
          "M%d %d l%d %d l%d %d Z".formatted(x, y, width, height / 4, -width / 3, height),
          hsl(turn, 42, light));
      sheet.path(
          "M%d %d l%d %d l%d %d Z"
              .formatted(x, y, 2 * width / 3, height / 4 + height, -width, -height / 3),
          hsl(turn, 46, light - 11));
    }
  }

  /** Quarter circles and triangles, side by side as on a woven cloth. */
  void tiles() {
    int hue = CLOTHS.get(piece % CLOTHS.size());
    sheet.ground(hue + 30, 34, 88);
    int side = 100;
    for (int x = 0; x < sheet.width(); x += side) {
      for (int y = 0; y < sheet.height(); y += side) {
        String colour =
            sheet.chance(4) == 0
                ? hsl(hue + 180, 38, 34)
                : hsl(hue + sheet.chance(40) - 20, 66, 36 + sheet.chance(36));
        switch (sheet.chance(4)) {
          case 0 ->
              sheet.path(
                  "M%d %d h%d a%d %d 0 0 1 -%d %d Z".formatted(x, y, side, side, side, side, side),
                  colour);
          case 1 -> sheet.path("M%d %d h%d v%d Z".formatted(x, y, side, side), colour);
          case 2 -> sheet.path("M%d %d v%d h%d Z".formatted(x, y, side, side), colour);
          default -> sheet.disc(x + side / 2, y + side / 2, side / 3, colour);
        }
      }
    }
  }

  /** Two or three fields that float on a ground, their edges unsure. */
  void fields() {
    int hue = PIGMENTS.get(piece % PIGMENTS.size());
    sheet.draw(
        "<filter id=\"soft\" x=\"-10%%\" y=\"-10%%\" width=\"120%%\" height=\"120%%\"><feGaussianBlur stdDeviation=\"9\"/></filter>");
    sheet.ground(hue, 58, 24);
    int fields = 2 + piece % 2;
    int height = 500 / fields;
    for (int field = 0; field < fields; field++) {
      sheet.draw(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" filter=\"url(#soft)\"/>",
          66 + sheet.chance(16),
          46 + field * (height + 8),
          656 - sheet.chance(24),
          height - 22 - sheet.chance(24),
          hsl(hue + field * 26 + sheet.chance(10), 72 - field * 12, 48 + sheet.chance(14)));
    }
  }

  /** Lines that go round the same stones, wherever they begin. */
  void currents() {
    int hue = STREAMS.get(piece % STREAMS.size());
    sheet.ground(hue + 20, 48, 9);
    double across = sheet.chance(628) / 100.0;
    double down = sheet.chance(628) / 100.0;
    double length = 70 + sheet.chance(90);
    for (int line = 0; line < 150; line++) {
      double x = sheet.chance(900) - 50;
      double y = sheet.chance(700) - 50;
      StringBuilder way = new StringBuilder(String.format(Locale.ROOT, "M%.0f %.0f", x, y));
      for (int step = 0; step < 18; step++) {
        double turn = Math.sin(x / length + across) + Math.cos(y / length * 0.8 + down);
        x += 16 * Math.cos(turn * 1.3);
        y += 16 * Math.sin(turn * 1.3);
        way.append(String.format(Locale.ROOT, " L%.0f %.0f", x, y));
      }
      sheet.stroke(way.toString(), hsl(hue + line % 60, 74, 34 + line % 5 * 10), 1 + line % 4);
    }
  }

  /** Rings of ink, none of them closed. */
  void rings() {
    int hue = INKS.get(piece % INKS.size());
    sheet.ground(40, 30, 94);
    for (int ring = 0; ring < 4; ring++) {
      int radius = 70 + sheet.chance(120);
      int x = 180 + sheet.chance(440);
      int y = 180 + sheet.chance(240);
      for (int hair = 0; hair < 9; hair++) {
        int reach = radius + hair * 3;
        sheet.draw(
            "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"3\" stroke-opacity=\".%d\" stroke-dasharray=\"%d %d\" transform=\"rotate(%d %d %d)\"/>",
            x + sheet.chance(5),
            y + sheet.chance(5),
            reach,
            hsl(hue + ring * 12, 54, 22 + ring * 5),
            9 - hair / 2,
            reach * 5 + sheet.chance(40),
            reach * 2,
            40 + ring * 70 + sheet.chance(12),
            x,
            y);
      }
    }
  }
}
