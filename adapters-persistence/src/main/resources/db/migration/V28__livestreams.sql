-- Streams that nobody ends or begins are found by the day on which they lapse (R70, R73).
CREATE INDEX livestreams_on_air ON livestreams (started_at) WHERE status = 'live' AND ends_at IS NULL;
CREATE INDEX livestreams_announced ON livestreams (coalesce(scheduled_at, ends_at)) WHERE status = 'scheduled';
CREATE INDEX livestreams_undated ON livestreams (created_at) WHERE status = 'scheduled' AND scheduled_at IS NULL AND ends_at IS NULL;
