package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Files as people send them: red at the top left, blue everywhere else. */
final class TestPictures {
  /** What must not be found in any picture that leaves the darkroom. */
  static final String SECRET = "GPS 52.5200N 13.4050E";

  private TestPictures() {}

  static byte[] jpeg(int width, int height) {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  static byte[] png(int width, int height) {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  static byte[] opaquePng(int width, int height) {
    return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  /** A JPEG whose camera was held as EXIF numbers it, with a secret in the same segment. */
  static byte[] jpegHeld(int orientation, int width, int height) {
    byte[] secret = (SECRET + "\0").getBytes(ISO_8859_1);
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + secret.length);
    tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x010E).putShort((short) 2).putInt(secret.length).putInt(8 + 2 + 2 * 12 + 4);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
    tiff.putInt(0).put(secret);
    byte[] body = tiff.array();
    byte[] plain = jpeg(width, height);
    ByteBuffer file = ByteBuffer.allocate(plain.length + 10 + body.length);
    file.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + body.length)).put("Exif\0\0".getBytes(ISO_8859_1)).put(body);
    return file.put(plain, 2, plain.length - 2).array();
  }

  /** A small file whose header claims a huge picture. */
  static byte[] bomb(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    file.writeBytes(chunk("IHDR", header.array()));
    file.writeBytes(chunk("IDAT", new byte[100]));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  /** One pixel, lossy. */
  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
  }

  /** A GIF of so many frames that loops for ever, each frame shown for 70 ms, with a secret in a comment. */
  static byte[] gif(int frames, int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      for (int frame = 0; frame < frames; frame++) {
        BufferedImage image = drawn(width, height, BufferedImage.TYPE_BYTE_INDEXED);
        writer.writeToSequence(new IIOImage(image, null, timed(writer, image, frame == 0)), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static BufferedImage decoded(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IIOMetadata timed(ImageWriter writer, BufferedImage image, boolean first) throws IOException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", "7");
    control.setAttribute("transparentColorIndex", "0");
    replace(root, control);
    if (first) {
      IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
      loop.setAttribute("applicationID", "NETSCAPE");
      loop.setAttribute("authenticationCode", "2.0");
      loop.setUserObject(new byte[] {1, 0, 0});
      IIOMetadataNode programs = new IIOMetadataNode("ApplicationExtensions");
      programs.appendChild(loop);
      replace(root, programs);
      IIOMetadataNode comment = new IIOMetadataNode("CommentExtension");
      comment.setAttribute("value", SECRET);
      IIOMetadataNode comments = new IIOMetadataNode("CommentExtensions");
      comments.appendChild(comment);
      replace(root, comments);
    }
    metadata.setFromTree(format, root);
    return metadata;
  }

  private static void replace(IIOMetadataNode root, IIOMetadataNode child) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(child.getNodeName())) {
        root.replaceChild(child, root.item(i));
        return;
      }
    }
    root.appendChild(child);
  }

  private static byte[] chunk(String type, byte[] body) {
    byte[] name = type.getBytes(ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(body);
    return ByteBuffer.allocate(12 + body.length).putInt(body.length).put(name).put(body).putInt((int) crc.getValue()).array();
  }

  private static BufferedImage drawn(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(type == BufferedImage.TYPE_INT_ARGB ? new Color(0, 0, 255, 128) : Color.BLUE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
