package com.onlyarts.bootstrap.demo;

import java.util.Locale;
import java.util.Random;

/** What is drawn on one sheet, shape upon shape; the same number draws the same sheet. */
final class SvgDrawing {
  private final int width;
  private final int height;
  private final Random random;
  private final StringBuilder shapes = new StringBuilder();

  SvgDrawing(int width, int height, int number) {
    this.width = width;
    this.height = height;
    random = new Random(number * 7_919L);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** A number from zero to below so many. */
  int chance(int below) {
    return random.nextInt(below);
  }

  /** Adds shapes, with numbers set into them. */
  @SuppressWarnings("AnnotateFormatMethod")
  void draw(String shape, Object... numbers) {
    shapes.append(String.format(Locale.ROOT, shape, numbers));
  }

  /** Everything in one colour; hues may go round the wheel either way, the rest is in per cent. */
  void ground(int hue, int colour, int light) {
    draw("<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>", width, height, hsl(hue, colour, light));
  }

  /** Everything from one colour above to another below. */
  void sky(String top, String bottom) {
    draw(
        "<linearGradient id=\"sky\" x2=\"0\" y2=\"1\"><stop stop-color=\"%s\"/><stop offset=\".6\" stop-color=\"%s\"/></linearGradient>"
            + "<rect width=\"%d\" height=\"%d\" fill=\"url(#sky)\"/>",
        top, bottom, width, height);
  }

  void disc(int x, int y, int radius, String colour) {
    draw("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>", x, y, radius, colour);
  }

  void path(String line, String colour) {
    draw("<path d=\"%s\" fill=\"%s\"/>", line, colour);
  }

  /** A line, and nothing within it. */
  void stroke(String line, String colour, int thickness) {
    draw(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\" stroke-linecap=\"round\"/>",
        line, colour, thickness);
  }

  /** A line across the sheet that rises and falls by so much, and everything below it. */
  String wave(int top, int swell) {
    return String.format(
        Locale.ROOT,
        "M0 %d C%d %d %d %d %d %d S%d %d %d %d V%d H0Z",
        top + chance(swell),
        100 + chance(80),
        top - swell,
        230 + chance(80),
        top + swell,
        400,
        top + chance(swell) - swell / 2,
        600 + chance(100),
        top + swell - chance(2 * swell),
        width,
        top - swell / 2 + chance(swell),
        height);
  }

  /** A colour; the hue goes round the wheel either way, the rest is in per cent. */
  static String hsl(int hue, int colour, int light) {
    return "hsl(%d %d%% %d%%)".formatted(Math.floorMod(hue, 360), colour, light);
  }

  String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">%s</svg>"
        .formatted(width, height, shapes);
  }
}
