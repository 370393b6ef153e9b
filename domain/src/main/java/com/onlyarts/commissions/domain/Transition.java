package com.onlyarts.commissions.domain;

import static com.onlyarts.commissions.domain.CommissionSide.ADMIN;
import static com.onlyarts.commissions.domain.CommissionSide.ARTIST;
import static com.onlyarts.commissions.domain.CommissionSide.CLIENT;
import static com.onlyarts.commissions.domain.CommissionSide.PLATFORM;
import static com.onlyarts.commissions.domain.CommissionStatus.CANCELLED;
import static com.onlyarts.commissions.domain.CommissionStatus.COMPLETED;
import static com.onlyarts.commissions.domain.CommissionStatus.DISPUTED;
import static com.onlyarts.commissions.domain.CommissionStatus.IN_PROGRESS;
import static com.onlyarts.commissions.domain.CommissionStatus.PENDING;

import java.util.Arrays;
import java.util.Set;

/** Every step a commission can take, and who may take it; there are no others (R50). */
enum Transition {
  TAKEN_ON(PENDING, IN_PROGRESS, ARTIST),
  TURNED_DOWN(PENDING, CANCELLED, ARTIST, CLIENT, PLATFORM),
  DELIVERED(IN_PROGRESS, COMPLETED, ARTIST, PLATFORM),
  CALLED_OFF(IN_PROGRESS, CANCELLED, ARTIST, CLIENT, PLATFORM),
  QUESTIONED(IN_PROGRESS, DISPUTED, ARTIST, CLIENT),
  FOUND_WANTING(COMPLETED, DISPUTED, CLIENT),
  RESUMED(DISPUTED, IN_PROGRESS, ADMIN),
  UPHELD(DISPUTED, COMPLETED, ADMIN),
  ENDED(DISPUTED, CANCELLED, ADMIN, PLATFORM);

  private final CommissionStatus from;
  private final CommissionStatus to;
  private final Set<CommissionSide> sides;

  Transition(CommissionStatus from, CommissionStatus to, CommissionSide... sides) {
    this.from = from;
    this.to = to;
    this.sides = Set.of(sides);
  }

  static boolean isOpen(CommissionStatus from, CommissionStatus to, CommissionSide side) {
    return Arrays.stream(values())
        .anyMatch(
            transition ->
                transition.from == from && transition.to == to && transition.sides.contains(side));
  }
}
