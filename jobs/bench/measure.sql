-- The indicators of the city rulebook, as one query a table would be written by hand; exact sums and exact histograms.
-- A quarter is numbered year * 4 + quarter - 1; nothing after the last day of the assessed quarter has happened yet.
CREATE TABLE quarters AS
SELECT year(last) * 4 + quarter(last) - 1 AS quarter, year(last) || '-Q' || quarter(last) AS period, last
FROM (SELECT last_day(DATE '${as_of}' - to_months(3 * i))::DATE AS last FROM range(9) AS t(i));

CREATE MACRO quarter_of(day) AS CASE
    WHEN day BETWEEN date_trunc('quarter', DATE '${as_of}' - INTERVAL 24 MONTH) AND DATE '${as_of}' THEN year(day) * 4 + quarter(day) - 1 END;

CREATE TABLE case_groups AS
WITH cases AS (
    SELECT *, status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN') AS handled FROM read_parquet('${output}/accepted/cases.parquet'))
SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, replicate,
    quarter_of(close_date) AS closed, quarter_of(least(close_date, promised_due)) AS promised, quarter_of(least(close_date, statutory_due)) AS statutory,
    count(*) FILTER (promised_days IS NOT NULL AND handled) AS eff01_n,
    count(*) FILTER (promised_days IS NOT NULL AND handled AND net_days <= promised_days + extension_days) AS eff01,
    count(*) FILTER (statutory_days IS NOT NULL AND handled) AS eff02_n,
    count(*) FILTER (statutory_days IS NOT NULL AND handled AND net_days <= statutory_days + extension_days) AS eff02,
    count(*) FILTER (case_type = 'COMMITTED' AND promised_days > 0 AND handled) AS eff03_n,
    count(*) FILTER (case_type = 'COMMITTED' AND promised_days > 0 AND handled AND net_days < promised_days) AS eff03,
    count(*) FILTER (close_date IS NOT NULL AND handled) AS closed_n,
    count(*) FILTER (close_date IS NOT NULL AND handled AND case_type = 'IMMEDIATE' AND close_date = accept_date) AS eff04,
    count(*) FILTER (close_date IS NOT NULL AND handled AND visit_count IS NOT NULL) AS eff13_n,
    count(*) FILTER (close_date IS NOT NULL AND handled AND visit_count <= 1) AS eff13,
    count(*) FILTER (close_date IS NOT NULL AND handled AND online_item) AS eff14_n,
    count(*) FILTER (close_date IS NOT NULL AND handled AND online_item AND channel IN ('PC', 'MOBILE') AND online_depth >= 5 AND visit_count = 0) AS eff14,
    histogram(net_days) FILTER (case_type = 'COMMITTED' AND close_date IS NOT NULL AND net_days IS NOT NULL AND handled) AS eff07,
    histogram(net_days - promised_days - extension_days)
        FILTER (case_type = 'COMMITTED' AND promised_days > 0 AND close_date IS NOT NULL AND net_days IS NOT NULL AND handled) AS eff08
FROM cases
GROUP BY ALL;

-- A stock: few cases are open at the end of their quarter, and only those are held against every quarter's end.
CREATE TABLE open_groups AS
WITH lasting AS (
    SELECT * FROM read_parquet('${output}/accepted/cases.parquet')
    WHERE promised_due IS NOT NULL AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN')
        AND (close_date > last_day(accept_date + to_months(2 - (month(accept_date) - 1) % 3))
            OR close_date IS NULL AND status NOT IN ('CLOSED_OK', 'CLOSED_REJECT')))
SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, replicate, quarter, count(*) AS eff09_n,
    count(*) FILTER (promised_due <= last) AS eff09
FROM lasting JOIN quarters ON accept_date <= last AND (close_date > last OR close_date IS NULL)
GROUP BY ALL;

CREATE TABLE ticket_groups AS
SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, replicate,
    quarter_of(close_date) AS closed, quarter_of(least(close_date, due_date)) AS settled,
    count(*) FILTER (revisit_valid AND close_date IS NOT NULL) AS revisited,
    count(*) FILTER (revisit_valid AND close_date IS NOT NULL AND contacted) AS hot02,
    count(*) FILTER (revisit_valid AND close_date IS NOT NULL AND resolved) AS hot03,
    sum(CASE satisfied WHEN 'SATISFIED' THEN 10 WHEN 'BASICALLY_SATISFIED' THEN 9 ELSE 0 END) FILTER (revisit_valid AND close_date IS NOT NULL) AS hot04,
    count(*) FILTER (due_date IS NOT NULL) AS hot06_n,
    count(*) FILTER (due_date IS NOT NULL AND close_date <= due_date) AS hot06
FROM read_parquet('${output}/accepted/tickets.parquet')
GROUP BY ALL;

CREATE TABLE rating_groups AS
SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, replicate,
    quarter_of(case_close_date) AS closed, quarter_of(assess_date) AS assessed,
    -- As of the end of the quarter in which the case was closed: a later run says the same of it.
    count(*) FILTER (first_active AND assess_date <= last_day(case_close_date + to_months(2 - (month(case_close_date) - 1) % 3))) AS sat01,
    count(*) FILTER (first_active AND is_valid AND NOT is_default) AS active,
    count(*) FILTER (first_active AND is_valid AND NOT is_default AND level >= 3) AS sat02,
    histogram(CASE level WHEN 5 THEN 10 WHEN 4 THEN 8 WHEN 3 THEN 6 WHEN 2 THEN 3 WHEN 1 THEN 0 END)
        FILTER (first_active AND is_valid AND NOT is_default) AS sat03,
    count(*) FILTER (first_active AND is_valid AND NOT is_default AND level <= 2) AS sat04
FROM read_parquet('${output}/accepted/ratings.parquet')
GROUP BY ALL;

CREATE TABLE sums AS
WITH every AS (
    SELECT unnest([{'indicator': 'EFF-01', 'quarter': promised, 'n': eff01_n, 'numerator': eff01, 'denominator': eff01_n},
        {'indicator': 'EFF-02', 'quarter': statutory, 'n': eff02_n, 'numerator': eff02, 'denominator': eff02_n},
        {'indicator': 'EFF-03', 'quarter': promised, 'n': eff03_n, 'numerator': eff03, 'denominator': eff03_n},
        {'indicator': 'EFF-04', 'quarter': closed, 'n': closed_n, 'numerator': eff04, 'denominator': closed_n},
        {'indicator': 'EFF-13', 'quarter': closed, 'n': eff13_n, 'numerator': eff13, 'denominator': eff13_n},
        {'indicator': 'EFF-14', 'quarter': closed, 'n': eff14_n, 'numerator': eff14, 'denominator': eff14_n},
        {'indicator': 'SAT-01', 'quarter': closed, 'n': closed_n, 'numerator': 0, 'denominator': closed_n}]) AS t, department, district, replicate
    FROM case_groups
    UNION ALL
    SELECT {'indicator': 'EFF-09', 'quarter': quarter, 'n': eff09_n, 'numerator': eff09, 'denominator': eff09_n}, department, district, replicate
    FROM open_groups
    UNION ALL
    SELECT unnest([{'indicator': 'HOT-02', 'quarter': closed, 'n': revisited, 'numerator': hot02, 'denominator': revisited},
        {'indicator': 'HOT-03', 'quarter': closed, 'n': revisited, 'numerator': hot03, 'denominator': revisited},
        {'indicator': 'HOT-04', 'quarter': closed, 'n': revisited, 'numerator': coalesce(hot04, 0), 'denominator': 10 * revisited},
        {'indicator': 'HOT-06', 'quarter': settled, 'n': hot06_n, 'numerator': hot06, 'denominator': hot06_n}]), department, district, replicate
    FROM ticket_groups
    UNION ALL
    SELECT unnest([{'indicator': 'SAT-01', 'quarter': closed, 'n': 0, 'numerator': sat01, 'denominator': 0},
        {'indicator': 'SAT-02', 'quarter': assessed, 'n': active, 'numerator': sat02, 'denominator': active},
        {'indicator': 'SAT-04', 'quarter': assessed, 'n': active, 'numerator': sat04, 'denominator': active}]), department, district, replicate
    FROM rating_groups)
SELECT t.indicator, period, department, district, replicate, sum(t.n) AS n, sum(t.numerator) AS numerator, sum(t.denominator) AS denominator
FROM every JOIN quarters ON quarter = t.quarter
GROUP BY ALL HAVING sum(t.n) > 0;

CREATE TABLE histograms AS
WITH every AS (
    SELECT 'EFF-07' AS indicator, closed AS quarter, department, district, replicate, unnest(map_entries(eff07)) AS bin FROM case_groups
    UNION ALL
    SELECT 'EFF-08-DAYS', closed, department, district, replicate, unnest(map_entries(eff08)) FROM case_groups
    UNION ALL
    SELECT 'SAT-03', assessed, department, district, replicate, unnest(map_entries(sat03)) FROM rating_groups)
SELECT indicator, period, department, district, replicate, bin.key AS value, sum(bin.value)::BIGINT AS rows
FROM every JOIN quarters USING (quarter)
GROUP BY ALL;
