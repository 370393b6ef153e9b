package com.onlyarts.livestreams.api;

import com.onlyarts.kernel.Event;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/** The artist of a stream cannot keep it any more: it is called off (R19). */
public record StreamArtistGone(LivestreamId livestream, Instant at) implements Event {}
