package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.CertificateCode;
import java.time.Instant;
import java.util.Optional;

/** Certificates of copies of limited editions, each as long as there are orders (R131). */
public interface Certificates {

  Optional<CertificateView> find(CertificateCode code);

  /** From now on its owner is named, or is not. */
  void nameOwner(CertificateCode code, boolean named, Instant now);
}
