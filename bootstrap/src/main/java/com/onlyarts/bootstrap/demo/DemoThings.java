package com.onlyarts.bootstrap.demo;

import static com.onlyarts.bootstrap.demo.SvgDrawing.hsl;

import java.util.List;

/** Things that one could touch: plants and vessels. */
final class DemoThings {
  private static final List<Integer> GREENS = List.of(128, 96, 152, 76, 168, 112);
  private static final List<Integer> CLAYS = List.of(18, 206, 34, 164, 350, 44);

  private final SvgDrawing sheet;
  private final int piece;

  DemoThings(SvgDrawing sheet, int piece) {
    this.sheet = sheet;
    this.piece = piece;
  }

  /** Stems from below, a leaf on either side, and a few that flower. */
  void leaves() {
    int hue = GREENS.get(piece % GREENS.size());
    sheet.ground(hue - 60, 38, 93);
    for (int stem = 0; stem < 7; stem++) {
      int foot = 110 + stem * 98 + sheet.chance(40);
      int top = 90 + sheet.chance(150);
      int lean = sheet.chance(90) - 45;
      sheet.stroke(
          "M%d 620 Q%d %d %d %d".formatted(foot, foot, 380, foot + lean, top), hsl(hue, 34, 30), 4);
      for (int y = 540; y > top + 40; y -= 58) {
        int x = foot + lean * (620 - y) / (620 - top) / 2;
        int size = 44 + sheet.chance(26);
        leaf(x, y, size, hsl(hue + sheet.chance(24) - 12, 36, 32 + sheet.chance(26)));
        leaf(x, y - 20, -size, hsl(hue + sheet.chance(24) - 12, 40, 38 + sheet.chance(26)));
      }
      if (stem % 2 == piece % 2) {
        flower(foot + lean, top, hsl(hue + 170 + piece * 34, 62, 62));
      }
    }
  }

  private void leaf(int x, int y, int size, String colour) {
    sheet.path(
        "M%d %d q%d %d %d %d q%d %d %d %d Z"
            .formatted(x, y, size / 2, -40, size, -26, -size / 4, 40, -size, 26),
        colour);
  }

  private void flower(int x, int y, String colour) {
    for (int petal = 0; petal < 6; petal++) {
      sheet.draw(
          "<ellipse cx=\"%d\" cy=\"%d\" rx=\"11\" ry=\"24\" fill=\"%s\" transform=\"rotate(%d %d %d)\"/>",
          x, y - 22, colour, petal * 60, x, y);
    }
    sheet.disc(x, y, 10, hsl(44, 84, 58));
  }

  /** One vessel on a table, in the light of a window to the left. */
  void vessel() {
    int hue = CLAYS.get(piece % CLAYS.size());
    sheet.ground(hue + 20, 14, 86);
    sheet.draw("<rect y=\"452\" width=\"800\" height=\"148\" fill=\"%s\"/>", hsl(hue + 20, 16, 72));
    int belly = 110 + sheet.chance(60);
    int neck = 34 + sheet.chance(30);
    int top = 150 + sheet.chance(90);
    sheet.draw(
        "<ellipse cx=\"%d\" cy=\"498\" rx=\"%d\" ry=\"20\" fill=\"%s\" opacity=\".5\"/>",
        440 + belly / 3, belly + 40, hsl(hue, 20, 30));
    sheet.draw(
        "<linearGradient id=\"clay\"><stop stop-color=\"%s\"/><stop offset=\".35\" stop-color=\"%s\"/><stop offset=\"1\" stop-color=\"%s\"/></linearGradient>",
        hsl(hue, 44, 66), hsl(hue, 48, 50), hsl(hue, 46, 22));
    sheet.path(
        "M%d %d C%d %d %d %d %d 498 H%d C%d %d %d %d %d %d Z"
            .formatted(
                400 - neck,
                top,
                400 - neck,
                top + 110,
                400 - belly - 50,
                top + 130,
                400 - belly / 2,
                400 + belly / 2,
                400 + belly + 50,
                top + 130,
                400 + neck,
                top + 110,
                400 + neck,
                top),
        "url(#clay)");
    sheet.draw(
        "<ellipse cx=\"400\" cy=\"%d\" rx=\"%d\" ry=\"9\" fill=\"%s\"/>",
        top, neck, hsl(hue, 40, 16));
    for (int crack = 0; crack < 2 + piece % 2; crack++) {
      sheet.stroke(
          "M%d %d l%d 40 l%d 34 l%d 30"
              .formatted(
                  360 + sheet.chance(70),
                  top + 150 + sheet.chance(60),
                  sheet.chance(40) - 20,
                  sheet.chance(50) - 25,
                  sheet.chance(40) - 20),
          hsl(44, 76, 60),
          3);
    }
  }
}
