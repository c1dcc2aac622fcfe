-- The queue is read in this order, of each status that is asked for, and no further than the page goes.
ALTER TABLE review_case
    DROP KEY review_case_work,
    ADD KEY review_case_work (status, due_order, rank_score DESC, id);
