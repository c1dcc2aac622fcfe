-- Whether a part of the filing was not read when it was decided; null in decisions of before. Such a filing is closed for reasons of
-- its own, and by two persons: DecisionReason and TwoPersons have the rule.
ALTER TABLE case_decision
    ADD COLUMN unread BOOLEAN NULL,
    ADD CONSTRAINT case_decision_of_unread CHECK (COALESCE(unread, FALSE) = FALSE OR decision <> 'NO_CONCERN'
        OR (second_because IS NOT NULL AND reason IN ('READ_BY_EYE', 'COPY_CAME', 'NOTHING_TO_READ')));
