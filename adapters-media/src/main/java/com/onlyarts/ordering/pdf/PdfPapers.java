package com.onlyarts.ordering.pdf;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.ordering.application.port.CertificateView;
import com.onlyarts.ordering.application.port.LibraryItem;
import com.onlyarts.ordering.application.port.PurchasePapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Licences and certificates as PDF (R129, R131). */
public final class PdfPapers implements PurchasePapers {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final float TITLE = 20;
  private static final float HEADING = 14;
  private static final float PLAIN = 10;

  private final URI site;

  /**
   * @param site where everybody finds the pages of certificates
   */
  public PdfPapers(URI site) {
    this.site = site;
  }

  @Override
  public byte[] licence(LicencePaper paper) {
    LibraryItem item = paper.item();
    try (PdfText text = new PdfText("Licence of " + item.work().title())) {
      text.write("Licence", TITLE)
          .leave(PLAIN)
          .write("Work: " + item.work().title(), PLAIN)
          .write("Artist: " + name(item.artist()), PLAIN)
          .write("Order: " + item.number().text(), PLAIN)
          .write("Paid: " + day(item.paidAt()), PLAIN)
          .write(
              "Licence: %s, version %d"
                  .formatted(paper.licence().kind().label(), paper.licence().version()),
              PLAIN)
          .leave(PLAIN)
          .write(paper.text(), PLAIN)
          .leave(PLAIN);
      if (!paper.files().isEmpty()) {
        text.write("Files and their SHA-256", HEADING);
        for (KeptFile file : paper.files()) {
          text.write(file.name(), PLAIN).write(file.sha256(), PLAIN);
        }
      }
      return text.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] certificate(CertificateView certificate, String page) {
    String code = certificate.code().text();
    try (PdfText text = new PdfText("Certificate " + code)) {
      text.write("Certificate", TITLE)
          .leave(PLAIN)
          .write(certificate.work().title(), HEADING)
          .write("by " + name(certificate.artist()), PLAIN)
          .leave(PLAIN)
          .write("Copy %d of %d".formatted(certificate.number(), certificate.of()), HEADING)
          .write("Paid: " + day(certificate.issuedAt()), PLAIN);
      if (certificate.shownOwner().isPresent()) {
        text.write("Owner: " + name(certificate.shownOwner().get()), PLAIN);
      }
      if (!certificate.valid()) {
        text.leave(PLAIN).write("Void: this copy was given back.", HEADING);
      }
      return text.leave(PLAIN)
          .write("Code: " + code, PLAIN)
          .write("Whether it is valid: " + site.toString().replaceFirst("/$", "") + page, PLAIN)
          .bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(PersonBrief person) {
    return person
        .fullName()
        .map(name -> "%s (@%s)".formatted(name, person.username()))
        .orElse("@" + person.username());
  }

  private static String day(Instant instant) {
    return DAY.format(instant);
  }
}
