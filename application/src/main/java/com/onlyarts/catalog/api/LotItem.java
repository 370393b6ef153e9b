package com.onlyarts.catalog.api;

import com.onlyarts.kernel.Money;
import java.util.Optional;

/** What was made on stage and is auctioned, before it is a work of the catalog (R74). */
public record LotItem(String title, Optional<String> description, String imageUrl, Money price) {}
