-- What takes two persons, see TwoPersons. lot_seed: the one lot of the case, drawn with its first decision. takes_two_from: the version at
-- which something was first proposed that takes two; from there on all does. decided_*: the decision by which the case stands, as
-- case_decision has it.
ALTER TABLE review_case
    ADD COLUMN lot_seed BIGINT NULL,
    ADD COLUMN takes_two_from INT NULL,
    ADD COLUMN takes_two BOOLEAN GENERATED ALWAYS AS (takes_two_from IS NOT NULL) STORED,
    ADD COLUMN decided_version INT NULL,
    ADD COLUMN decided_status VARCHAR(24) NULL,
    ADD COLUMN decided_persons INT NULL,
    ADD UNIQUE KEY review_case_lot (id, lot_seed),
    ADD UNIQUE KEY review_case_takes_two (id, takes_two);
