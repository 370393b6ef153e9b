-- The sandbox is a server of its own that keeps what it knows in the data folder (0046).
DROP TABLE sandbox_events;
DROP TABLE sandbox_requests;
DROP TABLE sandbox_objects;
