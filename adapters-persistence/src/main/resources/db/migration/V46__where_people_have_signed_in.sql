-- R15. Guesses from where somebody has signed in before are counted apart from those of strangers; asked at every sign-in, of sessions that are over too.
CREATE INDEX sessions_by_user ON sessions (user_id, ip);
