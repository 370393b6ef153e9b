package com.onlyarts.media.rest;

import com.onlyarts.contract.api.FilesApi;
import com.onlyarts.contract.model.AddFileRequestJson;
import com.onlyarts.contract.model.AddFileResponseJson;
import com.onlyarts.contract.model.CompleteFileResponseJson;
import com.onlyarts.contract.model.DeleteFileResponseJson;
import com.onlyarts.contract.model.GetFileResponseJson;
import com.onlyarts.contract.model.ListFilesResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.media.application.FileScans;
import com.onlyarts.media.application.RemovingFiles;
import com.onlyarts.media.application.SendingFiles;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tag Files. */
public final class FilesResource implements FilesApi {
  private final SendingFiles sending;
  private final RemovingFiles removing;
  private final FileScans scans;
  private final CurrentCaller caller;

  public FilesResource(
      SendingFiles sending, RemovingFiles removing, FileScans scans, CurrentCaller caller) {
    this.sending = sending;
    this.removing = removing;
    this.scans = scans;
    this.caller = caller;
  }

  @Override
  public AddFileResponseJson addFile(AddFileRequestJson request) {
    Original.Description description =
        new Original.Description(
            request.name(), FileKind.labelled(request.type().toString()), request.bytes());
    return AddFileResponseJson.builder()
        .data(FilesJson.file(sending.announce(caller.required(), description), scans.areOn()))
        .build();
  }

  @Override
  public ListFilesResponseJson listFiles(Long page, Integer limit, @Nullable String cursor) {
    return ListFilesResponseJson.builder()
        .data(
            FilesJson.page(
                removing.list(caller.required(), Pages.request(page, limit, cursor)),
                scans.areOn()))
        .build();
  }

  @Override
  public GetFileResponseJson getFile(UUID fileId) {
    return GetFileResponseJson.builder()
        .data(
            FilesJson.file(sending.show(caller.required(), new OriginalId(fileId)), scans.areOn()))
        .build();
  }

  @Override
  public CompleteFileResponseJson completeFile(UUID fileId) {
    return CompleteFileResponseJson.builder()
        .data(
            FilesJson.file(
                sending.complete(caller.required(), new OriginalId(fileId)), scans.areOn()))
        .build();
  }

  @Override
  public DeleteFileResponseJson deleteFile(UUID fileId) {
    removing.remove(caller.required(), new OriginalId(fileId));
    return DeleteFileResponseJson.builder().build();
  }
}
