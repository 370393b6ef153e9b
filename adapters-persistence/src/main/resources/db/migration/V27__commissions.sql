-- Every state of a commission has a clock (R50). status_since is when it came to stand as it does, active_at when one of the two last moved it on, paid or
-- delivered, next_step_at when the clock looks at it. What was under way before has its days from now on: the job reckons them at its first look.
ALTER TABLE commissions
    ADD COLUMN status_since TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN active_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN reminded TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN next_step_at TIMESTAMPTZ;

UPDATE commissions
   SET next_step_at = CURRENT_TIMESTAMP
 WHERE status IN ('pending', 'in_progress', 'disputed')
    OR (status = 'completed'
        AND EXISTS (SELECT FROM commission_milestones AS milestone
                     WHERE milestone.commission_id = commissions.id
                       AND milestone.status = 'awaiting_payment'
                       AND milestone.withdrawn_at IS NULL));

CREATE INDEX commissions_due ON commissions (next_step_at) WHERE next_step_at IS NOT NULL;

-- The house ends what nobody acts on; nobody in particular moved it then.
ALTER TABLE commission_moves
    DROP CONSTRAINT commission_moves_side_check,
    ADD CONSTRAINT commission_moves_side_check CHECK (side IN ('client', 'artist', 'admin', 'platform')),
    ALTER COLUMN moved_by DROP NOT NULL,
    ADD CONSTRAINT commission_moves_by_somebody_or_the_house CHECK ((moved_by IS NULL) = (side = 'platform'));
