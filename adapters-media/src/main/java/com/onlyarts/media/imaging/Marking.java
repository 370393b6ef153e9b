package com.onlyarts.media.imaging;

import com.onlyarts.media.domain.Watermark;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Burns a watermark into a picture: its text aslant, row by row, light with a dark edge, so that it
 * shows on every ground (R124). The letters are drawn as outlines, for which no font has to be
 * installed.
 */
final class Marking {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final double ASLANT = Math.toRadians(-30);

  /** How many lines of text are as high as the picture's longest edge. */
  private static final double LINES = 24;

  private static final double BETWEEN_ROWS = 4;
  private static final double BETWEEN_TEXTS = 1.4;
  private static final double EDGE = 0.04;

  private Marking() {}

  /**
   * @param picture as {@link Canvas} makes it
   */
  static void mark(BufferedImage picture, Watermark watermark, WorkLimit limit) throws IOException {
    double height = Math.max(picture.getWidth(), picture.getHeight()) / LINES;
    Shape text = outline(watermark.text(), height);
    double reach = Math.hypot(picture.getWidth(), picture.getHeight()) / 2;
    double step = text.getBounds2D().getMaxX() * BETWEEN_TEXTS;
    float opacity = opacity(watermark.strength());
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.translate(picture.getWidth() / 2.0, picture.getHeight() / 2.0);
      graphics.rotate(ASLANT);
      boolean shifted = false;
      for (double y = -reach; y < reach + height; y += height * BETWEEN_ROWS) {
        for (double x = -reach - (shifted ? step / 2 : 0); x < reach; x += step) {
          limit.check();
          fill(graphics, text, x + height * EDGE, y + height * EDGE, new Color(0, 0, 0, opacity));
          fill(graphics, text, x, y, new Color(1, 1, 1, opacity));
        }
        shifted = !shifted;
      }
    } finally {
      graphics.dispose();
    }
  }

  private static float opacity(Watermark.Strength strength) {
    return switch (strength) {
      case LIGHT -> 0.15f;
      case MEDIUM -> 0.3f;
      case STRONG -> 0.5f;
    };
  }

  private static void fill(Graphics2D graphics, Shape text, double x, double y, Color colour) {
    graphics.setColor(colour);
    graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(text));
  }

  /** The text as one shape of this height; letters that the font lacks are left out. */
  private static Shape outline(String text, double height) throws IOException {
    try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      CmapLookup letters = font.getUnicodeCmapLookup();
      double scale = height / font.getUnitsPerEm();
      Path2D outline = new Path2D.Double();
      double right = 0;
      for (int point : text.codePoints().toArray()) {
        int glyph = letters.getGlyphId(point);
        if (glyph != 0) {
          AffineTransform place = new AffineTransform(scale, 0, 0, -scale, right, 0);
          if (font.getGlyph().getGlyph(glyph) != null) {
            outline.append(font.getGlyph().getGlyph(glyph).getPath().getPathIterator(place), false);
          }
          right += font.getAdvanceWidth(glyph) * scale;
        }
      }
      return outline;
    }
  }
}
