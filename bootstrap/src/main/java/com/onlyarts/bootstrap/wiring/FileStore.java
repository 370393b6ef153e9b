package com.onlyarts.bootstrap.wiring;

import com.onlyarts.media.application.DeliveringFiles;
import com.onlyarts.media.application.SendingFiles;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.signing.AddressSigner;
import com.onlyarts.ordering.application.DownloadingFiles;
import java.time.Clock;

/** What the store of originals is served with, beside the API. */
public record FileStore(
    PrivateFiles files,
    AddressSigner signer,
    SendingFiles sending,
    DeliveringFiles delivering,
    DownloadingFiles downloading,
    Clock clock) {}
