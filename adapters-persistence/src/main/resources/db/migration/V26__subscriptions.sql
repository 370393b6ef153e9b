-- Subscriptions: asked for here, and from then on what the provider says they are (R36). Status 'requested' until it has answered.
-- tier is what is paid for in this period, next_tier the lesser one of the next.
CREATE TABLE subscriptions (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    provider TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    wanted_tier subscription_tier NOT NULL CHECK (wanted_tier <> 'free'),
    status TEXT NOT NULL DEFAULT 'requested' CHECK (status IN ('requested', 'incomplete', 'active', 'past_due', 'unpaid', 'ended')),
    provider_subscription_id TEXT,
    tier subscription_tier NOT NULL,
    next_tier subscription_tier,
    cancelling BOOLEAN NOT NULL DEFAULT false,
    period_end TIMESTAMPTZ,
    client_secret TEXT,
    requested_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (provider, provider_subscription_id),
    CONSTRAINT subscriptions_answered_have_a_name CHECK (status IN ('requested', 'ended') OR provider_subscription_id IS NOT NULL)
);

CREATE UNIQUE INDEX subscriptions_one_at_a_time ON subscriptions (user_id, provider) WHERE status <> 'ended';
CREATE INDEX subscriptions_by_user ON subscriptions (user_id, id);
CREATE INDEX subscriptions_requested ON subscriptions (requested_at) WHERE status = 'requested';
