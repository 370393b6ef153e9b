package com.onlyarts.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Files as people send them: red at the top left, blue everywhere else. */
final class TestPictures {
  /** What must not be found in any picture that leaves the image processing. */
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
    byte[] body = exifHeld(orientation);
    byte[] plain = jpeg(width, height);
    ByteBuffer file = ByteBuffer.allocate(plain.length + 10 + body.length);
    file.put(plain, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) (8 + body.length))
        .put("Exif\0\0".getBytes(ISO_8859_1))
        .put(body);
    return file.put(plain, 2, plain.length - 2).array();
  }

  /** What a camera says of how it was held, and a secret. */
  static byte[] exifHeld(int orientation) {
    byte[] secret = (SECRET + "\0").getBytes(ISO_8859_1);
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + secret.length);
    tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x010E)
        .putShort((short) 2)
        .putInt(secret.length)
        .putInt(8 + 2 + 2 * 12 + 4);
    tiff.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0);
    return tiff.putInt(0).put(secret).array();
  }

  /** A small file whose header claims a huge picture. */
  static byte[] bomb(int width, int height) {
    ByteBuffer header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
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

  /** A megapixel of one colour, in 86 octets. */
  static byte[] plainWebp() {
    return Base64.getDecoder()
        .decode(
            "UklGRk4AAABXRUJQVlA4TEEAAAAv58P5AAdQlHIXpf8BAUnS//9kRP8z/vOf//znP//5z3/+85///Oc///nPf/7zn//85z//+c9//vOf//znP/8nAwA=");
  }

  /**
   * A GIF of so many frames that loops for ever, each frame shown for 70 ms, with a secret in a
   * comment.
   */
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

  static byte[] opaquePng(int width, int height, Color color) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return encoded(image, "png");
  }

  /** A PNG of 2 by 2 pixels in one tone of grey. */
  static byte[] greyWithAlpha(int grey, int alpha) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(2, 2);
    raster.setPixels(0, 0, 2, 2, new int[] {grey, alpha, grey, alpha, grey, alpha, grey, alpha});
    return encoded(new BufferedImage(model, raster, false, null), "png");
  }

  /** The chunk that says: these numbers are light, not tones. */
  static byte[] linearProfile() {
    Deflater deflater = new Deflater();
    deflater.setInput(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
    deflater.finish();
    byte[] packed = new byte[100_000];
    int length = deflater.deflate(packed);
    deflater.end();
    return chunk(
        "iCCP",
        ByteBuffer.allocate(8 + length)
            .put("linear\0\0".getBytes(ISO_8859_1))
            .put(packed, 0, length)
            .array());
  }

  /** A progressive JPEG whose last scan, in which nothing changes, comes again and again. */
  static byte[] jpegOfScans(int more, int width, int height) {
    byte[] plain = progressive(drawn(width, height, BufferedImage.TYPE_INT_RGB));
    int scan = plain.length - 2;
    while (plain[scan] != (byte) 0xFF || plain[scan + 1] != (byte) 0xDA) {
      scan--;
    }
    return repeating(
        Arrays.copyOfRange(plain, scan, plain.length - 2), more, plain, plain.length - 2);
  }

  /** The same file with other dimensions in its header. */
  static byte[] jpegClaiming(byte[] file, int width, int height) {
    int header = 2;
    while (file[header + 1] != (byte) 0xC2) {
      header += 2 + (file[header + 2] << 8 | (file[header + 3] & 0xFF));
    }
    return ByteBuffer.wrap(file.clone())
        .putShort(header + 5, (short) height)
        .putShort(header + 7, (short) width)
        .array();
  }

  /** The file with something put into it so many times, at this place. */
  static byte[] repeating(byte[] piece, int times, byte[] file, int place) {
    ByteBuffer more = ByteBuffer.allocate(file.length + times * piece.length).put(file, 0, place);
    for (int n = 0; n < times; n++) {
      more.put(piece);
    }
    return more.put(file, place, file.length - place).array();
  }

  /** A GIF of one pixel whose second frame claims to be larger. */
  static byte[] gifWithFrame(int width, int height) {
    byte[] plain = gif(1, 1, 1);
    ByteBuffer frame =
        ByteBuffer.allocate(15)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x2C)
            .putInt(0)
            .putShort((short) width)
            .putShort((short) height);
    byte[] rest = frame.put(new byte[] {0, 2, 2, 0x4C, 1, 0}).array();
    return repeating(rest, 1, plain, plain.length - 1);
  }

  /** A WebP whose canvas is a dot, and whose frame claims to be larger. */
  static byte[] webpWithFrame(int width, int height) {
    ByteBuffer file = ByteBuffer.wrap(webp()).order(ByteOrder.LITTLE_ENDIAN);
    return file.putShort(26, (short) width).putShort(28, (short) height).array();
  }

  /** The head of a WebP that says it moves. */
  static byte[] movingWebp() {
    ByteBuffer file = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(ISO_8859_1))
        .putInt(22)
        .put("WEBPVP8X".getBytes(ISO_8859_1))
        .putInt(10)
        .put((byte) 2);
    return file.array();
  }

  static BufferedImage decoded(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers as they stand in the file, whatever profile comes with them. */
  static BufferedImage decodedPlain(byte[] file) {
    BufferedImage decoded = decoded(withoutProfile(file));
    BufferedImage plain =
        new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_4BYTE_ABGR);
    boolean alpha = decoded.getColorModel().hasAlpha();
    int[] all = {0, 0, 0, 255};
    for (int y = 0; y < decoded.getHeight(); y++) {
      for (int x = 0; x < decoded.getWidth(); x++) {
        int[] numbers = decoded.getRaster().getPixel(x, y, (int[]) null);
        System.arraycopy(numbers, 0, all, 0, alpha ? 4 : 3);
        plain.getRaster().setPixel(x, y, all);
      }
    }
    return plain;
  }

  /** Java converts a JPEG by its profile, and leaves that of a PNG aside. */
  private static byte[] withoutProfile(byte[] file) {
    return new String(file, ISO_8859_1).replace("ICC_PROFILE", "NO__PROFILE").getBytes(ISO_8859_1);
  }

  private static IIOMetadata timed(ImageWriter writer, BufferedImage image, boolean first)
      throws IOException {
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

  static byte[] chunk(String type, byte[] body) {
    byte[] name = type.getBytes(ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(body);
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(name)
        .put(body)
        .putInt((int) crc.getValue())
        .array();
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

  private static byte[] progressive(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
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
