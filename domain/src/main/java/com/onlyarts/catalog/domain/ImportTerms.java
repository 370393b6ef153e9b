package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.WebLinks;
import java.util.Currency;

/**
 * What every work is held against, brought along or not.
 *
 * @param links which addresses of pictures may be stored (R91)
 * @param currency what prices are in (R4)
 */
public record ImportTerms(WebLinks links, Currency currency) {}
