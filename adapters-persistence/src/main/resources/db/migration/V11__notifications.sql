-- Notifications: the inbox (R82).
CREATE TYPE notification_type AS ENUM (
    'like', 'comment', 'follow', 'purchase', 'commission',
    'consultation', 'message', 'livestream', 'bid', 'system'
);

CREATE TABLE notifications (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    type notification_type NOT NULL,
    title VARCHAR(255) NOT NULL,
    message TEXT NOT NULL,
    link TEXT,
    is_read BOOLEAN NOT NULL DEFAULT false,
    read_at TIMESTAMPTZ,
    metadata JSONB,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT notifications_read_is_dated CHECK (is_read = (read_at IS NOT NULL))
);

CREATE INDEX notifications_by_age ON notifications (user_id, created_at, id);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE NOT is_read;
