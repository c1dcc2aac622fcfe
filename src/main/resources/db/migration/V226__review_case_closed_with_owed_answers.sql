-- A case on which authorities owe answers is closed if somebody said what becomes of them.
ALTER TABLE review_case ADD CONSTRAINT review_case_closed_with_owed_answers
    CHECK (status <> 'CLOSED' OR owed_answers = 0 OR owed_awaited);
