package com.onlyarts.ordering.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Documents of plain text. */
public final class PlainPapers implements PurchasePapers {

  @Override
  public byte[] licence(LicencePaper paper) {
    return "%s %s %d: %s"
        .formatted(
            paper.item().number().text(),
            paper.licence().kind().label(),
            paper.licence().version(),
            paper.text())
        .getBytes(UTF_8);
  }

  @Override
  public byte[] certificate(CertificateView certificate, String page) {
    return "%s %d/%d"
        .formatted(certificate.code().text(), certificate.number(), certificate.of())
        .getBytes(UTF_8);
  }
}
