package com.onlyarts.ordering.rest;

import com.onlyarts.contract.api.LibraryApi;
import com.onlyarts.contract.model.GetLibraryItemResponseJson;
import com.onlyarts.contract.model.ListDownloadsResponseJson;
import com.onlyarts.contract.model.ListLibraryResponseJson;
import com.onlyarts.contract.model.RequestDownloadResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.DownloadingFiles;
import com.onlyarts.ordering.application.LicensingPurchases;
import com.onlyarts.ordering.domain.OrderLineId;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Library. */
public final class LibraryResource implements LibraryApi {
  private final DownloadingFiles downloading;
  private final LicensingPurchases licensing;
  private final CallerNetwork network;
  private final CurrentCaller caller;

  public LibraryResource(
      DownloadingFiles downloading,
      LicensingPurchases licensing,
      CallerNetwork network,
      CurrentCaller caller) {
    this.downloading = downloading;
    this.licensing = licensing;
    this.network = network;
    this.caller = caller;
  }

  @Override
  public ListLibraryResponseJson listLibrary(Long page, Integer limit, @Nullable String cursor) {
    return ListLibraryResponseJson.builder()
        .data(
            LibraryJson.items(
                downloading.list(caller.required(), Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public GetLibraryItemResponseJson getLibraryItem(UUID lineId) {
    return GetLibraryItemResponseJson.builder()
        .data(LibraryJson.item(downloading.show(caller.required(), new OrderLineId(lineId))))
        .build();
  }

  @Override
  public RequestDownloadResponseJson requestDownload(UUID lineId, UUID fileId) {
    return RequestDownloadResponseJson.builder()
        .data(
            LibraryJson.address(
                downloading.request(
                    caller.required(),
                    new OrderLineId(lineId),
                    new OriginalId(fileId),
                    network.find())))
        .build();
  }

  @Override
  public Response downloadLicence(UUID lineId) {
    return CertificatesJson.pdf(licensing.licence(caller.required(), new OrderLineId(lineId)));
  }

  @Override
  public ListDownloadsResponseJson listDownloads(
      UUID saleId, Long page, Integer limit, @Nullable String cursor) {
    return ListDownloadsResponseJson.builder()
        .data(
            LibraryJson.downloads(
                downloading.ofSale(
                    caller.required(),
                    new OrderLineId(saleId),
                    Pages.request(page, limit, cursor))))
        .build();
  }
}
