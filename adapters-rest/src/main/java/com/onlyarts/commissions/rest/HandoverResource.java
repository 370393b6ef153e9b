package com.onlyarts.commissions.rest;

import com.onlyarts.commissions.application.HandingOver;
import com.onlyarts.commissions.application.ReceivingHandovers;
import com.onlyarts.commissions.application.ReceivingHandovers.Received;
import com.onlyarts.commissions.application.port.Handovers.Preview;
import com.onlyarts.commissions.domain.CommissionFile;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.contract.api.HandoverApi;
import com.onlyarts.contract.model.AddCommissionFileRequestJson;
import com.onlyarts.contract.model.AddCommissionFileResponseJson;
import com.onlyarts.contract.model.CommissionFileJson;
import com.onlyarts.contract.model.CommissionFilesDataJson;
import com.onlyarts.contract.model.DownloadAddressJson;
import com.onlyarts.contract.model.FileKindJson;
import com.onlyarts.contract.model.GetCommissionFileResponseJson;
import com.onlyarts.contract.model.ListCommissionFilesResponseJson;
import com.onlyarts.kernel.rest.ContentDisposition;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** The operations of the tag Handover. */
public final class HandoverResource implements HandoverApi {
  private final HandingOver handingOver;
  private final ReceivingHandovers receiving;
  private final CurrentCaller caller;

  public HandoverResource(
      HandingOver handingOver, ReceivingHandovers receiving, CurrentCaller caller) {
    this.handingOver = handingOver;
    this.receiving = receiving;
    this.caller = caller;
  }

  @Override
  public AddCommissionFileResponseJson addCommissionFile(
      UUID commissionId, AddCommissionFileRequestJson request) {
    CommissionId id = new CommissionId(commissionId);
    handingOver.handOver(
        caller.required(),
        id,
        new OriginalId(request.fileId()),
        Optional.ofNullable(request.milestoneId()).map(MilestoneId::new));
    return AddCommissionFileResponseJson.builder().data(files(id)).build();
  }

  @Override
  public ListCommissionFilesResponseJson listCommissionFiles(UUID commissionId) {
    return ListCommissionFilesResponseJson.builder()
        .data(files(new CommissionId(commissionId)))
        .build();
  }

  @Override
  public GetCommissionFileResponseJson getCommissionFile(UUID commissionId, UUID fileId) {
    SignedAddress address =
        receiving.address(
            caller.required(), new CommissionId(commissionId), new OriginalId(fileId));
    return GetCommissionFileResponseJson.builder()
        .data(new DownloadAddressJson(address.text(), Times.utc(address.until())))
        .build();
  }

  @Override
  public Response downloadCommissionFilePreview(UUID commissionId, UUID fileId) {
    Preview preview =
        receiving.preview(
            caller.required(), new CommissionId(commissionId), new OriginalId(fileId));
    return Response.ok(preview.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment("preview"))
        .build();
  }

  private CommissionFilesDataJson files(CommissionId id) {
    return CommissionFilesDataJson.builder()
        .files(receiving.list(caller.required(), id).stream().map(HandoverResource::file).toList())
        .build();
  }

  private static CommissionFileJson file(Received received) {
    CommissionFile handover = received.view().handover();
    return CommissionFileJson.builder()
        .id(handover.file().value())
        .milestoneId(handover.milestone().map(MilestoneId::value).orElse(null))
        .name(handover.name())
        .type(FileKindJson.fromValue(handover.type()))
        .bytes(handover.bytes())
        .sha256(handover.sha256())
        .locked(received.locked())
        .previewType(received.view().previewType().orElse(null))
        .handedOverAt(Times.utc(handover.at()))
        .build();
  }
}
