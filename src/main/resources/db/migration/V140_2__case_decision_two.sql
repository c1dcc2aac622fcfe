-- needs_two: true or null. persons: how many stand behind a decision, none as long as it does not count. leads_to: as DecisionKind has it.
ALTER TABLE case_decision
    MODIFY COLUMN lot_seed BIGINT NULL,
    ADD COLUMN needs_two BOOLEAN GENERATED ALWAYS AS (CASE WHEN second_because IS NULL THEN NULL ELSE TRUE END) STORED,
    ADD COLUMN persons INT GENERATED ALWAYS AS (CASE WHEN undone_at IS NOT NULL THEN 0 WHEN second_verdict = 'AGREED' THEN 2
        WHEN second_because IS NULL THEN 1 ELSE 0 END) STORED,
    ADD COLUMN leads_to VARCHAR(24) GENERATED ALWAYS AS (CASE decision WHEN 'NO_CONCERN' THEN 'CLOSED'
        WHEN 'ASK_FOR_INFORMATION' THEN 'AWAITING_INFORMATION' WHEN 'RECOMMEND_SECRECY_ORDER' THEN 'ORDER_RECOMMENDED'
        WHEN 'REQUEST_STATEMENT' THEN 'AWAITING_STATEMENT' ELSE decision END) STORED,
    ADD UNIQUE KEY case_decision_stands (case_id, case_version, leads_to, persons),
    ADD CONSTRAINT case_decision_verdict_whole CHECK ((second_by IS NULL) = (second_verdict IS NULL));
