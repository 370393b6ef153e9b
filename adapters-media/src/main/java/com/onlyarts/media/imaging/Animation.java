package com.onlyarts.media.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Node;

/**
 * Encodes an animated GIF anew, frame by frame: pixels, places, delays and the loop stay, comments
 * and what programs have hidden between the frames (XMP among it) do not.
 */
final class Animation {
  private static final Set<String> SECRETS = Set.of("CommentExtensions", "PlainTextExtension");
  private static final String PROGRAMS = "ApplicationExtensions";
  private static final String LOOP = "NETSCAPE";

  private Animation() {}

  static byte[] cleaned(OpenGif gif, int frames, WorkLimit limit) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(cleaned(gif.metadata()));
      for (int frame = 0; frame < frames; frame++) {
        limit.check();
        writer.writeToSequence(
            new IIOImage(gif.frame(frame), null, cleaned(gif.metadata(frame))), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata cleaned(IIOMetadata metadata) throws IOException {
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    for (Node child : childrenOf(root)) {
      if (SECRETS.contains(child.getNodeName())) {
        root.removeChild(child);
      } else if (child.getNodeName().equals(PROGRAMS)) {
        childrenOf(child).stream().filter(program -> !isLoop(program)).forEach(child::removeChild);
        if (!child.hasChildNodes()) {
          root.removeChild(child);
        }
      }
    }
    IIOMetadata clean = writable(format);
    clean.setFromTree(format, root);
    return clean;
  }

  /** Metadata as it is read cannot be changed; the writer's own can. */
  private static IIOMetadata writable(String format) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try {
      boolean stream = format.contains("stream");
      return stream
          ? writer.getDefaultStreamMetadata(null)
          : writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_INDEXED),
              null);
    } finally {
      writer.dispose();
    }
  }

  private static boolean isLoop(Node program) {
    return program instanceof IIOMetadataNode node
        && LOOP.equals(node.getAttribute("applicationID"));
  }

  private static List<Node> childrenOf(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }
}
