-- Every difference between the two engines: nothing may come out.
CREATE TABLE ours AS
SELECT period, indicator, coalesce(department, '') AS department, coalesce(district, '') AS district, n::BIGINT AS n,
    numerator::DECIMAL(38, 6) AS numerator, denominator::DECIMAL(38, 6) AS denominator, value::DOUBLE AS value
FROM read_csv('${run}/results/measurements.csv', header = true, all_varchar = true)
-- The register belongs to departments only.
WHERE (level = 'department_district' OR level = 'department' AND indicator IN ('EFF-05', 'INT-08')) AND n::BIGINT > 0;

CREATE TABLE theirs AS
WITH values AS (
    SELECT indicator, period, department, district, value::BIGINT AS value, sum(rows)::BIGINT AS rows
    FROM read_parquet('${output}/histograms.parquet') GROUP BY ALL),
ranked AS (
    SELECT *, sum(rows) OVER (PARTITION BY indicator, period, department, district ORDER BY value)::BIGINT AS reached,
        sum(rows) OVER (PARTITION BY indicator, period, department, district)::BIGINT AS n
    FROM values),
statistics AS (
    SELECT period, indicator, department, district, any_value(n) AS n, sum(value * rows)::DOUBLE / any_value(n)::DOUBLE AS mean,
        (min(value) FILTER (reached >= (n + 1) // 2) + min(value) FILTER (reached >= n // 2 + 1)) / 2.0::DOUBLE AS median,
        min(value) FILTER (reached * 10 >= n * 9)::DOUBLE AS p90
    FROM ranked GROUP BY ALL)
SELECT period, indicator, department, district, sum(n)::BIGINT AS n, sum(numerator)::DECIMAL(38, 6) AS numerator,
    sum(denominator)::DECIMAL(38, 6) AS denominator, NULL::DOUBLE AS value
FROM read_parquet('${output}/sums.parquet') GROUP BY ALL
UNION ALL SELECT period, indicator, department, district, n, NULL, NULL, CASE WHEN indicator IN ('EFF-08-DAYS', 'EFF-08', 'HOT-07') OR starts_with(indicator, 'WB-') THEN median ELSE mean END FROM statistics
UNION ALL SELECT period, indicator || '.mean', department, district, n, NULL, NULL, mean FROM statistics WHERE indicator = 'HOT-07'
UNION ALL SELECT period, indicator || '.median', department, district, n, NULL, NULL, median FROM statistics WHERE indicator IN ('EFF-07', 'EFF-11', 'EFF-12')
UNION ALL SELECT period, indicator || '.p90', department, district, n, NULL, NULL, p90
FROM statistics WHERE indicator IN ('EFF-07', 'EFF-08', 'EFF-11', 'EFF-12', 'HOT-07') OR starts_with(indicator, 'WB-');

-- Stocks alone show no records of a period: only one in which anything happened is assessed.
DELETE FROM theirs
WHERE period NOT IN (SELECT period FROM theirs WHERE indicator NOT IN ('EFF-05', 'EFF-09', 'INT-08'));

CREATE TABLE differences AS
SELECT 'tally' AS what, concat_ws(' ', period, indicator, department, district) AS place,
    concat_ws(' / ', o.n, o.numerator, o.denominator, o.value) AS steelyard, concat_ws(' / ', t.n, t.numerator, t.denominator, t.value) AS duckdb
FROM ours AS o FULL JOIN (FROM theirs WHERE department <> '' AND (district <> '' OR indicator IN ('EFF-05', 'INT-08'))) AS t USING (period, indicator, department, district)
WHERE o.n IS DISTINCT FROM t.n OR o.numerator IS DISTINCT FROM t.numerator OR o.denominator IS DISTINCT FROM t.denominator
    OR t.value IS NOT NULL AND o.value IS DISTINCT FROM t.value;

INSERT INTO differences
SELECT 'intake', file, concat_ws(' / ', o.read, o.accepted, o.superseded, o.excluded, o.rejected),
    concat_ws(' / ', t.read, t.accepted, t.superseded, t.excluded, t.rejected)
FROM read_csv('${run}/results/intake.csv') AS o FULL JOIN read_csv('${output}/intake-*.csv') AS t USING (source, file)
WHERE (o.read, o.accepted, o.superseded, o.excluded, o.rejected) IS DISTINCT FROM (t.read, t.accepted, t.superseded, t.excluded, t.rejected);

-- Row by row: what was set aside, where it stands, and by which rule.
INSERT INTO differences
SELECT 'set aside', file || ':' || line, o.fate || ' by ' || o.rule, t.fate || ' by ' || t.rule
-- DuckDB does not tell apart why a row lost to another, nor the codes of an exclusion.
FROM (SELECT * REPLACE (CASE WHEN rule IN ('conflict', 'earlier_leg') THEN 'duplicate' WHEN regexp_full_match(rule, 'X[0-9]+') THEN 'exclusion' ELSE rule END AS rule) FROM read_csv('${run}/rejected/*/rejected.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {'file': 'VARCHAR', 'line': 'BIGINT', 'fate': 'VARCHAR', 'rule': 'VARCHAR', 'sentence': 'VARCHAR'})) AS o
FULL JOIN (SELECT source_file AS file, source_line AS line, fate, rule FROM read_parquet('${output}/aside/*.parquet', union_by_name = true)) AS t
    USING (file, line)
WHERE (o.fate, o.rule) IS DISTINCT FROM (t.fate, t.rule)
    -- What DuckDB's reader refuses never becomes a row: it is only counted.
    AND coalesce(o.rule, '') NOT IN ('cells', 'quote');
