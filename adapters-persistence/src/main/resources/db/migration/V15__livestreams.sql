-- R71 to R73: bids are decided in Java, under the lock of the stream's row (decision 0048).
DROP FUNCTION IF EXISTS place_bids(UUID, UUID[], NUMERIC[], NUMERIC[], UUID[], UUID[], TIMESTAMPTZ[], INTERVAL, INTERVAL);
DROP FUNCTION IF EXISTS bid_increment(NUMERIC);
