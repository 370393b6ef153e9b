package com.onlyarts.ordering.rest;

import com.onlyarts.catalog.domain.CertificateCode;
import com.onlyarts.contract.api.CertificatesApi;
import com.onlyarts.contract.model.GetCertificateResponseJson;
import com.onlyarts.contract.model.UpdateCertificateRequestJson;
import com.onlyarts.contract.model.UpdateCertificateResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.ordering.application.ShowingCertificates;
import jakarta.ws.rs.core.Response;

/** The operations of the tag Certificates. */
public final class CertificatesResource implements CertificatesApi {
  private final ShowingCertificates showing;
  private final CurrentCaller caller;

  public CertificatesResource(ShowingCertificates showing, CurrentCaller caller) {
    this.showing = showing;
    this.caller = caller;
  }

  @Override
  public GetCertificateResponseJson getCertificate(String code) {
    return GetCertificateResponseJson.builder()
        .data(CertificatesJson.data(showing.show(new CertificateCode(code))))
        .build();
  }

  @Override
  public UpdateCertificateResponseJson updateCertificate(
      String code, UpdateCertificateRequestJson request) {
    return UpdateCertificateResponseJson.builder()
        .data(
            CertificatesJson.data(
                showing.nameOwner(
                    caller.required(), new CertificateCode(code), request.showOwner())))
        .build();
  }

  @Override
  public Response downloadCertificate(String code) {
    return CertificatesJson.pdf(showing.document(new CertificateCode(code)));
  }
}
