package com.onlyarts.ordering.rest;

import com.onlyarts.contract.model.CaseStatementRequestJson;
import com.onlyarts.contract.model.CaseStatusJson;
import com.onlyarts.contract.model.DecideCaseRequestJson;
import com.onlyarts.contract.model.OfferInCaseRequestJson;
import com.onlyarts.contract.model.OpenCaseRequestJson;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.ordering.application.AgreeingOnCases.Offered;
import com.onlyarts.ordering.application.OpeningCases.Complaint;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseReason;
import com.onlyarts.ordering.domain.CaseStatement;
import com.onlyarts.ordering.domain.CaseStatus;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What callers send about cases, as the words it stands for.
 *
 * @param links which addresses may be stored (R91)
 * @param currency what amounts are in (R4)
 */
public record CaseRequests(WebLinks links, Currency currency) {

  Complaint complaint(OpenCaseRequestJson request) {
    Integer copies = request.copies();
    return new Complaint(
        request.subject().kind().toString(),
        request.subject().id(),
        CaseReason.labelled(request.reason().toString()),
        copies == null ? OptionalInt.empty() : OptionalInt.of(copies),
        statement(request.text(), request.pictures()));
  }

  Offered offer(OfferInCaseRequestJson request) {
    Optional<Money> amount = Optional.ofNullable(request.amount()).map(it -> money("amount", it));
    CaseOffer.Kind kind = CaseOffer.Kind.labelled(request.kind().toString());
    if (amount.isPresent() && kind != CaseOffer.Kind.REFUND) {
      throw new InvalidValue("amount", "must be given with a refund only");
    }
    return new Offered(kind, amount, Optional.ofNullable(request.note()));
  }

  CaseStatement statement(CaseStatementRequestJson request) {
    return statement(request.text(), request.pictures());
  }

  CaseStatement reason(DecideCaseRequestJson request) {
    return new CaseStatement(request.reason(), List.of());
  }

  Money refund(DecideCaseRequestJson request) {
    return money("refundAmount", request.refundAmount());
  }

  static Optional<CaseStatus> status(@Nullable CaseStatusJson status) {
    return Optional.ofNullable(status).map(it -> CaseStatus.labelled(it.toString()));
  }

  private CaseStatement statement(String text, @Nullable List<String> pictures) {
    List<String> shown = Optional.ofNullable(pictures).orElse(List.of());
    return new CaseStatement(
        text,
        IntStream.range(0, shown.size())
            .mapToObj(i -> links.accept("pictures[%d]".formatted(i), shown.get(i)))
            .toList());
  }

  private Money money(String field, BigDecimal amount) {
    return Money.of(field, amount, currency);
  }
}
