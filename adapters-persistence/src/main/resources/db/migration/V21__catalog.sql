-- Works with an emoji were indexed without it. On an empty database there is no function yet, and no work.
DO $$ BEGIN
    IF to_regprocedure('index_artworks(uuid[])') IS NOT NULL THEN
        PERFORM index_artworks(ARRAY(
            SELECT id FROM artworks
             WHERE status IN ('published', 'sold')
               AND concat_ws(' ', title, description, array_to_string(tags, ' ')) ~ '[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff]'));
    END IF;
END $$;
