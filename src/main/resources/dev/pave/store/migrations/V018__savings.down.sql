DROP TABLE savings;
