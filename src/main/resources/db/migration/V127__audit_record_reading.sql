-- Auditors ask what somebody did, and what was done to a case.
ALTER TABLE audit_record
    ADD KEY audit_record_actor (actor, id),
    ADD KEY audit_record_subject (subject, id),
    ADD KEY audit_record_action (action, id);
