package com.onlyarts.insights.rest;

import com.onlyarts.contract.api.AdministrationApi;
import com.onlyarts.contract.model.DeedPageJson;
import com.onlyarts.contract.model.FailedItemPageJson;
import com.onlyarts.contract.model.GetDashboardResponseJson;
import com.onlyarts.contract.model.ListDeedsResponseJson;
import com.onlyarts.contract.model.ListFailedItemsResponseJson;
import com.onlyarts.contract.model.RetryFailedItemResponseJson;
import com.onlyarts.insights.application.DashboardQueries;
import com.onlyarts.insights.application.RetryingFailedItems;
import com.onlyarts.insights.application.port.AuditLog.AuditEntry;
import com.onlyarts.insights.application.port.AuditLog.Wanted;
import com.onlyarts.kernel.FailedItemId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.application.port.FailedItems.FailedItem;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Administration; the contract lets only admins in. */
public final class AdministrationResource implements AdministrationApi {
  private final DashboardQueries overlooking;
  private final RetryingFailedItems retrying;
  private final CurrentCaller caller;

  public AdministrationResource(
      DashboardQueries overlooking, RetryingFailedItems retrying, CurrentCaller caller) {
    this.overlooking = overlooking;
    this.retrying = retrying;
    this.caller = caller;
  }

  @Override
  public GetDashboardResponseJson getDashboard() {
    return GetDashboardResponseJson.builder()
        .data(InsightsJson.dashboard(overlooking.dashboard()))
        .build();
  }

  @Override
  public ListDeedsResponseJson listDeeds(
      @Nullable UUID admin,
      @Nullable String act,
      @Nullable String subjectKind,
      @Nullable String subjectId,
      Long page,
      Integer limit,
      @Nullable String cursor) {
    Wanted wanted =
        new Wanted(
            Optional.ofNullable(admin),
            Optional.ofNullable(act),
            Optional.ofNullable(subjectKind),
            Optional.ofNullable(subjectId));
    Page<AuditEntry> deeds = overlooking.deeds(wanted, Pages.request(page, limit, cursor));
    return ListDeedsResponseJson.builder()
        .data(
            DeedPageJson.builder()
                .deeds(deeds.rows().stream().map(InsightsJson::deed).toList())
                .pagination(Pages.pagination(deeds))
                .build())
        .build();
  }

  @Override
  public ListFailedItemsResponseJson listFailedItems(
      @Nullable String job, Long page, Integer limit, @Nullable String cursor) {
    Page<FailedItem> items =
        overlooking.failedItems(Optional.ofNullable(job), Pages.request(page, limit, cursor));
    return ListFailedItemsResponseJson.builder()
        .data(
            FailedItemPageJson.builder()
                .failedItems(items.rows().stream().map(InsightsJson::failedItem).toList())
                .pagination(Pages.pagination(items))
                .build())
        .build();
  }

  @Override
  public RetryFailedItemResponseJson retryFailedItem(UUID failedItemId) {
    retrying.retry(caller.required(), new FailedItemId(failedItemId));
    return RetryFailedItemResponseJson.builder().build();
  }
}
