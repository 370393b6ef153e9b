package com.onlyarts.commissions.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejection;
import java.util.Optional;

/**
 * Why commissions say no. Where another module would say the same, it is said with the same code.
 */
public sealed interface CommissionsRejection extends Rejection {

  /** No such commission, or one between others (R50). */
  record CommissionNotFound(CommissionId commission) implements CommissionsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such commission";
    }
  }

  /** No such milestone of this commission. */
  record MilestoneNotFound(MilestoneId milestone) implements CommissionsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such milestone";
    }
  }

  /** Nobody commissions themselves (R51). */
  record SelfCommission() implements CommissionsRejection, Invalid {
    @Override
    public String message() {
      return "You cannot commission yourself";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("artistId");
    }
  }

  /** No such person. */
  record UserNotFound(PersonId person) implements CommissionsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such artist";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("artistId");
    }
  }

  /** Only artists take commissions (R51). */
  record NotAnArtist(PersonId person) implements CommissionsRejection, NotAllowed {
    @Override
    public String message() {
      return "Only artists take commissions";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("artistId");
    }
  }

  /** One of the two has blocked the other (R81); who, is nobody's business. */
  record Blocked() implements CommissionsRejection, NotAllowed {
    @Override
    public String message() {
      return "You cannot commission this artist";
    }
  }

  /** Notes are written by their own side alone (R51). */
  record NotYourNotes(String notes) implements CommissionsRejection, NotAllowed {
    @Override
    public String message() {
      return "Each side writes its own notes";
    }

    @Override
    public Optional<String> field() {
      return Optional.of(notes);
    }
  }

  /** Whoever pays decides this. */
  record ClientOnly() implements CommissionsRejection, NotAllowed {
    @Override
    public String message() {
      return "Only the client of this commission can do this";
    }
  }

  /** Whoever makes it decides this. */
  record ArtistOnly() implements CommissionsRejection, NotAllowed {
    @Override
    public String message() {
      return "Only the artist of this commission can do this";
    }
  }

  /** Nothing like that was handed over of this commission (R132). */
  record HandoverNotFound() implements CommissionsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such file of this commission";
    }
  }

  /** The client has yet to pay for it, or has the money back (R132). */
  record HandoverUnpaid() implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "You can have this file once its milestone is paid; of the finished work once every milestone is";
    }
  }

  /** A commission has no room for more files (R132). */
  record TooManyHandovers() implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "A commission has at most %d files".formatted(CommissionFile.MOST);
    }
  }

  /** A file belongs to one commission alone (R132). */
  record HandedOverElsewhere() implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "This file was handed over for another commission";
    }
  }

  /** A commission is completed with something (R133). */
  record NothingHandedOver() implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "Hand a file over first, or say where the finished work is";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("finalArtworkUrl");
    }
  }

  /** R50 does not know this step, or not for this side. */
  record StatusNotPossible(CommissionStatus from, CommissionStatus to)
      implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "You cannot set a commission that is %s to %s".formatted(from.label(), to.label());
    }

    @Override
    public Optional<String> field() {
      return Optional.of("status");
    }
  }

  /** Who has the work cannot take the money back as well (R114). */
  record MilestoneDelivered() implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "A milestone is delivered: accept it or dispute it before you cancel";
    }
  }

  /** A completed commission can be disputed for 14 days (R50). */
  record DisputeTooLate() implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "A commission can be disputed for %d days after its completion"
          .formatted(Commission.DISPUTABLE.toDays());
    }
  }

  /**
   * Not while it stands like this: nothing is planned before it is taken on, nothing released while
   * it is disputed.
   */
  record CommissionNotOpen(CommissionStatus status) implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "This is not possible while the commission is %s".formatted(status.label());
    }
  }

  /** A plan of which something was paid stays as it is. */
  record PlanFixed() implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "A milestone of this plan is paid; the plan cannot be changed any more";
    }
  }

  /** It is paid, or not to be paid any more. */
  record MilestoneNotPayable(MilestoneStatus status) implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "This milestone is %s, and not to be paid".formatted(status.label());
    }
  }

  /** There is no money in escrow that could be released. */
  record MilestoneNotPaid(MilestoneStatus status) implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "This milestone is %s; nothing lies in escrow for it".formatted(status.label());
    }
  }

  /** More is to go back than was paid and not given back yet (R37). */
  record RefundExceedsCaptured(Money left) implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "At most %s can still be refunded".formatted(left);
    }

    @Override
    public Optional<String> field() {
      return Optional.of("refundAmount");
    }
  }

  /** A milestone comes to less than a provider takes. */
  record AmountTooSmall(Money amount, Money smallest) implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "A milestone comes to at least %s; this one to %s".formatted(smallest, amount);
    }
  }

  /** A milestone comes to more than a provider takes at once. */
  record AmountTooLarge(Money amount, Money largest) implements CommissionsRejection, Conflict {
    @Override
    public String message() {
      return "A milestone comes to at most %s; this one to %s".formatted(largest, amount);
    }
  }
}
