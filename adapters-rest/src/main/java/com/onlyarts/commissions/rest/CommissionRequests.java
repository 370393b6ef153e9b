package com.onlyarts.commissions.rest;

import com.onlyarts.commissions.application.CommissionChange;
import com.onlyarts.commissions.domain.Brief;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.DisputeDecision;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.commissions.domain.MilestonePlanRequest.Part;
import com.onlyarts.commissions.domain.MilestonePlanRequest.PerCent;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.contract.model.CommissionRoleJson;
import com.onlyarts.contract.model.CommissionStatusJson;
import com.onlyarts.contract.model.CompleteCommissionRequestJson;
import com.onlyarts.contract.model.DecideCommissionRequestJson;
import com.onlyarts.contract.model.DisputeCommissionRequestJson;
import com.onlyarts.contract.model.PlanMilestonesRequestJson;
import com.onlyarts.contract.model.PlannedMilestoneJson;
import com.onlyarts.contract.model.RequestCommissionRequestJson;
import com.onlyarts.contract.model.UpdateCommissionRequestJson;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Text;
import com.onlyarts.kernel.WebLinks;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What callers send about commissions, as the words it stands for.
 *
 * @param links which addresses may be stored (R91)
 * @param currency what amounts are in (R4)
 */
public record CommissionRequests(WebLinks links, Currency currency) {

  Brief brief(RequestCommissionRequestJson request) {
    List<String> images = Optional.ofNullable(request.referenceImages()).orElse(List.of());
    return new Brief(
        request.title(),
        request.description(),
        IntStream.range(0, images.size())
            .mapToObj(i -> links.accept("referenceImages[%d]".formatted(i), images.get(i)))
            .toList(),
        money("budget", request.budget()),
        Optional.ofNullable(request.deadline()));
  }

  CommissionChange change(UpdateCommissionRequestJson request) {
    return new CommissionChange(
        request.status().said().map(it -> CommissionStatus.labelled(it.toString())),
        note("artistNotes", request.artistNotes().said("")),
        note("clientNotes", request.clientNotes().said("")));
  }

  Optional<String> finalArtwork(CompleteCommissionRequestJson request) {
    return Optional.ofNullable(request.finalArtworkUrl())
        .map(url -> links.accept("finalArtworkUrl", url));
  }

  Note reason(DisputeCommissionRequestJson request) {
    return new Note(Text.required("reason", request.reason(), Note.MAX_LENGTH));
  }

  DisputeDecision decision(DecideCommissionRequestJson request) {
    return new DisputeDecision(
        CommissionStatus.labelled(request.outcome().toString()),
        Optional.ofNullable(request.refundAmount()).map(amount -> money("refundAmount", amount)),
        request.reason());
  }

  MilestonePlanRequest planRequest(@Nullable PlanMilestonesRequestJson request) {
    if (request == null || (request.milestones() == null && request.count() == null)) {
      return new MilestonePlanRequest.AtOnce();
    }
    if (request.milestones() == null) {
      return new MilestonePlanRequest.Equal(request.count());
    }
    if (request.count() != null) {
      throw new InvalidValue("count", "must be absent beside milestones");
    }
    List<PlannedMilestoneJson> wanted = request.milestones();
    if (wanted.stream().allMatch(it -> it.amount() != null && it.percentage() == null)) {
      return new MilestonePlanRequest.ByAmount(
          wanted.stream()
              .map(it -> new Part(it.title(), money("milestones.amount", it.amount())))
              .toList());
    }
    if (wanted.stream().allMatch(it -> it.percentage() != null && it.amount() == null)) {
      return new MilestonePlanRequest.ByPercentage(
          wanted.stream().map(it -> new PerCent(it.title(), it.percentage())).toList());
    }
    throw new InvalidValue("milestones", "must all have an amount, or all a percentage");
  }

  static Optional<CommissionStatus> status(@Nullable CommissionStatusJson status) {
    return Optional.ofNullable(status).map(it -> CommissionStatus.labelled(it.toString()));
  }

  static Optional<CommissionSide> side(@Nullable CommissionRoleJson role) {
    return Optional.ofNullable(role).map(it -> CommissionSide.labelled(it.toString()));
  }

  static Optional<Note> note(String field, Optional<String> text) {
    return text.map(it -> new Note(Text.optional(field, it, Note.MAX_LENGTH)));
  }

  private Money money(String field, BigDecimal amount) {
    return Money.of(field, amount, currency);
  }
}
