-- A filing of which a part was not read is closed by two persons, or not at all.
ALTER TABLE review_case ADD CONSTRAINT review_case_unread_closed_by_two
    CHECK (NOT unread OR status <> 'CLOSED' OR (COALESCE(decided_persons, 0) = 2 AND COALESCE(decided_status, '') = 'CLOSED'));
