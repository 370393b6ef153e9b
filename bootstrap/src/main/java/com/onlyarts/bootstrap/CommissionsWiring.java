package com.onlyarts.bootstrap;

import com.onlyarts.commissions.application.CommissionDesk;
import com.onlyarts.commissions.application.DecidingDisputes;
import com.onlyarts.commissions.application.HandingOver;
import com.onlyarts.commissions.application.MovingCommissions;
import com.onlyarts.commissions.application.PayingMilestones;
import com.onlyarts.commissions.application.ReleasingMilestones;
import com.onlyarts.commissions.application.RequestingCommissions;
import com.onlyarts.commissions.application.ReviewingCommissions;
import com.onlyarts.commissions.application.SettlingMilestones;
import com.onlyarts.commissions.application.Strongbox;
import com.onlyarts.commissions.domain.PlanTerms;
import com.onlyarts.commissions.domain.ServiceFee;
import com.onlyarts.commissions.jdbi.JdbiArtists;
import com.onlyarts.commissions.jdbi.JdbiCommissionRecords;
import com.onlyarts.commissions.jdbi.JdbiCommissions;
import com.onlyarts.commissions.rest.CommissionRequests;
import com.onlyarts.commissions.rest.CommissionsResource;
import com.onlyarts.commissions.rest.DisputesResource;
import com.onlyarts.commissions.rest.MilestonesResource;
import com.onlyarts.identity.api.Acquaintances;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.Escrow;
import com.onlyarts.payments.api.GivingBack;
import com.onlyarts.payments.api.Payer;
import java.time.Duration;
import java.util.List;

/** The commissions module: works made to order, their milestones in escrow, their disputes. */
final class CommissionsWiring {
  private static final Duration LOOK_FOR_DUE_MILESTONES = Duration.ofMinutes(1);

  private final List<Object> resources;
  private final Payer payer;

  CommissionsWiring(Foundation foundation, Acquaintances acquaintances, Charges charges, Escrow escrow, GivingBack givingBack) {
    Settings settings = foundation.settings();
    PlanTerms terms = PlanTerms.usual(settings.currency(), new ServiceFee(settings.commissionRate()));
    JdbiCommissions commissions = new JdbiCommissions(foundation.jdbi());
    Strongbox strongbox = new Strongbox(charges, escrow, givingBack, foundation.outbox());
    CommissionDesk desk = new CommissionDesk(commissions, strongbox, foundation.outbox());
    ReleasingMilestones releasing =
        new ReleasingMilestones(
            foundation.transactions(), commissions, desk, foundation.clock(), foundation.itemByItem("commissions.release-milestones"));
    DecidingDisputes deciding =
        new DecidingDisputes(foundation.repeatable(), desk, strongbox, releasing, foundation.audit(), foundation.clock());
    HandingOver handingOver = new HandingOver(foundation.transactions(), commissions, desk, foundation.clock());
    ReviewingCommissions reviewing = new ReviewingCommissions(new JdbiCommissionRecords(foundation.jdbi()));
    CommissionRequests requests = new CommissionRequests(foundation.links(), settings.currency());

    payer = new SettlingMilestones(commissions, foundation.outbox());
    resources =
        List.of(
            new CommissionsResource(
                new RequestingCommissions(
                    foundation.transactions(),
                    commissions,
                    new JdbiArtists(foundation.jdbi()),
                    acquaintances,
                    foundation.outbox(),
                    foundation.clock()),
                new MovingCommissions(foundation.transactions(), commissions, desk, strongbox, deciding, foundation.clock()),
                handingOver,
                reviewing,
                requests,
                foundation.caller()),
            new MilestonesResource(
                new PayingMilestones(foundation.repeatable(), commissions, desk, strongbox, terms, foundation.clock()),
                handingOver,
                reviewing,
                requests,
                foundation.caller()),
            new DisputesResource(deciding, reviewing, requests, foundation.caller()));
    foundation.chores().add(new Chore("commissions.release-milestones", LOOK_FOR_DUE_MILESTONES, releasing::releaseDue));
  }

  List<Object> resources() {
    return resources;
  }

  /** Whom payments tells what has become of the money for a milestone. */
  Payer payer() {
    return payer;
  }
}
