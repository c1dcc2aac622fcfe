-- Lots that were drawn anew for the same case count no more. The audit trail has them.
UPDATE case_decision d JOIN review_case c ON c.id = d.case_id
SET d.lot_seed = NULL WHERE d.lot_seed <> c.lot_seed;
