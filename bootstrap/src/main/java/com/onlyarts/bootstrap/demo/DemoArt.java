package com.onlyarts.bootstrap.demo;

/**
 * Pictures for the demo, drawn on the spot: the same number is the same picture, and eight in a row
 * are by the same hand.
 */
public final class DemoArt {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;
  private static final int PICTURES_PER_HAND = 8;
  private static final int HANDS = 12;

  /** The last of the pictures that each hand has made. */
  static final int LAST_PIECE = PICTURES_PER_HAND - 1;

  private DemoArt() {}

  /**
   * The number of a picture.
   *
   * @param hand whose, from 0
   * @param piece which of them, from 0
   */
  static int number(int hand, int piece) {
    return hand * PICTURES_PER_HAND + piece % PICTURES_PER_HAND;
  }

  /** As SVG, for any number from 0. */
  public static String svg(int number) {
    SvgDrawing sheet = new SvgDrawing(WIDTH, HEIGHT, number);
    int piece = number % PICTURES_PER_HAND;
    DemoLandscapes places = new DemoLandscapes(sheet, piece);
    DemoPatterns patterns = new DemoPatterns(sheet, piece);
    DemoThings things = new DemoThings(sheet, piece);
    switch (number / PICTURES_PER_HAND % HANDS) {
      case 0 -> places.sea();
      case 1 -> places.dunes();
      case 2 -> patterns.paper();
      case 3 -> places.roofs();
      case 4 -> patterns.tiles();
      case 5 -> patterns.fields();
      case 6 -> places.mountains();
      case 7 -> things.leaves();
      case 8 -> things.vessel();
      case 9 -> patterns.currents();
      case 10 -> places.contours();
      default -> patterns.rings();
    }
    return sheet.svg();
  }
}
