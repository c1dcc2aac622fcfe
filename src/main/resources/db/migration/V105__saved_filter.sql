-- What a person asks of the queue time and again, under a name of their own. asked: the queue's address that asks for it.
CREATE TABLE saved_filter (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    staff_id VARCHAR(64) NOT NULL,
    name VARCHAR(60) NOT NULL,
    asked VARCHAR(1000) NOT NULL,
    UNIQUE KEY saved_filter_name (staff_id, name),
    CONSTRAINT saved_filter_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
