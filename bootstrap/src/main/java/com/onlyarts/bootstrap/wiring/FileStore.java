package com.onlyarts.bootstrap.wiring;

import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.FileGrants;
import com.onlyarts.media.application.DeliveringFiles;
import com.onlyarts.media.application.SendingFiles;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.signing.AddressSigner;
import java.time.Clock;
import java.util.Map;

/**
 * What the store of originals is served with, beside the API.
 *
 * @param grants who is asked when an address of theirs is used
 */
public record FileStore(
    PrivateFiles files,
    AddressSigner signer,
    SendingFiles sending,
    DeliveringFiles delivering,
    Map<FileGrant.Kind, FileGrants> grants,
    Clock clock) {}
