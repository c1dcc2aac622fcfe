-- Counting the queue by state reads this index and no row of it.
ALTER TABLE review_case
    ADD KEY review_case_counts (status, handling, queue);
