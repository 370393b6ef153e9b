/** Works made to order: requests, milestones, escrow, delivery, disputes. */
@NullMarked
package com.onlyarts.commissions.domain;

import org.jspecify.annotations.NullMarked;
