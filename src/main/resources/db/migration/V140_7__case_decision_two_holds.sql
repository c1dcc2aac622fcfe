-- A decision carries the lot of its case, and one that needs two makes the case one that takes two, for good.
ALTER TABLE case_decision
    ADD CONSTRAINT case_decision_lot FOREIGN KEY (case_id, lot_seed) REFERENCES review_case (id, lot_seed),
    ADD CONSTRAINT case_decision_takes_two FOREIGN KEY (case_id, needs_two) REFERENCES review_case (id, takes_two);
