package com.onlyarts.ordering.rest;

import com.onlyarts.contract.model.CertificateDataJson;
import com.onlyarts.contract.model.CertificateJson;
import com.onlyarts.contract.model.CertificateOwnerJson;
import com.onlyarts.contract.model.CertificateStatusJson;
import com.onlyarts.contract.model.LicenceKindJson;
import com.onlyarts.contract.model.LineCertificateJson;
import com.onlyarts.contract.model.SoldLicenceJson;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.rest.ContentDisposition;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.ordering.application.LicensingPurchases.Document;
import com.onlyarts.ordering.application.port.CertificateView;
import com.onlyarts.ordering.application.port.LineCertificate;
import com.onlyarts.ordering.domain.LineLicence;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Licences and certificates of what was bought, between the contract and the application. */
final class CertificatesJson {
  private CertificatesJson() {}

  static CertificateDataJson data(CertificateView view) {
    return new CertificateDataJson(
        CertificateJson.builder()
            .code(view.code().text())
            .artwork(OrderingJson.artwork(view.work()))
            .artist(OrderingJson.person(view.artist()))
            .number(view.number())
            .editionSize(view.of())
            .issuedAt(Times.utc(view.issuedAt()))
            .status(status(view.valid()))
            .owner(view.shownOwner().map(CertificatesJson::owner).orElse(null))
            .build());
  }

  static LineCertificateJson line(LineCertificate certificate) {
    return LineCertificateJson.builder()
        .code(certificate.code().text())
        .number(certificate.number())
        .editionSize(certificate.of())
        .status(status(certificate.valid()))
        .build();
  }

  static @Nullable SoldLicenceJson sold(Optional<LineLicence> licence) {
    return licence
        .map(
            it ->
                SoldLicenceJson.builder()
                    .kind(LicenceKindJson.fromValue(it.kind().label()))
                    .version(it.version())
                    .build())
        .orElse(null);
  }

  static Response pdf(Document document) {
    return Response.ok(document.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(document.name()))
        .build();
  }

  private static CertificateStatusJson status(boolean valid) {
    return valid ? CertificateStatusJson.VALID : CertificateStatusJson.VOID;
  }

  private static CertificateOwnerJson owner(PersonBrief owner) {
    return CertificateOwnerJson.builder()
        .id(owner.id().value())
        .username(owner.username())
        .fullName(owner.fullName().orElse(null))
        .profilePicture(owner.profilePicture().orElse(null))
        .build();
  }
}
