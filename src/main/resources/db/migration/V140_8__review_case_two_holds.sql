-- A case that takes two stands where two persons put it, or where it stood before: closed by one alone it cannot be.
ALTER TABLE review_case
    ADD CONSTRAINT review_case_stands FOREIGN KEY (id, decided_version, decided_status, decided_persons)
        REFERENCES case_decision (case_id, case_version, leads_to, persons),
    ADD CONSTRAINT review_case_two_persons CHECK (takes_two_from IS NULL OR status IN ('OPEN', 'AWAITING_CONFIRMATION')
        OR (COALESCE(decided_status, '') = status
            AND (COALESCE(decided_persons, 0) = 2 OR COALESCE(decided_version, 2147483647) < takes_two_from)));
