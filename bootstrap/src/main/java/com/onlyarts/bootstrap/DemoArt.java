package com.onlyarts.bootstrap;

import java.util.Locale;
import java.util.Random;

/** Pictures for the demo, drawn on the spot: the same number is the same picture. */
final class DemoArt {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;
  private static final int SHAPES = 9;

  private DemoArt() {}

  /** An abstract landscape as SVG: a sky, a sun, and hills before one another. */
  static String svg(int number) {
    Random random = new Random(number * 7_919L);
    int hue = random.nextInt(360);
    StringBuilder picture = new StringBuilder();
    picture.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">".formatted(WIDTH, HEIGHT));
    picture.append("<rect width=\"100%%\" height=\"100%%\" fill=\"hsl(%d 60%% 82%%)\"/>".formatted(hue));
    picture.append(
        "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"hsl(%d 85%% 62%%)\"/>"
            .formatted(120 + random.nextInt(560), 90 + random.nextInt(160), 40 + random.nextInt(60), (hue + 40) % 360));
    for (int layer = 0; layer < SHAPES; layer++) {
      picture.append(hill(random, layer, hue));
    }
    return picture.append("</svg>").toString();
  }

  private static String hill(Random random, int layer, int hue) {
    int top = 200 + layer * 42;
    return String.format(
        Locale.ROOT,
        "<path d=\"M0 %d C%d %d %d %d %d %d V%d H0Z\" fill=\"hsl(%d %d%% %d%%)\"/>",
        top + random.nextInt(60),
        150 + random.nextInt(200),
        top - random.nextInt(120),
        450 + random.nextInt(200),
        top + random.nextInt(120),
        WIDTH,
        top + random.nextInt(60) - 20,
        HEIGHT,
        (hue + 150 + layer * 6) % 360,
        35 + random.nextInt(20),
        64 - layer * 5);
  }
}
