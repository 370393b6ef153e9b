package com.onlyarts.ordering.domain;

import com.onlyarts.payments.domain.PaymentId;
import java.util.UUID;

/**
 * What a case is about, as the module it belongs to says.
 *
 * @param kind that module's word for it: {@code order_line}, {@code consultation}
 * @param payment by what it was paid
 * @param line which line of that payment's bill it is
 * @param title what people call it
 */
public record CaseSubject(String kind, UUID id, PaymentId payment, UUID line, String title) {}
