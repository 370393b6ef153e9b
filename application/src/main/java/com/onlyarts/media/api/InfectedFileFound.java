package com.onlyarts.media.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.media.domain.OriginalId;
import java.time.Instant;

/**
 * A virus was found in a file, which nobody gets (R120).
 *
 * @param owner whose file it is
 * @param name what the file is called
 * @param finding what the scanner calls it
 */
public record InfectedFileFound(
    OriginalId file, PersonId owner, String name, String finding, Instant at) implements Event {}
