package com.onlyarts.bootstrap.demo;

import static com.onlyarts.bootstrap.demo.SvgDrawing.hsl;

import java.util.List;
import java.util.Locale;

/** Places: seas, dunes, mountains in haze, roofs at night, and land as a map shows it. */
final class DemoLandscapes {
  private static final List<Weather> SEAS =
      List.of(
          new Weather(212, 30, 62, 200),
          new Weather(200, 6, 84, 340),
          new Weather(228, 44, 30, 270),
          new Weather(186, 40, 90, 230),
          new Weather(24, 38, 70, 250),
          new Weather(196, 34, 46, 300));
  private static final List<Integer> DUNES = List.of(18, 42, 285, 338, 8, 200);
  private static final List<Integer> HAZES = List.of(212, 28, 265, 190, 344, 150);
  private static final List<Integer> NIGHTS = List.of(226, 258, 202, 282, 214, 240);
  private static final List<Integer> LANDS = List.of(158, 32, 206, 74, 12, 262);

  private final SvgDrawing sheet;
  private final int piece;

  DemoLandscapes(SvgDrawing sheet, int piece) {
    this.sheet = sheet;
    this.piece = piece;
  }

  void sea() {
    Weather weather = SEAS.get(piece % SEAS.size());
    sheet.sky(
        hsl(weather.hue(), 45, weather.light()),
        hsl(weather.hue() - 195, 62, Math.min(92, weather.light() + 20)));
    sheet.disc(
        480 + sheet.chance(200),
        weather.horizon() - 40 - sheet.chance(60),
        34,
        hsl(weather.hue() - 175, 90, 90));
    int depth = sheet.height() - weather.horizon();
    int crest = Math.min(72, weather.light() + 18);
    for (int wave = 0; wave < 13; wave++) {
      sheet.path(
          sheet.wave(weather.horizon() + wave * depth / 13, 5 + wave * 2),
          hsl(weather.hue() + wave, weather.colour() + wave * 2, crest - wave * (crest - 14) / 13));
    }
  }

  void dunes() {
    int hue = DUNES.get(piece % DUNES.size());
    sheet.sky(hsl(hue + 18, 45, 88), hsl(hue, 62, 70));
    sheet.disc(
        220 + sheet.chance(360),
        190 + sheet.chance(70),
        74 + sheet.chance(30),
        hsl(hue + 26, 90, 94));
    for (int ridge = 0; ridge < 6; ridge++) {
      sheet.path(
          sheet.wave(290 + ridge * 52, 46 - ridge * 4),
          hsl(hue - ridge * 7, 62 - ridge * 4, 62 - ridge * 9));
    }
  }

  /** Range behind range, each paler than the one before it. */
  void mountains() {
    int hue = HAZES.get(piece % HAZES.size());
    sheet.sky(hsl(hue, 34, 82), hsl(hue + 150, 40, 92));
    sheet.disc(140 + sheet.chance(520), 120 + sheet.chance(60), 30, hsl(hue + 160, 60, 97));
    int ranges = 6;
    for (int range = 0; range < ranges; range++) {
      sheet.path(
          peaks(220 + range * 62, 150 - range * 16),
          hsl(hue + range * 4, 18 + range * 4, 76 - range * 12));
    }
  }

  private String peaks(int foot, int rise) {
    StringBuilder line = new StringBuilder("M0 %d".formatted(foot));
    for (int x = 0; x < sheet.width(); ) {
      x += 34 + sheet.chance(46);
      line.append(" L%d %d".formatted(x, foot - sheet.chance(rise)));
      x += 26 + sheet.chance(40);
      line.append(" L%d %d".formatted(x, foot - sheet.chance(rise) / 3));
    }
    return line.append(" V600 H0Z").toString();
  }

  /** Houses against the sky, some of them awake. */
  void roofs() {
    int hue = NIGHTS.get(piece % NIGHTS.size());
    sheet.sky(hsl(hue, 48, 14), hsl(hue + 60, 42, 34));
    sheet.disc(90 + sheet.chance(600), 90 + sheet.chance(50), 26, hsl(48, 70, 92));
    for (int row = 0; row < 3; row++) {
      int light = 24 - row * 7;
      for (int x = -20; x < sheet.width(); ) {
        int width = 56 + sheet.chance(50 + piece * 16);
        house(
            x,
            210 + piece * 22 + row * 80 + sheet.chance(110),
            width,
            hsl(hue + row * 8, 34, light));
        x += width + sheet.chance(12);
      }
    }
  }

  private void house(int x, int top, int width, String wall) {
    sheet.path(
        "M%d %d l%d %d l%d %d V600 H%d Z".formatted(x, top, width / 2, -34, width / 2, 34, x),
        wall);
    for (int y = top + 18; y < 580; y += 34) {
      for (int window = x + 12; window < x + width - 16; window += 24) {
        if (sheet.chance(3) == 0) {
          sheet.draw(
              "<rect x=\"%d\" y=\"%d\" width=\"11\" height=\"15\" fill=\"%s\"/>",
              window, y, hsl(34 + sheet.chance(18), 88, 58 + sheet.chance(20)));
        }
      }
    }
  }

  /** Heights as lines around hills. */
  void contours() {
    int hue = LANDS.get(piece % LANDS.size());
    sheet.ground(hue, 26, 92);
    for (int hill = 0; hill < 4; hill++) {
      int x = 120 + sheet.chance(560);
      int y = 90 + sheet.chance(420);
      int lines = 7 + sheet.chance(5);
      for (int line = lines; line > 0; line--) {
        sheet.draw(
            "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>",
            ring(x, y, line * 24),
            hsl(hue + hill * 9, 36, 88 - (lines - line) * 5),
            hsl(hue, 46, 32));
      }
    }
  }

  private String ring(int x, int y, int radius) {
    int lean = sheet.chance(16) - 8;
    return String.format(
        Locale.ROOT,
        "M%d %d C%d %d %d %d %d %d S%d %d %d %d Z",
        x - radius,
        y,
        x - radius,
        y - radius + lean,
        x + radius / 2,
        y - radius - lean,
        x + radius,
        y + lean,
        x - radius / 2,
        y + radius + lean,
        x - radius,
        y);
  }

  /**
   * @param colour how much of it, and light how bright the sky is, in per cent
   * @param horizon how far down it lies
   */
  private record Weather(int hue, int colour, int light, int horizon) {}
}
