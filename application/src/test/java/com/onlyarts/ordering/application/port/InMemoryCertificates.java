package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.CertificateCode;
import com.onlyarts.identity.api.PersonBrief;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Certificates as a test puts them here; every owner is called mira. */
public final class InMemoryCertificates implements Certificates {
  private final Map<CertificateCode, CertificateView> certificates = new HashMap<>();

  /** From now on there is this one. */
  public void put(CertificateView certificate) {
    certificates.put(certificate.code(), certificate);
  }

  @Override
  public Optional<CertificateView> find(CertificateCode code) {
    return Optional.ofNullable(certificates.get(code));
  }

  @Override
  public void nameOwner(CertificateCode code, boolean named, Instant now) {
    certificates.computeIfPresent(
        code,
        (_, it) ->
            new CertificateView(
                it.code(),
                it.work(),
                it.artist(),
                it.number(),
                it.of(),
                it.issuedAt(),
                it.valid(),
                it.owner(),
                named
                    ? Optional.of(
                        new PersonBrief(it.owner(), "mira", Optional.empty(), Optional.empty()))
                    : Optional.empty()));
  }
}
