package com.onlyarts.catalog.application.port;

/**
 * A file that a work delivers, as everybody sees it before paying (R127).
 *
 * @param type its kind, as in {@code psd}
 */
public record DeliveredFile(String name, String type, long bytes) {}
