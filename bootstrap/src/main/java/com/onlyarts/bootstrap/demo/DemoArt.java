package com.onlyarts.bootstrap.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Pictures for the demo, drawn on the spot: the same number is the same picture, and four in a row
 * are by the same hand.
 */
public final class DemoArt {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;
  private static final int PICTURES_PER_HAND = 4;
  private static final List<Weather> SEAS =
      List.of(
          new Weather(212, 30, 62, 200),
          new Weather(200, 6, 84, 340),
          new Weather(228, 44, 30, 270),
          new Weather(186, 40, 90, 230));
  private static final List<Integer> DUNES = List.of(18, 42, 285, 338);
  private static final List<Integer> PAPERS = List.of(352, 212, 150, 34);

  private final Random random;
  private final StringBuilder shapes = new StringBuilder();

  private DemoArt(int number) {
    random = new Random(number * 7_919L);
  }

  /** As SVG: a sea, dunes below a sun, or folded paper. */
  public static String svg(int number) {
    DemoArt art = new DemoArt(number);
    int piece = number % PICTURES_PER_HAND;
    switch (number / PICTURES_PER_HAND % 3) {
      case 0 -> art.sea(SEAS.get(piece));
      case 1 -> art.dunes(DUNES.get(piece));
      default -> art.paper(PAPERS.get(piece));
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">%s</svg>"
        .formatted(WIDTH, HEIGHT, art.shapes);
  }

  private void sea(Weather weather) {
    sky(weather.hue(), weather.light(), weather.hue() - 195, Math.min(92, weather.light() + 20));
    sun(
        480 + random.nextInt(200),
        weather.horizon() - 40 - random.nextInt(60),
        34,
        weather.hue() - 175,
        90);
    int crest = Math.min(72, weather.light() + 18);
    for (int wave = 0; wave < 13; wave++) {
      String water =
          wave(weather.horizon() + wave * (HEIGHT - weather.horizon()) / 13, 5 + wave * 2);
      draw(
          "<path d=\"%s\" fill=\"hsl(%d %d%% %d%%)\"/>",
          water,
          weather.hue() + wave,
          weather.colour() + wave * 2,
          crest - wave * (crest - 14) / 13);
    }
  }

  private void dunes(int hue) {
    sky(hue + 18, 88, hue, 70);
    sun(220 + random.nextInt(360), 190 + random.nextInt(70), 74 + random.nextInt(30), hue + 26, 94);
    for (int ridge = 0; ridge < 6; ridge++) {
      draw(
          "<path d=\"%s\" fill=\"hsl(%d %d%% %d%%)\"/>",
          wave(290 + ridge * 52, 46 - ridge * 4), hue - ridge * 7, 62 - ridge * 4, 62 - ridge * 9);
    }
  }

  private void paper(int hue) {
    draw("<rect width=\"800\" height=\"600\" fill=\"hsl(%d 24%% 91%%)\"/>", hue);
    int sheets = 9;
    for (int sheet = 0; sheet < sheets; sheet++) {
      int x = 90 + random.nextInt(WIDTH - 300);
      int y = 70 + random.nextInt(HEIGHT - 280);
      int width = 150 + random.nextInt(190);
      int height = 120 + random.nextInt(170);
      int light = 84 - sheet * 7;
      int turn = hue + (sheet % 3 == 2 ? 172 : sheet * 5);
      draw(
          "<path d=\"M%d %d l%d %d l%d %d Z\" fill=\"hsl(%d 42%% %d%%)\"/>",
          x, y, width, height / 4, -width / 3, height, turn, light);
      draw(
          "<path d=\"M%d %d l%d %d l%d %d Z\" fill=\"hsl(%d 46%% %d%%)\"/>",
          x, y, 2 * width / 3, height / 4 + height, -width, -height / 3, turn, light - 11);
    }
  }

  private void sky(int top, int topLight, int bottom, int bottomLight) {
    draw(
        "<linearGradient id=\"sky\" x2=\"0\" y2=\"1\"><stop stop-color=\"hsl(%d 45%% %d%%)\"/><stop offset=\".6\" stop-color=\"hsl(%d 62%% %d%%)\"/></linearGradient>"
            + "<rect width=\"800\" height=\"600\" fill=\"url(#sky)\"/>",
        turned(top), topLight, turned(bottom), bottomLight);
  }

  private void sun(int x, int y, int radius, int hue, int light) {
    draw(
        "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"hsl(%d 90%% %d%%)\"/>",
        x, y, radius, turned(hue), light);
  }

  /** A line across the picture that rises and falls by so much, and everything below it. */
  private String wave(int top, int swell) {
    return String.format(
        Locale.ROOT,
        "M0 %d C%d %d %d %d %d %d S%d %d %d %d V%d H0Z",
        top + random.nextInt(swell),
        100 + random.nextInt(80),
        top - swell,
        230 + random.nextInt(80),
        top + swell,
        400,
        top + random.nextInt(swell) - swell / 2,
        600 + random.nextInt(100),
        top + swell - random.nextInt(2 * swell),
        WIDTH,
        top - swell / 2 + random.nextInt(swell),
        HEIGHT);
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private void draw(String shape, Object... numbers) {
    shapes.append(String.format(Locale.ROOT, shape, numbers));
  }

  private static int turned(int hue) {
    return Math.floorMod(hue, 360);
  }

  /**
   * @param colour how much of it, and light how bright the sky is, in per cent
   * @param horizon how far down it lies
   */
  private record Weather(int hue, int colour, int light, int horizon) {}
}
