package com.onlyarts.media.imaging;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;

/** A GIF that is open for reading, frame by frame, each of which is there whole. */
final class OpenGif implements AutoCloseable {
  private final ImageReader reader;
  private final ImageInputStream input;
  private final LineCounter lines = new LineCounter();

  OpenGif(ImageInputStream input) {
    this.reader = ImageIO.getImageReadersByFormatName("gif").next();
    this.input = input;
    reader.setInput(input, false, false);
    reader.addIIOReadUpdateListener(lines);
  }

  IIOMetadata metadata() throws IOException {
    return reader.getStreamMetadata();
  }

  IIOMetadata metadata(int frame) throws IOException {
    return reader.getImageMetadata(frame);
  }

  /**
   * The pixels of a frame.
   *
   * @throws EOFException if they break off, about which ImageIO says nothing
   */
  BufferedImage frame(int number) throws IOException {
    lines.seen = 0;
    BufferedImage frame = reader.read(number);
    if (lines.seen < frame.getHeight()) {
      throw new EOFException();
    }
    return frame;
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }

  /** Hears of every line that is decoded. */
  private static final class LineCounter implements IIOReadUpdateListener {
    private int seen;

    @Override
    public void imageUpdate(
        ImageReader source,
        BufferedImage frame,
        int left,
        int top,
        int width,
        int height,
        int across,
        int down,
        int[] bands) {
      seen += height;
    }

    @Override
    public void passStarted(
        ImageReader source,
        BufferedImage frame,
        int pass,
        int firstPass,
        int lastPass,
        int left,
        int top,
        int across,
        int down,
        int[] bands) {}

    @Override
    public void passComplete(ImageReader source, BufferedImage frame) {}

    @Override
    public void thumbnailPassStarted(
        ImageReader source,
        BufferedImage frame,
        int pass,
        int firstPass,
        int lastPass,
        int left,
        int top,
        int across,
        int down,
        int[] bands) {}

    @Override
    public void thumbnailUpdate(
        ImageReader source,
        BufferedImage frame,
        int left,
        int top,
        int width,
        int height,
        int across,
        int down,
        int[] bands) {}

    @Override
    public void thumbnailPassComplete(ImageReader source, BufferedImage frame) {}
  }
}
