package com.onlyarts.media.imaging;

import com.onlyarts.media.application.port.EncodedImage;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;

/** Encodes pixels: as PNG where something shows through or no edge may blur, as JPEG otherwise. */
final class ImageEncoder {
  private static final float QUALITY = 0.9f;

  /**
   * Tables of its own make a JPEG as small as ten scans do, for half the work; but libjpeg then
   * holds all of it a second time, which a large one does not get.
   */
  private static final long MOST_PIXELS_AT_ONCE = 16_000_000;

  private ImageEncoder() {}

  /**
   * @param sharp whether every pixel must stay what it is
   * @param gamut of the numbers, which is written into the file where it is not that of sRGB
   */
  static EncodedImage of(BufferedImage upright, Gamut gamut, boolean sharp) throws IOException {
    PictureFormat format =
        sharp || upright.getColorModel().hasAlpha() ? PictureFormat.PNG : PictureFormat.JPEG;
    byte[] plain = encoded(upright, format);
    byte[] file =
        switch (gamut) {
          case SRGB -> plain;
          case DISPLAY_P3 ->
              format == PictureFormat.PNG ? DisplayP3.inPng(plain) : DisplayP3.inJpeg(plain);
        };
    return new EncodedImage(format, new Dimensions(upright.getWidth(), upright.getHeight()), file);
  }

  private static byte[] encoded(BufferedImage image, PictureFormat format) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format.label()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long pixels = (long) image.getWidth() * image.getHeight();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (param instanceof JPEGImageWriteParam jpeg) {
        jpeg.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        jpeg.setCompressionQuality(QUALITY);
        jpeg.setOptimizeHuffmanTables(pixels <= MOST_PIXELS_AT_ONCE);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
