-- From Spring Batch 6.0 (Apache-2.0): org/springframework/batch/core/schema-mysql.sql
INSERT INTO BATCH_STEP_EXECUTION_SEQ (ID, UNIQUE_KEY) VALUES (0, '0');
