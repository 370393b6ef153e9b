package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.CertificateCode;

/**
 * Which copy of a limited edition a line bought (R130).
 *
 * @param valid whether it still is its buyer's: it was not given back
 */
public record LineCertificate(CertificateCode code, int number, int of, boolean valid) {}
