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
import net.coobird.thumbnailator.Thumbnails;

/** Encodes pixels: as PNG where something shows through or no edge may blur, as JPEG otherwise. */
final class ImageEncoder {
  private static final float QUALITY = 0.9f;

  private ImageEncoder() {}

  /**
   * @param sharp whether every pixel must stay what it is
   */
  static EncodedImage of(BufferedImage upright, boolean sharp) throws IOException {
    PictureFormat format =
        sharp || upright.getColorModel().hasAlpha() ? PictureFormat.PNG : PictureFormat.JPEG;
    return new EncodedImage(
        format, new Dimensions(upright.getWidth(), upright.getHeight()), encoded(upright, format));
  }

  /** The same picture fitted into a square of so many pixels a side. */
  static BufferedImage shrunk(BufferedImage upright, int box) throws IOException {
    return Thumbnails.of(upright).size(box, box).imageType(upright.getType()).asBufferedImage();
  }

  private static byte[] encoded(BufferedImage image, PictureFormat format) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format.label()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (param instanceof JPEGImageWriteParam jpeg) {
        jpeg.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        jpeg.setCompressionQuality(QUALITY);
        jpeg.setOptimizeHuffmanTables(true); // as small as ten scans are, for half the work
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
