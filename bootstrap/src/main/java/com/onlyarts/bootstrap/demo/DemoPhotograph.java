package com.onlyarts.bootstrap.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A photograph of mountains in the morning, and what one sees of them from nearer. */
final class DemoPhotograph {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;
  private static final int RANGES = 7;
  private static final int GRAIN = 60_000;

  private final Random random = new Random(40_217);
  private final BufferedImage film = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

  private DemoPhotograph() {}

  /**
   * @param side 0 for all of it, 1 and 2 for what is nearer
   */
  static byte[] jpeg(int side) {
    DemoPhotograph photograph = new DemoPhotograph();
    photograph.expose();
    BufferedImage film = photograph.film;
    BufferedImage print =
        switch (side) {
          case 0 -> film;
          case 1 -> film.getSubimage(380, 120, 600, 450);
          default -> film.getSubimage(120, 430, 600, 450);
        };
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(print, "jpeg", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void expose() {
    Graphics2D light = film.createGraphics();
    light.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    light.setPaint(
        new GradientPaint(0, 0, new Color(0x6f86ad), 0, HEIGHT * 0.6f, new Color(0xf6d9b8)));
    light.fillRect(0, 0, WIDTH, HEIGHT);
    light.setPaint(new Color(0xfff3dd));
    light.fillOval(760, 210, 70, 70);
    for (int range = 0; range < RANGES; range++) {
      float near = range / (RANGES - 1f);
      light.setPaint(
          new Color((int) (150 - 128 * near), (int) (158 - 126 * near), (int) (186 - 136 * near)));
      light.fill(ridge(330 + range * 86, 170 - range * 14, range + 2));
    }
    for (int grain = 0; grain < GRAIN; grain++) {
      light.setPaint(random.nextBoolean() ? new Color(255, 255, 255, 12) : new Color(0, 0, 0, 14));
      light.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 2, 2);
    }
    light.dispose();
  }

  /** A line of rock that is rough at every scale, and everything below it. */
  private Polygon ridge(int foot, int rise, int waves) {
    Polygon rock = new Polygon();
    rock.addPoint(0, HEIGHT);
    double phase = random.nextDouble() * Math.TAU;
    for (int x = 0; x <= WIDTH; x += 6) {
      double far = (double) x / WIDTH * Math.TAU;
      double height =
          Math.abs(Math.sin(far * waves / 4 + phase))
              + 0.45 * Math.abs(Math.sin(far * waves + phase * 2))
              + 0.12 * Math.abs(Math.sin(far * waves * 5 + phase * 3))
              + random.nextDouble() * 0.03;
      rock.addPoint(x, foot - (int) (rise * height));
    }
    rock.addPoint(WIDTH, HEIGHT);
    return rock;
  }
}
