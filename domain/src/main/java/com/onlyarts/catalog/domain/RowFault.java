package com.onlyarts.catalog.domain;

/**
 * What is wrong with a row of an import.
 *
 * @param field the member of a work to blame, as the contract spells it, or {@code picture}
 * @param message what is wrong with it, without the field's name
 */
public record RowFault(String field, String message) {}
