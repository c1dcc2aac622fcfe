-- Under which edition of the rule all keys of names were made that were there then. No row: under none.
CREATE TABLE name_key_edition (
    id INT NOT NULL PRIMARY KEY,
    edition INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
