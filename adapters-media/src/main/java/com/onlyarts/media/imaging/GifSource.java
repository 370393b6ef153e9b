package com.onlyarts.media.imaging;

import com.onlyarts.media.domain.Dimensions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.metadata.IIOMetadataNode;

/** The first frame of a GIF at its place on the canvas; around it nothing is seen. */
final class GifSource implements PixelSource {
  private final Dimensions canvas;
  private final BufferedImage frame;
  private final int left;
  private final int top;

  private GifSource(Dimensions canvas, BufferedImage frame, int left, int top) {
    this.canvas = canvas;
    this.frame = frame;
    this.left = left;
    this.top = top;
  }

  static GifSource of(OpenGif gif, Dimensions canvas) throws IOException {
    IIOMetadataNode frame =
        (IIOMetadataNode) gif.metadata(0).getAsTree("javax_imageio_gif_image_1.0");
    IIOMetadataNode place = (IIOMetadataNode) frame.getElementsByTagName("ImageDescriptor").item(0);
    return new GifSource(
        canvas,
        gif.frame(0),
        Integer.parseInt(place.getAttribute("imageLeftPosition")),
        Integer.parseInt(place.getAttribute("imageTopPosition")));
  }

  @Override
  public Channels channels() {
    return Channels.RGB;
  }

  @Override
  public boolean hasAlpha() {
    return frame.getColorModel().hasAlpha()
        || left > 0
        || top > 0
        || frame.getWidth() < canvas.width()
        || frame.getHeight() < canvas.height();
  }

  @Override
  public int largest() {
    return 255;
  }

  @Override
  public void read(Rows rows) {
    int width = Math.clamp(canvas.width() - left, 0, frame.getWidth());
    int[] seen = new int[width];
    int[] samples = new int[canvas.width() * stride()];
    for (int y = 0; y < canvas.height(); y++) {
      Arrays.fill(samples, 0);
      if (width > 0 && y >= top && y < top + frame.getHeight()) {
        frame.getRGB(0, y - top, width, 1, seen, 0, width);
        lay(seen, samples);
      }
      rows.take(y, 0, 1, canvas.width(), samples);
    }
  }

  private void lay(int[] seen, int[] samples) {
    for (int x = 0; x < seen.length; x++) {
      int place = (left + x) * stride();
      samples[place] = (seen[x] >> 16) & 0xFF;
      samples[place + 1] = (seen[x] >> 8) & 0xFF;
      samples[place + 2] = seen[x] & 0xFF;
      if (stride() == 4) {
        samples[place + 3] = seen[x] >>> 24;
      }
    }
  }
}
