package com.onlyarts.bootstrap.demo;

import static com.onlyarts.bootstrap.demo.SvgDrawing.hsl;

import java.util.List;

/** Faces for the people of the demo, drawn as their works are: the same number is the same face. */
public final class DemoFaces {
  private static final int SIDE = 240;
  private static final List<Look> LOOKS =
      List.of(
          new Look("#f0cdb0", "#5b3a29"),
          new Look("#6b4530", "#1d1a1a"),
          new Look("#eac19a", "#2a2322"),
          new Look("#8d5a3c", "#241a18"),
          new Look("#f3d6c0", "#a8552f"),
          new Look("#b9805a", "#33241f"),
          new Look("#f1cfb4", "#c79c58"));

  private final SvgDrawing sheet;
  private final int number;
  private final String skin;
  private final String hair;

  private DemoFaces(int number) {
    this.number = number;
    sheet = new SvgDrawing(SIDE, SIDE, number + 1);
    skin = LOOKS.get(number % LOOKS.size()).skin();
    hair = LOOKS.get(number % LOOKS.size()).hair();
  }

  /** As SVG, for any number from 0. */
  public static String svg(int number) {
    DemoFaces face = new DemoFaces(number);
    face.draw();
    return face.sheet.svg();
  }

  private void draw() {
    int hue = number * 47;
    sheet.ground(hue, 40, 80);
    hairBehind();
    sheet.path("M20 240 C30 190 80 178 120 178 S210 190 220 240 Z", hsl(hue + 170, 42, 38));
    sheet.path("M98 150 h44 v34 c-10 16 -34 16 -44 0 Z", skin);
    sheet.path("M98 160 c12 18 32 18 44 0 v10 c-12 12 -32 12 -44 0 Z", "#00000022");
    sheet.draw("<ellipse cx=\"120\" cy=\"112\" rx=\"50\" ry=\"60\" fill=\"%s\"/>", skin);
    features();
    hairBefore();
  }

  private void features() {
    int gaze = sheet.chance(5) - 2;
    for (int x : new int[] {100, 140}) {
      sheet.draw("<ellipse cx=\"%d\" cy=\"112\" rx=\"8\" ry=\"5\" fill=\"#fff\"/>", x);
      sheet.disc(x + gaze, 112, 4, "#2b2320");
      sheet.stroke("M%d 98 q9 -6 18 0".formatted(x - 9), hair, 4);
    }
    sheet.stroke("M120 112 q-7 18 -2 22 h6", "#00000033", 3);
    sheet.stroke("M104 148 q16 %d 32 0".formatted(6 + sheet.chance(10)), "#9c4a42", 4);
    if (number % 4 == 2) {
      for (int x : new int[] {100, 140}) {
        sheet.draw(
            "<circle cx=\"%d\" cy=\"112\" r=\"16\" fill=\"none\" stroke=\"#222\" stroke-width=\"3\"/>",
            x);
      }
      sheet.stroke("M116 110 h8", "#222", 3);
    }
    if (number % 6 == 1) {
      sheet.path("M72 126 C74 186 166 186 168 126 C150 140 90 140 72 126 Z", hair);
      sheet.stroke("M106 150 q14 8 28 0", "#9c4a42", 4);
    }
  }

  private void hairBehind() {
    switch (number % 6) {
      case 0 -> sheet.path("M62 100 C56 30 184 30 178 100 V196 H62 Z", hair);
      case 2 -> sheet.path("M60 110 C54 28 186 28 180 110 V158 H60 Z", hair);
      case 3 -> {
        for (int curl = 0; curl < 14; curl++) {
          double turn = Math.PI * (0.86 + curl * 1.28 / 13);
          sheet.disc(
              (int) (120 + 62 * Math.cos(turn)), (int) (104 + 66 * Math.sin(turn)), 22, hair);
        }
      }
      case 4 -> sheet.disc(120, 40, 26, hair);
      default -> {}
    }
  }

  private void hairBefore() {
    switch (number % 6) {
      case 1 ->
          sheet.path("M70 104 C66 44 174 44 170 104 C164 78 150 70 120 72 S76 78 70 104 Z", hair);
      case 3 -> sheet.path("M72 96 C80 58 160 58 168 96 C150 76 90 76 72 96 Z", hair);
      case 5 ->
          sheet.path(
              "M68 110 C60 40 180 36 172 110 C168 84 160 70 104 76 C84 80 72 92 68 110 Z", hair);
      default ->
          sheet.path(
              "M70 110 C66 46 174 46 170 110 C164 84 148 66 112 70 C88 74 74 90 70 110 Z", hair);
    }
  }

  /** Of what colours they are. */
  private record Look(String skin, String hair) {}
}
