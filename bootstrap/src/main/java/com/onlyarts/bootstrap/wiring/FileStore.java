package com.onlyarts.bootstrap.wiring;

import com.onlyarts.media.application.SendingFiles;
import com.onlyarts.media.disk.AddressSigner;
import com.onlyarts.media.disk.DiskFiles;
import com.onlyarts.ordering.application.DownloadingFiles;
import java.time.Clock;

/** What the store of originals on our own disk is served with, beside the API. */
public record FileStore(
    DiskFiles files,
    AddressSigner signer,
    SendingFiles sending,
    DownloadingFiles downloading,
    Clock clock) {}
