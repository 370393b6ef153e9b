package com.onlyarts.livestreams.domain;

/** The SHA-256 of a {@link StreamKey}, as 64 hexadecimal digits. */
public record KeyDigest(String hex) {}
