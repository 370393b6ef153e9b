package com.onlyarts.commissions.api;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * A commission stands elsewhere than before (R50).
 *
 * @param by who moved it: the client, the artist, or an admin
 * @param status its new status by the contract's label, as in {@code in_progress}
 */
public record CommissionMoved(
    CommissionId commission,
    String title,
    PersonId client,
    PersonId artist,
    PersonId by,
    String status,
    Instant at)
    implements Event {}
