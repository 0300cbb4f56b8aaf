-- Writes what became of a table's rows: the accepted ones, and all others with their reason and place. Once for each table.
COPY (
    SELECT * EXCLUDE (reject, exclude) FROM ${table}_read WHERE coalesce(reject, exclude) IS NULL AND record NOT IN (FROM ${table}_lost))
TO '${output}/accepted/${name}.parquet' (FORMAT parquet, COMPRESSION zstd);

CREATE TABLE ${table}_aside AS
WITH starts AS (SELECT source_file, min(record) AS start FROM ${table}_read GROUP BY source_file)
SELECT r.*, record - start + 2 AS source_line,
    CASE WHEN reject IS NOT NULL THEN 'rejected' WHEN record IN (FROM ${table}_lost) THEN 'superseded' ELSE 'excluded' END AS fate,
    coalesce(reject, CASE WHEN record IN (FROM ${table}_lost) THEN 'duplicate' END, exclude) AS rule
FROM ${table}_read AS r JOIN starts USING (source_file)
WHERE coalesce(reject, exclude) IS NOT NULL OR record IN (FROM ${table}_lost);

COPY (FROM ${table}_aside) TO '${output}/aside/${name}.parquet' (FORMAT parquet, COMPRESSION zstd);

-- What DuckDB's own reader refused: a wrong number of cells, or a quotation mark out of place.
COPY (
    WITH fates AS (
        SELECT source_file, 'accepted' AS fate FROM read_parquet('${output}/accepted/${name}.parquet')
        UNION ALL SELECT source_file, fate FROM ${table}_aside
        UNION ALL
        SELECT file_path[${skip}:], 'rejected' FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
        WHERE file_path LIKE '${input}/${folder}/%' GROUP BY file_path, line)
    SELECT '${name}' AS source, source_file AS file, count(*) AS read, count(*) FILTER (fate = 'accepted') AS accepted,
        count(*) FILTER (fate = 'superseded') AS superseded, count(*) FILTER (fate = 'excluded') AS excluded, count(*) FILTER (fate = 'rejected') AS rejected
    FROM fates GROUP BY source_file)
TO '${output}/intake-${name}.csv' (HEADER);
