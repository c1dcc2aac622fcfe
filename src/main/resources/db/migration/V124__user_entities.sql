-- The people who have passkeys, by Spring Security's names. id: a handle by lot, so that no passkey tells an account's name; name: the account.
CREATE TABLE user_entities (
    id VARCHAR(128) NOT NULL PRIMARY KEY,
    name VARCHAR(64) NOT NULL,
    display_name VARCHAR(200) NULL,
    UNIQUE KEY user_entities_name (name),
    CONSTRAINT user_entities_of_member FOREIGN KEY (name) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
