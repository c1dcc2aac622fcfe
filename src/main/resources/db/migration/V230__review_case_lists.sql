-- Counting the queue by list reads this index and no row of it.
ALTER TABLE review_case ADD KEY review_case_lists (work_list, handling, queue);
