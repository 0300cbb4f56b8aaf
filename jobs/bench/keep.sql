-- Writes what became of a table's rows: the accepted ones, and all others with their reason and place. Once for each table.
COPY (
    SELECT * EXCLUDE (reject, exclude), rowid AS source_row
    FROM ${table}_read WHERE coalesce(reject, exclude) IS NULL AND rowid NOT IN (FROM ${table}_lost))
TO '${output}/accepted/${name}.parquet' (FORMAT parquet, COMPRESSION zstd);

CREATE TABLE ${table}_aside AS
WITH starts AS (SELECT source_file, min(rowid) AS start FROM ${table}_read GROUP BY source_file)
SELECT r.*, r.rowid - start + 2 AS source_line,
    CASE WHEN reject IS NOT NULL THEN 'rejected' WHEN exclude IS NOT NULL THEN 'excluded' ELSE 'superseded' END AS fate,
    coalesce(reject, exclude, 'duplicate') AS rule
FROM ${table}_read AS r JOIN starts USING (source_file)
WHERE coalesce(reject, exclude) IS NOT NULL OR r.rowid IN (FROM ${table}_lost);

COPY (FROM ${table}_aside) TO '${output}/aside/${name}.parquet' (FORMAT parquet, COMPRESSION zstd);

COPY (
    SELECT '${name}' AS source, source_file AS file, count(*) AS read, count(*) - count(fate) AS accepted,
        count(*) FILTER (fate = 'superseded') AS superseded, count(*) FILTER (fate = 'excluded') AS excluded, count(*) FILTER (fate = 'rejected') AS rejected
    FROM (SELECT source_file, NULL AS fate FROM read_parquet('${output}/accepted/${name}.parquet') UNION ALL SELECT source_file, fate FROM ${table}_aside)
    GROUP BY source_file)
TO '${output}/intake-${name}.csv' (HEADER);
