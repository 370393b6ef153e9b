package com.onlyarts.ordering.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Text that flows over as many pages of A4 as it needs. Nothing of it knows what time it is: the
 * same text is the same file.
 */
final class PdfText implements Closeable {
  private static final float MARGIN = 60;
  private static final float LEADING = 1.45F;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final String LACKING =
      "Letters that the font of this document does not have are written as their numbers in Unicode.";

  private final PDDocument document = new PDDocument();
  private final EmbeddedFont font;
  private final StringBuilder written = new StringBuilder();
  private PDPageContentStream page;
  private float y;

  PdfText(String title) throws IOException {
    font = EmbeddedFont.in(document);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreator("OnlyArts");
    page = nextPage();
  }

  /** A paragraph for each line of the text. */
  PdfText write(String text, float size) throws IOException {
    for (String paragraph : text.lines().toList()) {
      for (String line : font.lines(font.writable(paragraph), size, WIDTH)) {
        line(line, size);
      }
    }
    return this;
  }

  /** Room of this height. */
  PdfText leave(float height) {
    y -= height;
    return this;
  }

  private void line(String line, float size) throws IOException {
    y -= size * LEADING;
    if (y < MARGIN) {
      page.close();
      page = nextPage();
      y -= size * LEADING;
    }
    page.beginText();
    page.setFont(font.font(), size);
    page.newLineAtOffset(MARGIN, y);
    page.showText(line);
    page.endText();
    written.append(line).append('\n');
  }

  private PDPageContentStream nextPage() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, next);
  }

  /** All of it as a file. */
  byte[] bytes() throws IOException {
    if (font.isLacking()) {
      leave(12).write(LACKING, 8);
    }
    page.close();
    byte[] name = written.toString().getBytes(UTF_8);
    document.setDocumentId(UUID.nameUUIDFromBytes(name).getMostSignificantBits());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    page.close();
    document.close();
  }
}
